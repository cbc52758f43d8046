import type { QuizQuestion } from '../../question';

export const incidents: readonly QuizQuestion[] = [
  {
    id: 'readers-in-an-outage',
    prompt: 'Every instance of the API is down. What do readers get?',
    options: {
      a: 'An error message, and nothing else',
      b: 'Nothing: the panel disappears',
      c: 'An answer from the static index, within seconds, with a line that says so',
    },
    right: 'c',
    because:
      'The panel turns to the static index by itself. So an outage is an inconvenience, and you have time to look before you act.',
    source: '/docs/operations/architecture/#failures',
  },
  {
    id: 'first-on-a-page',
    prompt: 'You are paged at 03:14. What do you do first?',
    options: {
      a: 'Acknowledge',
      b: 'Restart all instances',
      c: 'Write to the readers',
    },
    right: 'a',
    because:
      'Acknowledging stops the escalation and tells the others that somebody looks. Restarting before you look destroys what you could have seen.',
    source: '/docs/operations/on-call/#first-minutes',
  },
  {
    id: 'trouble-after-deployment',
    prompt: 'The trouble began with a deployment. What now?',
    options: {
      a: 'Look for the mistake in the code first',
      b: 'Roll back at once, without asking',
      c: 'Wait for the lead’s permission',
    },
    right: 'b',
    because:
      'Going back takes minutes and loses nothing but the new version. Understanding can wait until readers are served.',
    source: '/docs/operations/on-call/#first-minutes',
  },
  {
    id: 'what-decides-errors',
    prompt: 'RagHighErrorRate fires. Which panel decides what to do?',
    options: {
      a: 'Questions',
      b: 'Faults by code',
      c: 'Uptime this month, at best',
    },
    right: 'b',
    because:
      'The code names the part that fails: model, store, database or our own code. Each has its own steps.',
    source: '/docs/operations/runbooks/#high-error-rate',
  },
  {
    id: 'model-down-for-long',
    prompt: 'The model’s service has been failing for twenty minutes. What helps readers most?',
    options: {
      a: 'RAG_CHAT_MODEL=none: answers are then quotes',
      b: 'More instances',
      c: 'A longer RAG_ANSWER_TIMEOUT_MS',
    },
    right: 'a',
    because:
      'Without a model the API answers with quotes, keeps conversations, and spends nothing. More instances ask the same broken service.',
    source: '/docs/operations/playbooks/high-error-rate/#decide',
  },
  {
    id: 'latency-cause',
    prompt: 'Answers are slow. Search takes 0.1 s, the model 13 s. What is the cause?',
    options: {
      a: 'Qdrant',
      b: 'Too few instances',
      c: 'The model’s service, or a setting of the model',
    },
    right: 'c',
    because:
      'The times of the steps add up to the answer’s. The one that grew is the cause; scaling does not make a model faster.',
    source: '/docs/operations/playbooks/high-latency/#decide',
  },
  {
    id: 'blocked-statement',
    prompt: 'Two statements wait for a lock. Which one do you end?',
    options: {
      a: 'Both that wait',
      b: 'The one whose pid stands in blocked_by',
      c: 'The newest one',
    },
    right: 'b',
    because: 'blocked_by names who holds the lock. When that one ends, those who wait go on by themselves.',
    source: '/docs/operations/playbooks/database/#commands',
  },
  {
    id: 'unreachable-yet-psql-answers',
    prompt: 'The API says DATABASE_UNREACHABLE, but psql answers at once. What may it be?',
    options: {
      a: 'A statement waits for a lock longer than 3 s',
      b: 'The disk is full',
      c: 'The migration is missing',
    },
    right: 'a',
    because:
      'A statement that gets no answer within its time has the same code, whatever it waits for. A missing migration would be DATABASE_OUTDATED.',
    source: '/docs/operations/playbooks/database/#decide',
  },
  {
    id: 'memory-staircase',
    prompt: 'Heap rises for hours and never falls. What now?',
    options: {
      a: 'Raise the memory limit and go back to sleep',
      b: 'Lower RAG_CACHED_ANSWERS to 0',
      c: 'Restart the instances one after another, then compare the deployments',
    },
    right: 'c',
    because:
      'A staircase is a leak. A restart buys time; the deployment it began with tells where to look. Never restart all at once.',
    source: '/docs/operations/playbooks/performance-degradation/#decide',
  },
  {
    id: 'when-it-is-over',
    prompt: 'When is an outage over?',
    options: {
      a: 'When the first request succeeds',
      b: 'When the smoke test passes and the figures stay good for ten minutes',
      c: 'When the cause is understood',
    },
    right: 'b',
    because:
      'One success may be luck. The cause is for the review; over is when readers are served and it stays so.',
    source: '/docs/operations/playbooks/service-down/#recovered',
  },
];
