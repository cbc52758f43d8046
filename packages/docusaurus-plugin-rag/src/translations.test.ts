import { en, ur } from 'docusaurus-rag-chat-widget/messages';
import { expect, it } from 'vitest';
import { codeTranslations } from './translations.js';

it('brings every string in Urdu, for Urdu as it is written anywhere', () => {
  for (const language of ['ur', 'ur-PK']) {
    const translations = codeTranslations(language);
    expect(Object.keys(translations)).toEqual(Object.keys(en).map((key) => `theme.rag.${key}`));
    expect(translations['theme.rag.close']).toBe(ur.close);
  }
});

it.each(['en', 'en-GB', 'fr'])(
  'leaves %s to the English in the code and to the site’s own translations',
  (language) => {
    expect(codeTranslations(language)).toEqual({});
  },
);
