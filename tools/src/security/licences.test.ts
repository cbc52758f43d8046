import { expect, it } from 'vitest';
import { isAllowedLicence, productionPackages } from './licences.js';

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['Apache-2.0 AND MIT', true],
  ['MIT and ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['LGPL-2.1', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('%s: %s', (expression, isAllowed) => {
  expect(isAllowedLicence(expression)).toBe(isAllowed);
});

it('lists what our packages bring along, by the copy that each of them gets, and nothing else', () => {
  const lock = {
    packages: {
      '': { dependencies: { turbo: '2' } },
      'packages/api': { dependencies: { express: '5', ours: '1' }, optionalDependencies: { native: '1' } },
      'packages/api/node_modules/express': { version: '5.3.0', license: 'MIT', dependencies: { debug: '4' } },
      'packages/ours': { dependencies: { debug: '2' } },
      'node_modules/ours': { link: true, resolved: 'packages/ours' },
      'node_modules/express': { version: '4.22.3', license: 'MIT' },
      'node_modules/debug': { version: '2.6.9' },
      'node_modules/turbo': { version: '2.11.8', license: 'MIT' },
      'packages/api/node_modules/express/node_modules/debug': { version: '4.4.0', license: 'ISC' },
      tools: { dependencies: { turbo: '2' } },
    },
  };
  expect(productionPackages(lock).map(({ name, version, license }) => [name, version, license])).toEqual([
    ['debug', '2.6.9', undefined],
    ['express', '5.3.0', 'MIT'],
    ['debug', '4.4.0', 'ISC'],
  ]);
});

it('says which package a lock lacks', () => {
  const lock = { packages: { 'packages/api': { dependencies: { express: '5' } } } };
  expect(() => productionPackages(lock)).toThrow(
    'package-lock.json lacks express, which packages/api needs.',
  );
});
