import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVectorCache } from 'docusaurus-rag-core/node';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexCorpus } from '../corpus-index.js';
import { composeEmbedding } from './compose.js';
import { embedCorpus } from './embed-corpus.js';

let server: ScriptedOpenAi;
let dir: string;
beforeAll(async () => {
  server = await startScriptedOpenAi();
  dir = await mkdtemp(join(tmpdir(), 'embed-corpus-'));
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

test('chunks and questions are embedded once, with an estimate before and the truth after', async () => {
  const { model } = await composeEmbedding({
    url: server.baseUrl,
    model: 'text-embedding-3-small',
    dimensions: 16,
  });
  const cache = openVectorCache(dir, { model: model.id, dimensions: model.dimensions });
  const { chunks } = await indexCorpus(
    [
      { _id: '1', text: 'Search works offline.' },
      { _id: '2', text: 'تلاش آف لائن بھی چلتی ہے۔' },
    ],
    'en',
  );
  const queries = ['Offline?', 'آف لائن؟', 'Offline?'].map((text, i) => ({ _id: String(i), text, gold: [] }));
  const lines: string[] = [];
  const embed = () => embedCorpus(chunks, queries, { model, cache, say: (line) => lines.push(line) });

  const { chunks: vectors, questions } = await embed();
  expect(vectors).toHaveLength(32);
  expect([...questions.keys()]).toEqual(['Offline?', 'آف لائن؟']);
  expect(questions.get('آف لائن؟')).toHaveLength(16);
  expect(lines[0]).toMatch(
    /^Embedding 4 texts with text-embedding-3-small in 1 call: about \d+ tokens, \$0\.0000\.$/,
  );
  expect(lines.at(-1)).toMatch(/^4 texts embedded in 1 call, 0 vectors reused: \d+ tokens, \$0\.0000\.$/);

  const calls = server.calls();
  await embed();
  expect(server.calls()).toBe(calls);
  expect(lines.at(-1)).toBe('0 texts embedded in 0 calls, 4 vectors reused: 0 tokens, $0.0000.');
});
