import { setTimeout as wait } from 'node:timers/promises';

/* A client that asks without a pause, as a badly written program does. Takes the API's address and the client's own; ends when it is killed. */

const CONNECTIONS = 24;
const REFUSED_MS = 1000;
/** Long, and of words that are misspelt: each is looked for among similar ones. */
const QUESTION = 'chnage prot sreving stie comand pase optoin wich '.repeat(30).trim();

const [apiUrl = '', address = ''] = process.argv.slice(2);
await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    for (;;) {
      const status = await search().catch(() => 0);
      if (status !== 200) await wait(REFUSED_MS);
    }
  }),
);

async function search(): Promise<number> {
  const response = await fetch(`${apiUrl}/v1/search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
    body: JSON.stringify({ question: QUESTION, locale: 'en', limit: 50 }),
  });
  await response.arrayBuffer();
  return response.status;
}
