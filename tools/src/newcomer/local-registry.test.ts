import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { installedFrom, registryConfig } from './local-registry.js';

it('asks npm’s registry for every package but ours', () => {
  const config = load(registryConfig('https://registry.npmjs.org/')) as {
    uplinks: { npm: { url: string } };
    packages: Record<string, { proxy?: string; publish?: string }>;
  };
  expect(config.uplinks.npm.url).toBe('https://registry.npmjs.org/');
  expect(Object.entries(config.packages).map(([name, { proxy }]) => [name, proxy])).toEqual([
    ['docusaurus-rag-core', undefined],
    ['docusaurus-rag-chat-widget', undefined],
    ['docusaurus-plugin-rag', undefined],
    ['docusaurus-rag-api', undefined],
    ['**', 'npm'],
  ]);
  expect(config.packages['**']?.publish).toBeUndefined();
});

it('tells where our packages were installed from', () => {
  const resolved = 'http://127.0.0.1:4873/docusaurus-plugin-rag/-/docusaurus-plugin-rag-0.1.0.tgz';
  const packages = {
    '': { version: '0.0.0' },
    'node_modules/docusaurus-plugin-rag': { version: '0.1.0', resolved },
    'node_modules/react': { version: '19.0.0', resolved: 'https://registry.npmjs.org/react' },
  };
  expect(installedFrom({ packages })).toEqual([
    { name: 'docusaurus-plugin-rag', version: '0.1.0', resolved },
  ]);
});
