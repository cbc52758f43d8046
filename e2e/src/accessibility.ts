import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
};

/** One element that breaks one rule. */
export interface Violation {
  rule: string;
  element: string;
  why: string | undefined;
  /** Whether it belongs to the chat, and not to the site around it. */
  isOurs: boolean;
}

/** Runs axe-core on the whole page. The page's Content-Security-Policy does not hold it up: it is no script of the page. */
export async function findViolations(page: Page): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE_SOURCE);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => ({
        rule: id,
        element: html.slice(0, 200),
        why: failureSummary,
        isOurs: target.some((selector) => {
          // In a shadow root: a selector for the host, and others inside of it.
          const [outermost = ''] = typeof selector === 'string' ? [selector] : selector;
          return document.querySelector(outermost)?.closest('.rag-root') !== null;
        }),
      })),
    );
  }, OPTIONS);
}
