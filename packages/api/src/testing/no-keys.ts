import type { KeyStore } from '../keys/key-store.js';

const unexpected = (): Promise<never> => Promise.reject(new Error('this test has no keys'));

/** For APIs that ask nobody for a key. */
export const NO_KEYS: KeyStore = {
  create: unexpected,
  list: unexpected,
  rotate: unexpected,
  revoke: unexpected,
  find: unexpected,
};
