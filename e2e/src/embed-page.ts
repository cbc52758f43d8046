import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Chat } from './chat.js';
import type { Language } from './languages.js';

/** What a page serves as the embed: the package's own file. */
export const EMBED = readFileSync(
  fileURLToPath(new URL('embed.js', import.meta.resolve('docusaurus-rag-chat-widget'))),
  'utf8',
);
export const EMBED_PATH = '/embedded/embed.js';

export interface EmbeddingPage {
  /** Its path on the website's origin. */
  path?: string;
  /** Elements of the head, such as style sheets. */
  head?: string;
  body?: string;
  /** Further attributes of the script tag. */
  attributes?: string;
  /** The tag itself, where it is another one. */
  script?: string;
  headers?: Record<string, string>;
}

/** The tag as the documentation has it, for the static index of a locale. */
export function scriptTag({ tag, home }: Language, attributes = ''): string {
  return `<script type="module" src="${EMBED_PATH}" data-index="${home}rag/" data-locale="${tag}" ${attributes}></script>`;
}

/** Serves a page without React beside the website, so that the website's index is at hand, and opens it. */
export async function openEmbeddingPage(
  page: Page,
  language: Language,
  {
    path = '/embedded/page.html',
    head = '',
    body = PLAIN_BODY[language.tag],
    attributes,
    script,
    headers = {},
  }: EmbeddingPage = {},
): Promise<Chat> {
  const { tag, direction } = language;
  await page.route(`**${EMBED_PATH}`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: EMBED }),
  );
  await page.route(`**${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>${TITLE[tag]}</title>${head}</head>
        <body>${body}${script ?? scriptTag(language, attributes)}</body></html>`,
    }),
  );
  await page.goto(path);
  return new Chat(page, language);
}

const TITLE = { en: 'Tea and its making', ur: 'چائے بنانے کا طریقہ' };
const PLAIN_BODY = {
  en: '<main><h1>Tea</h1><p id="words">Warm the pot first.</p><p><a href="/">Home</a></p></main>',
  ur: '<main><h1>چائے</h1><p id="words">پہلے کیتلی گرم کیجیے۔</p><p><a href="/ur/">آغاز</a></p></main>',
};
