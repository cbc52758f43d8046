import type { Theme } from './settings.js';

/**
 * Keeps `data-theme` of an element as the page has it, which Docusaurus and others say on `<html>`; else as the reader's
 * system has it.
 */
export function followTheme(element: HTMLElement, fixed: Theme | undefined): void {
  if (fixed !== undefined) {
    element.dataset['theme'] = fixed;
    return;
  }
  const page = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    const said = page.dataset['theme'];
    element.dataset['theme'] = said === 'dark' || said === 'light' ? said : dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
  new MutationObserver(follow).observe(page, { attributeFilter: ['data-theme'] });
}
