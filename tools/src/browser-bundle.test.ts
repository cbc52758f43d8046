import { describe, expect, it } from 'vitest';
import { bundleForBrowser } from './browser-bundle.js';
import { findServerCode } from './find-server-code.js';

const chunksOf = async (source?: string) => {
  const { eager, panel, answering } = await bundleForBrowser(source);
  return [...eager, ...panel, ...answering];
};

describe('what the packages send to a browser', () => {
  it('holds no Node module and no name of a secret', async () => {
    expect(findServerCode(await chunksOf())).toEqual([]);
  });

  it('imports nothing but React and Docusaurus from outside', async () => {
    const externals = (await chunksOf()).flatMap((chunk) => chunk.externals);
    expect(externals).toContain('react');
    expect(
      externals.filter((name) => !/^(react(-dom)?(\/|$)|@docusaurus\/|@generated\/)/.test(name)),
    ).toEqual([]);
  });

  it('is the launcher at first, the panel when it is wanted, and the reader of the index with the first question', async () => {
    const { eager, panel, answering } = await bundleForBrowser();
    const marks = { 'rag-launcher': eager, textarea: panel, 'current.json': answering };
    for (const [mark, part] of Object.entries(marks)) {
      for (const chunks of [eager, panel, answering]) {
        expect(
          chunks.some(({ code }) => code.includes(mark)),
          mark,
        ).toBe(chunks === part);
      }
    }
  });

  it("needs nothing of Docusaurus in the widget's own entry", async () => {
    const chunks = await chunksOf(`export * from 'docusaurus-rag-chat-widget';`);
    expect(findServerCode(chunks)).toEqual([]);
    expect(chunks.flatMap(({ externals }) => externals).filter((name) => !name.startsWith('react'))).toEqual(
      [],
    );
  });
});

describe('the search for server code', () => {
  it.each(['node:fs', 'fs', 'node:fs/promises'])('finds an import of %s', async (module) => {
    const chunks = await chunksOf(`import * as found from '${module}'; console.log(found);`);
    expect(findServerCode(chunks)).toEqual([`eager.js imports the Node module "${module}".`]);
  });

  it('finds a Node module that is imported lazily', async () => {
    const chunks = await chunksOf(`export const load = () => import('node:crypto');`);
    expect(findServerCode(chunks)).toEqual(['eager.js imports the Node module "node:crypto".']);
  });

  it("finds the Node modules behind core's entry for Node", async () => {
    const chunks = await chunksOf(`export * from 'docusaurus-rag-core/node';`);
    expect(findServerCode(chunks)).not.toEqual([]);
  });

  it.each(['OPENAI_API_KEY', 'apiKey', 'CLIENT_SECRET', 'DATABASE_URL'])(
    'finds the name %s',
    async (name) => {
      const chunks = await chunksOf(`export const read = (settings) => settings.${name};`);
      expect(findServerCode(chunks)).toEqual([`eager.js holds the secret's name "${name}".`]);
    },
  );
});
