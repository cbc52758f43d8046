import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readPieces } from './html-pieces.js';

const texts = (html: string) =>
  readPieces(parseFragment(html)).map((piece) => (piece.kind === 'row' ? piece.cells.join(' ') : piece.text));

const tabs = (labels: string, panels: string) =>
  `<div class="theme-tabs-container tabs-container"><ul role=tablist aria-orientation=horizontal class=tabs>${labels}</ul><div class=margin-top--md>${panels}</div></div>`;

const NPM_AND_YARN =
  '<li role=tab tabindex=0 aria-selected=true class=tabs__item>npm<li role=tab tabindex=-1 aria-selected=false class=tabs__item>Yarn';

describe('labelledPanels', () => {
  it('puts its label before every panel, closed ones too', () => {
    const html = tabs(
      NPM_AND_YARN,
      '<div role=tabpanel><p>npm ci</div><div role=tabpanel hidden><p>yarn</div>',
    );
    expect(texts(html)).toEqual(['npm', 'npm ci', 'Yarn', 'yarn']);
  });

  it('labels the only panel of lazy tabs with the selected tab', () => {
    const html = tabs(
      '<li role=tab aria-selected=false>لینکس<li role=tab aria-selected=true>ونڈوز',
      '<div role=tabpanel><p>فائل کھولیں۔</div>',
    );
    expect(texts(html)).toEqual(['ونڈوز', 'فائل کھولیں۔']);
  });

  it('keeps tabs within tabs apart', () => {
    const inner = tabs(NPM_AND_YARN, '<div role=tabpanel><p>a</div><div role=tabpanel hidden><p>b</div>');
    const outer = tabs(
      '<li role=tab aria-selected=true>Linux<li role=tab aria-selected=false>Windows',
      `<div role=tabpanel>${inner}</div><div role=tabpanel hidden><p>c</div>`,
    );
    expect(texts(outer)).toEqual(['Linux', 'npm', 'a', 'Yarn', 'b', 'Windows', 'c']);
  });
});
