import { EMBED_HOST } from '../embed/host-name.js';

/** In CSS pixels. Narrower, an answer's code has no room; wider, its lines grow too long to read. */
const NARROWEST = 320;
const WIDEST = 960;
/** What stays of the page beside the panel, in CSS pixels. */
const MARGINS = 32;
/** As the style sheet has it. */
const USUAL_REM = 27;

/** What a panel may be wide in this window, and what it is until the reader decides, in CSS pixels. */
export function panelWidths(): { narrowest: number; widest: number; usual: number } {
  const widest = Math.max(NARROWEST, Math.min(WIDEST, window.innerWidth - MARGINS));
  // The embed's host has the reader's own font size, whatever the page makes of `rem`.
  const root = document.querySelector(EMBED_HOST) ?? document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
  return { narrowest: NARROWEST, widest, usual: Math.min(widest, USUAL_REM * rem) };
}

/** The width nearest to the wanted one. */
export function withinWidths(wanted: number): number {
  const { narrowest, widest } = panelWidths();
  return Math.round(Math.min(widest, Math.max(narrowest, wanted)));
}

/** The width the reader has chosen on this device; undefined when that is none, or storage is forbidden. */
export function storedWidth(key: string): number | undefined {
  try {
    const width = Number(localStorage.getItem(key) ?? Number.NaN);
    return width >= NARROWEST && width <= WIDEST ? width : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a width on this device; forgets the one that was, where there is none any more. */
export function storeWidth(key: string, width: number | undefined): void {
  try {
    if (width === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, String(width));
  } catch {
    // Storage may be full or forbidden; the width then lasts as long as the page.
  }
}
