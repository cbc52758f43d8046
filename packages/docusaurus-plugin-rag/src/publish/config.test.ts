import fc from 'fast-check';
import { RagError } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { publishingConfig, type Environment } from './config.js';

const SITE = { siteDir: '/site', indexDir: false as const };
const QDRANT = { QDRANT_URL: 'https://qdrant.example:6333', QDRANT_WRITE_API_KEY: 'write-key' };
const config = (environment: Environment = {}) => publishingConfig(SITE, environment);

describe('publishingConfig', () => {
  it('publishes nowhere by default, and embeds nothing', () => {
    expect(config()).toEqual({ targets: [], preview: undefined });
  });

  it('publishes to a folder that the options name, or the environment in their place', () => {
    const site = { siteDir: '/site', indexDir: '../index' };
    expect(publishingConfig(site, {}).targets).toEqual([{ kind: 'flat', dir: '/index' }]);
    expect(publishingConfig(site, { RAG_INDEX_DIR: '/srv/index' }).targets).toEqual([
      { kind: 'flat', dir: '/srv/index' },
    ]);
  });

  it('publishes to Qdrant where both its address and a key that may write are given', () => {
    const { QDRANT_URL } = QDRANT;
    expect(config({ QDRANT_URL }).targets).toEqual([]);
    expect(config({ QDRANT_URL, QDRANT_API_KEY: 'read-only' }).targets).toEqual([]);
    expect(config(QDRANT).targets).toEqual([
      { kind: 'qdrant', url: QDRANT_URL, apiKey: 'write-key', name: 'docs' },
    ]);
  });

  it('embeds where a key or a server of one’s own is given, unless the model is none', () => {
    expect(config({ OPENAI_API_KEY: 'k' }).embedding).toMatchObject({ apiKey: 'k', model: undefined });
    expect(
      config({
        OPENAI_BASE_URL: 'http://localhost:4010/v1',
        RAG_EMBEDDING_MODEL: 'bge-m3',
        RAG_EMBEDDING_DIMENSIONS: '1024',
      }).embedding,
    ).toMatchObject({ baseUrl: 'http://localhost:4010/v1', model: 'bge-m3', dimensions: 1024 });
    expect(config({ OPENAI_API_KEY: 'k', RAG_EMBEDDING_MODEL: 'none' }).embedding).toBeUndefined();
  });

  it.each([
    ['by name', { RAG_PREVIEW: 'My Branch' }, 'my-branch'],
    ['on GitHub', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF_NAME: '42/merge' }, '42-merge'],
    ['on Vercel', { VERCEL_ENV: 'preview', VERCEL_GIT_COMMIT_REF: 'fix/urdu' }, 'fix-urdu'],
    ['on Netlify', { NETLIFY: 'true', CONTEXT: 'deploy-preview', REVIEW_ID: '7' }, '7'],
    ['on Render', { IS_PULL_REQUEST: 'true', RENDER_GIT_BRANCH: 'اردو' }, 'preview'],
  ])('keeps a preview apart from production, %s', (_, environment, name) => {
    const { targets, preview } = config({ ...QDRANT, RAG_INDEX_DIR: '/index', ...environment });
    expect(preview).toBe(name);
    expect(targets).toMatchObject([{ dir: `/index/previews/${name}` }, { name: `docs-preview-${name}` }]);
  });

  it('never gives a preview the name of production, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        const [flat, qdrant] = config({ ...QDRANT, RAG_INDEX_DIR: '/index', RAG_PREVIEW: text }).targets;
        expect(flat).toMatchObject({
          dir: expect.stringMatching(/^\/index\/previews\/[a-z0-9-]+$/) as string,
        });
        expect(qdrant).toMatchObject({ name: expect.stringMatching(/^docs-preview-[a-z0-9-]+$/) as string });
      }),
    );
  });

  it('names every fault at once, and no key', () => {
    try {
      config({ ...QDRANT, QDRANT_URL: 'qdrant', RAG_INDEX_NAME: 'Docs', RAG_EMBEDDING_DIMENSIONS: '12k' });
      throw new Error('nothing was thrown');
    } catch (error) {
      expect(error).toBeInstanceOf(RagError);
      expect((error as RagError).message.split('\n')).toEqual([
        'docusaurus-plugin-rag cannot publish with this environment:',
        '- RAG_INDEX_NAME is "Docs". Allowed: 1 to 63 of a–z, 0–9 and -.',
        '- QDRANT_URL is "qdrant". Allowed: an address.',
        '- RAG_EMBEDDING_DIMENSIONS is "12k". Allowed: a whole number from 1 to 99999.',
      ]);
    }
  });

  it("refuses a name that leaves no room for the preview's", () => {
    const name = 'a-site-with-a-very-long-name-of-its-own';
    expect(config({ ...QDRANT, RAG_INDEX_NAME: name }).targets).toContainEqual(
      expect.objectContaining({ name }),
    );
    expect(() => config({ ...QDRANT, RAG_INDEX_NAME: name, RAG_PREVIEW: 'a-long-branch-name' })).toThrowError(
      /Allowed: 63 characters in all/,
    );
  });
});
