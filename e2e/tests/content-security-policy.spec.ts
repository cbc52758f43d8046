import type { Page } from '@playwright/test';
import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const POLICY = "default-src 'self'";

interface Breach {
  directive: string;
  /** The file that did it: the page itself for its inline scripts and styles. */
  file: string;
  isOurs: boolean;
}

/** Serves every page with the policy, and lists what breaks it. */
async function enforcePolicy(page: Page): Promise<() => Promise<Breach[]>> {
  const isPage = ({ pathname }: URL) => pathname.endsWith('/');
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
  await page.addInitScript(() => {
    const breaches: Breach[] = [];
    Object.assign(globalThis, { breaches });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, target }) => {
      const isOurs = target instanceof Element && target.closest('.rag-root') !== null;
      breaches.push({ directive: effectiveDirective, file: sourceFile, isOurs });
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { breaches: Breach[] }).breaches);
}

for (const language of LANGUAGES) {
  const [{ question, url, heading }] = language.answerable;

  test(`works under ${POLICY}, ${language.tag}`, async ({ page }) => {
    const listBreaches = await enforcePolicy(page);
    const chat = new Chat(page, language);
    await chat.visit();
    const breachesOfSite = await listBreaches();
    // A control: Docusaurus's own inline scripts are blocked, so the policy is in force.
    expect(breachesOfSite).toContainEqual(expect.objectContaining({ directive: 'script-src-elem' }));

    await chat.open();
    await chat.askAndRead(question);
    await chat.ask(language.unanswerable);
    await expect(chat.nearestPages.first()).toBeVisible();
    await expect(chat.panel).toHaveCSS('position', 'fixed');

    const breaches = await listBreaches();
    expect(breaches.slice(breachesOfSite.length)).toEqual([]);
    expect(breaches.filter(({ isOurs, file }) => isOurs || file.endsWith('.js'))).toEqual([]);

    await chat.sources.first().click();
    await expect(page).toHaveURL(url);
    await expect(page.getByRole('heading', { name: heading })).toBeFocused();
  });
}
