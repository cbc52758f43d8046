import { describe, expect, it } from 'vitest';
import { bundleForBrowser } from './browser-bundle.js';
import { findServerCode } from './find-server-code.js';

const chunksOf = async (eager: string) => {
  const bundle = await bundleForBrowser({ eager, panel: 'export {};' });
  return [...bundle.eager, ...bundle.panel];
};

describe('what the packages send to a browser', () => {
  it('holds no Node module and no name of a secret', async () => {
    const { eager, panel } = await bundleForBrowser();
    expect(findServerCode([...eager, ...panel])).toEqual([]);
  });

  it('imports nothing but React from outside', async () => {
    const { eager, panel } = await bundleForBrowser();
    const externals = [...eager, ...panel].flatMap((chunk) => chunk.externals);
    expect(externals.filter((name) => !/^react(-dom)?(\/|$)/.test(name))).toEqual([]);
  });

  it('loads the panel and the static reader only when they are wanted', async () => {
    const { eager, panel } = await bundleForBrowser();
    const codeOf = (chunks: typeof eager) => chunks.map(({ code }) => code).join('');
    expect(codeOf(panel)).toContain('current.json');
    expect(codeOf(eager)).not.toContain('current.json');
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

  it("finds a Node module behind a package's own entry", async () => {
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
