import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { messagesFor } from 'docusaurus-rag-chat-widget/messages';
import type { SiteQuestion } from './questions.js';

export interface AskOptions {
  /** Address of the site's home page. */
  siteUrl: string;
  /** Folder that gets a picture of the answer, and one of the page it cites. */
  screenshotDir: string;
}

const TIMEOUT_MS = 20_000;

/**
 * Asks as a reader would, follows the first citation, and checks that all of them lead to pages of the site.
 *
 * @returns path of the page and heading that the answer cites first
 * @throws Error that says what a reader would have met
 */
export async function askInBrowser(
  browser: Browser,
  question: SiteQuestion,
  { siteUrl, screenshotDir }: AskOptions,
): Promise<string> {
  const context = await browser.newContext({ baseURL: siteUrl });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  try {
    const shoot = (name: string) =>
      page.screenshot({ path: join(screenshotDir, `${question.locale}-${name}.png`) });
    await ask(page, question);
    await shoot('answer');
    const citation = await checkCitations(page, question);
    await followCitation(page, citation);
    await shoot('citation');
    if (faults.length > 0) throw new Error(`The page threw: ${faults.map(String).join('; ')}`);
    return decodeURI(citation);
  } finally {
    await context.close();
  }
}

async function ask(page: Page, { locale, direction, askedOn, text }: SiteQuestion): Promise<void> {
  const messages = messagesFor(locale);
  await page.goto(askedOn);
  const html = page.locator('html');
  const [pageLocale, pageDirection] = [await html.getAttribute('lang'), await html.getAttribute('dir')];
  if (!pageLocale?.startsWith(locale) || pageDirection !== direction) {
    throw new Error(
      `${askedOn} is in "${pageLocale}", ${pageDirection}; "${locale}", ${direction} was expected.`,
    );
  }
  await page.getByRole('button', { name: messages.launcherLabel }).click();
  await page.getByRole('textbox', { name: messages.composerLabel }).fill(text);
  await page.keyboard.press('Enter');

  const answer = page.locator('.rag-answer:not([data-state="answering"])');
  const state = await answer.getAttribute('data-state');
  if (state !== 'answered') {
    throw new Error(`"${text}" was not answered (${state}). The chat said:\n${await answer.innerText()}`);
  }
}

/** @returns the first citation's path with its anchor */
async function checkCitations(page: Page, { text, answeredBy }: SiteQuestion): Promise<string> {
  const links = await page.locator('.rag-source-link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  const [first] = hrefs;
  if (typeof first !== 'string') throw new Error(`The answer to "${text}" cites nothing.`);
  if (first.split('#')[0] !== answeredBy) {
    throw new Error(`The answer to "${text}" cites ${hrefs.join(', ')}; ${answeredBy} was expected first.`);
  }
  for (const href of hrefs) {
    const response = await page.request.get(href ?? '');
    if (!response.ok()) {
      throw new Error(`The answer to "${text}" cites ${href}, which gives ${response.status()}.`);
    }
  }
  return first;
}

/** Goes where a reader would get to by the first citation, and checks that the cited heading is there. */
async function followCitation(page: Page, citation: string): Promise<void> {
  const target = new URL(citation, page.url());
  await page.locator('.rag-source-link').first().click();
  await page.waitForURL(({ href }) => href === target.href);
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor !== '') await page.locator(`[id="${anchor}"]`).waitFor();
}
