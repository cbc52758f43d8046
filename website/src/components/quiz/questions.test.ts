// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OPTION_IDS } from './question';
import { QUESTIONS } from './questions/all';

const DOCS = {
  en: new URL('../../../docs/', import.meta.url),
  ur: new URL('../../../../i18n/ur/docusaurus-plugin-content-docs/current/', import.meta.url),
};

describe('the operators’ quiz', () => {
  it('has at least thirty questions, each once', () => {
    const ids = QUESTIONS.en.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks the same in both languages, with the same right answers and sources', () => {
    const key = ({ id, right, source }: (typeof QUESTIONS.en)[number]) => ({ id, right, source });
    expect(QUESTIONS.ur.map(key)).toEqual(QUESTIONS.en.map(key));
  });

  it('cannot be passed by always choosing the same letter', () => {
    for (const option of OPTION_IDS) {
      const share = QUESTIONS.en.filter(({ right }) => right === option).length / QUESTIONS.en.length;
      expect(share, option).toBeLessThan(0.45);
    }
  });

  it.each(['en', 'ur'] as const)('in %s tells answers apart and explains each', (locale) => {
    for (const { id, prompt, options, because } of QUESTIONS[locale]) {
      expect(new Set(Object.values(options)).size, id).toBe(OPTION_IDS.length);
      for (const text of [prompt, because, ...Object.values(options)]) expect(text.trim(), id).not.toBe('');
      expect(/[\u0600-\u06FF]/.test(prompt), id).toBe(locale === 'ur');
    }
  });

  it.each(['en', 'ur'] as const)('leads to pages and anchors that the %s site has', async (locale) => {
    for (const { id, source } of QUESTIONS[locale]) {
      const [, page = '', anchor = ''] = /^\/docs\/([\w/-]+)\/#([\w-]+)$/.exec(source) ?? [];
      const text = await readFile(fileURLToPath(new URL(`${page}.md`, DOCS[locale])), 'utf8');
      expect(text.includes(`{/* #${anchor} */}`), `${id}: ${source}`).toBe(true);
    }
  });
});
