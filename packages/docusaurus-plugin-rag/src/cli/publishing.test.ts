import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishingConfig, type Environment } from '../publish/config.js';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { describeReleases, indexSite, rollback, type Publishing } from './publishing.js';

let root: string;
let openAi: ScriptedOpenAi;
const printed: string[] = [];
const print = (line: string): unknown => printed.push(line);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'publishing-'));
  printed.length = 0;
  openAi = await startScriptedOpenAi();
  await writeTeaIndexes(join(root, 'build'));
});

afterEach(async () => {
  await openAi.close();
  rmSync(root, { recursive: true, force: true });
});

const site = () => teaSite(join(root, 'build'));

function publishing(environment: Environment = {}): Publishing {
  return {
    config: publishingConfig({ siteDir: root, indexDir: 'index' }, environment),
    address: 'https://tea.example/sub/',
    cacheDir: join(root, 'cache'),
  };
}

const embedding = (): Environment => ({
  OPENAI_BASE_URL: openAi.baseUrl,
  RAG_EMBEDDING_MODEL: 'test-embed',
  RAG_EMBEDDING_DIMENSIONS: '64',
});

describe('rag:index', () => {
  it('publishes every built locale as one release, under the ids of the static index', async () => {
    await indexSite(site(), publishing(), print);
    const store = createFlatStore({ dir: join(root, 'index') });
    expect((await store.current())?.locales.map(({ locale, pages }) => [locale, pages])).toEqual([
      ['en', 3],
      ['ur', 2],
    ]);
    const index = await store.open('ur');
    const [passage] = (await index?.passages([0])) ?? [];
    expect(passage).toMatchObject({ url: '/sub/ur/docs/brewing', anchor: 'steeping', locale: 'ur' });
    expect(printed.at(-1)).toMatch(/^Published release [0-9a-f]+ to flat store .*: en 4, ur 2 chunks\.$/);
    await store.close();
  });

  it('embeds what is new, says what that takes, and embeds nothing twice', async () => {
    await indexSite(site(), publishing(embedding()), print);
    expect(printed[0]).toMatch(/^Embedding 6 chunks with test-embed: about \d+ tokens in 1 call\.$/);
    expect(printed).toContainEqual(
      expect.stringMatching(/^Embedded 6 chunks in 1 call, \d+ tokens; 0 chunks reused\.$/),
    );
    const calls = openAi.calls('/v1/embeddings');
    expect(calls).toBe(1);

    // Another machine and address: nothing in its cache, but everything in the release in use.
    rmSync(join(root, 'cache'), { recursive: true });
    const moved = { ...publishing(embedding()), address: 'https://tea.example/' };
    await indexSite(site(), moved, print);
    expect(openAi.calls('/v1/embeddings')).toBe(calls);
    expect(printed).toContainEqual('Embedded 0 chunks in 0 calls, 0 tokens; 6 chunks reused.');
  });

  it('publishes nothing where the release in use holds all of it, so that older ones stay to go back to', async () => {
    await indexSite(site(), publishing(), print);
    const before = await describeReleases(publishing());
    await indexSite(site(), publishing(), print);
    expect(await describeReleases(publishing())).toEqual(before);
    expect(printed.at(-1)).toMatch(/^Release [0-9a-f]+ in flat store .* holds all of this already\.$/);
  });

  it('keeps the former release in use when the model fails', async () => {
    await indexSite(site(), publishing(), print);
    const before = await describeReleases(publishing());
    openAi.script({ endpoint: 'embeddings', status: 401 });
    await expect(indexSite(site(), publishing(embedding()), print)).rejects.toMatchObject({
      code: 'MODEL_UNAUTHORIZED',
    });
    expect(await describeReleases(publishing())).toEqual(before);
  });

  it('says what is missing where nothing says where to, or nothing is built', async () => {
    const nowhere = { ...publishing(), config: publishingConfig({ siteDir: root, indexDir: false }, {}) };
    await expect(indexSite(site(), nowhere, print)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: expect.stringContaining('RAG_INDEX_DIR') as string,
    });
    await expect(indexSite(teaSite(join(root, 'other')), publishing(), print)).rejects.toMatchObject({
      code: 'INDEX_NOT_FOUND',
    });
  });
});

describe('rag:rollback', () => {
  it('puts the release before to use again, and shows it', async () => {
    await indexSite(site(), publishing(), print);
    await indexSite(site(), publishing(embedding()), print);
    await rollback(publishing(), undefined, print);
    expect(printed.at(-1)).toMatch(/release [0-9a-f]+ of .* is in use\.$/);
    const [report = ''] = await describeReleases(publishing());
    const [, newer = '', older = ''] = report.split('\n');
    expect(newer).toMatch(/^ {4}[0-9a-f]+ .*test-embed \(64\)$/);
    expect(older).toMatch(/^ {2}\* [0-9a-f]+ .*no vectors$/);
  });

  it('does not know a release that was never published', async () => {
    await indexSite(site(), publishing(), print);
    await expect(rollback(publishing(), 'abcdefabcdef', print)).rejects.toMatchObject({
      code: 'RELEASE_NOT_FOUND',
    });
  });
});
