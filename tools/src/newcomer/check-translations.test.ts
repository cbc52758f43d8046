import { expect, it } from 'vitest';
import { missingTranslations } from './check-translations.js';

it('misses strings that a translation file lacks or has in another language', () => {
  const written = {
    'theme.rag.send': { message: 'بھیجیں' },
    'theme.rag.stop': { message: 'Stop' },
    'theme.navbar.toggle': { message: 'Toggle' },
  };
  expect(missingTranslations(written, { send: 'بھیجیں', stop: 'روکیں', close: 'بند کریں' })).toEqual([
    'theme.rag.stop',
    'theme.rag.close',
  ]);
});
