import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { installMediaQueries } from './media-queries.js';

beforeEach(() => {
  installMediaQueries();
  // jsdom has no layout, hence nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  document.body.replaceChildren();
});
