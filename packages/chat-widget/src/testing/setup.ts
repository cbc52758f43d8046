import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { installMediaQueries } from './media-queries.js';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 10_000 });

// The transports' tests speak HTTP, and run in Node.
const isBrowser = typeof window !== 'undefined';

beforeEach(() => {
  if (!isBrowser) return;
  installMediaQueries();
  // jsdom has no layout, hence nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  if (!isBrowser) return;
  cleanup();
  // A test may have forbidden storage.
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
  document.body.replaceChildren();
});
