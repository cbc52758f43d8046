import { expect, it } from 'vitest';
import { builtFile } from './built-file.js';

it.each([
  ['/docs/intro', '/', undefined, 'docs/intro/index.html'],
  ['/docs/intro/', '/', true, 'docs/intro/index.html'],
  ['/docs/intro', '/', false, 'docs/intro.html'],
  ['/sub/ur/docs/تعارف', '/sub/ur/', false, 'docs/تعارف.html'],
  ['/', '/', false, 'index.html'],
  ['/sub/', '/sub/', false, 'index.html'],
  ['/sub', '/sub/', undefined, 'index.html'],
  ['/legacy.html', '/', true, 'legacy.html'],
])('finds the page of %s below %s with trailingSlash %s in %s', (route, baseUrl, trailingSlash, file) => {
  expect(builtFile(route, { baseUrl, trailingSlash })).toBe(file);
});
