import type { QuizQuestion } from '../../question';

export const system: readonly QuizQuestion[] = [
  {
    id: 'what-cannot-be-made-again',
    prompt: 'Which part holds something that can’t be made again?',
    options: {
      a: 'Qdrant',
      b: 'The database',
      c: 'Prometheus',
    },
    right: 'b',
    because:
      'Conversations, feedback and keys are in PostgreSQL alone. The index is made from the site, and metrics are not the service.',
    source: '/docs/operations/architecture/#parts',
  },
  {
    id: 'embedding-fails',
    prompt: 'The embedding model fails, the chat model works. What happens?',
    options: {
      a: 'Every question fails',
      b: 'The static index answers',
      c: 'Questions are searched by words alone, and nobody is paged',
    },
    right: 'c',
    because: 'Search goes on by words. Answers without a part rises; it is worth a look by day.',
    source: '/docs/operations/architecture/#failures',
  },
  {
    id: 'change-a-setting',
    prompt: 'What do you run before you change a variable in production?',
    options: {
      a: 'docusaurus-rag-api check-config, with the whole environment',
      b: 'docusaurus-rag-api migrate',
      c: 'npx docusaurus rag:status',
    },
    right: 'a',
    because: 'check-config lists every fault at once, needs no network and changes nothing.',
    source: '/docs/operations/configure/#change',
  },
  {
    id: 'trust-proxy',
    prompt: 'RAG_TRUST_PROXY is 0 behind Render’s proxy. What follows?',
    options: {
      a: 'Nothing: it is for logs only',
      b: 'All readers share one limit by address',
      c: 'Streams are cut',
    },
    right: 'b',
    because:
      'The API then sees the proxy’s address for everybody, and one reader can use up the limit of all.',
    source: '/docs/operations/configure/#production',
  },
  {
    id: 'drain-times',
    prompt: 'Which order of times lets streams end when an instance stops?',
    options: {
      a: 'Answer > drain > Render’s delay',
      b: 'Drain > Render’s delay > answer',
      c: 'Answer < drain < Render’s delay',
    },
    right: 'c',
    because:
      '30 s, 45 s, 60 s: the longest answer ends within the drain, and the drain before Render kills the process.',
    source: '/docs/operations/configure/#production',
  },
  {
    id: 'scale-against-what',
    prompt: 'When do more instances help?',
    options: {
      a: 'Processor above 80 %, and questions rose with it',
      b: 'The model takes 12 s',
      c: 'Statements wait for a lock',
    },
    right: 'a',
    because: 'Instances share load. They make neither a model nor a locked table faster.',
    source: '/docs/operations/scale/#decide',
  },
  {
    id: 'pool-arithmetic',
    prompt: 'Eight instances with a pool of 10, and a server that allows 60 connections. Well?',
    options: {
      a: 'Fine: they are rarely used at once',
      b: 'Too many: 80 may be asked for',
      c: 'Fine, if RAG_ACCESS is limited',
    },
    right: 'b',
    because:
      'Instances times pool must stay below the server’s limit, with ten to spare. Use the pooled address, or a smaller pool.',
    source: '/docs/operations/scale/#database',
  },
  {
    id: 'wrong-index',
    prompt: 'The new index cites wrong pages; the API is healthy. What do you do?',
    options: {
      a: 'Deploy the former image',
      b: 'Restore the database',
      c: 'npx docusaurus rag:rollback, and stop the Pages workflow meanwhile',
    },
    right: 'c',
    because:
      'Releases of the index go back by themselves, within seconds. The next build would publish over it, so stop it until the pages are repaired.',
    source: '/docs/operations/roll-back/#index',
  },
  {
    id: 'why-a-digest',
    prompt: 'Why is an image deployed by its digest and not by a tag?',
    options: {
      a: 'The digest is exactly what was tried; a tag can be moved',
      b: 'Digests are shorter',
      c: 'Render takes no tags',
    },
    right: 'a',
    because: 'What passed the tests has that digest. Behind a tag there may be something else tomorrow.',
    source: '/docs/operations/roll-back/#image',
  },
  {
    id: 'bad-migration',
    prompt: 'A migration finished, but it was wrong. How do you take it back?',
    options: {
      a: 'prisma migrate resolve --rolled-back',
      b: 'Write a new migration that mends it',
      c: 'Deploy the former image; it migrates down',
    },
    right: 'b',
    because: 'There is no way down. resolve only marks a migration that failed and left nothing behind.',
    source: '/docs/operations/roll-back/#migration',
  },
];
