import { describe, expect, it } from 'vitest';
import { findSecrets } from './find-secrets.js';
import { plantSecrets } from './planted-secrets.js';

describe('findSecrets', () => {
  it.each(Object.entries(plantSecrets()))(
    'finds a %s in a text, and tells only its beginning',
    (kind, secret) => {
      const found = findSecrets(`# ترتیب\nvalue: 1\n${secret}\n`);
      expect(found).toMatchObject([{ kind, line: 3 }]);
      expect(found[0]?.beginning.length).toBeLessThanOrEqual(9);
    },
  );

  it('finds a random value without a digit', () => {
    // In pieces, for this file is looked through as well.
    const value = ['QwErTyUiOp', 'AsDfGhJkL', 'zXcVbNm'].join('');
    expect(findSecrets(`routing_key: ${value}\n`)).toMatchObject([{ kind: 'random value' }]);
  });

  it('finds a password in the address of a database', () => {
    const password = plantSecrets()['token of npm']?.slice(4);
    expect(findSecrets(`DATABASE_URL=postgresql://rag:${password}@db.example.org/rag`)).toMatchObject([
      { kind: 'random value', line: 1 },
    ]);
  });

  it.each([
    'OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}',
    "apiKey: 'sk-very-secret-key'",
    'DATABASE_URL=postgresql://user:password@host:5432/database',
    'password: process.env.DATABASE_PASSWORD_OF_THE_API',
    'token: string | undefined',
    'integrity: sha512-Bdcs4+3qlpVlx2NRn6fgX2Ue2/gGRaPeawebgclM0ERSCqDpA==',
    'api_key=…',
    'کلید: یہاں اپنی کلید لکھیے',
  ])('has nothing to say of %s', (line) => {
    expect(findSecrets(line)).toEqual([]);
  });
});
