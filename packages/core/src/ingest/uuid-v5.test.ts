import { describe, expect, it } from 'vitest';

import { uuidV5 } from './uuid-v5.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('uuidV5', () => {
  it('gives the example of RFC 9562, A.4', () => {
    expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('reads the name as UTF-8', () => {
    // Computed with Python's uuid.uuid5(uuid.NAMESPACE_DNS, 'اردو').
    expect(uuidV5(DNS, 'اردو')).toBe('dbe556a4-9708-5553-8d5f-fa25df7461df');
  });
});
