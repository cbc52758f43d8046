import type { Block } from '../types.js';
import { isChrome } from './html-chrome.js';
import { readCode } from './html-code.js';
import { readMath } from './html-math.js';
import { readTable } from './html-table.js';
import { labelledPanels } from './html-tabs.js';
import {
  attributeOf,
  childrenOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
} from './html-tree.js';
import { LINE_BREAK, oneLine, prose } from './prose.js';

/** A heading with the anchor that leads to it: its own id, else one that stands at the same place. */
export interface Heading {
  kind: 'heading';
  /** From 1. */
  level: number;
  text: string;
  /** Without `#`; empty when no link leads here. */
  anchor: string;
}

export type Piece = Heading | Block;

/** Blink's own limit for nested elements: what stands deeper, no reader's browser nests either. */
const MAX_DEPTH = 512;

const LISTS = new Set(['dl', 'menu', 'ol', 'ul']);
const ITEMS = new Set(['dd', 'li']);
/** Elements that begin and end a line; `white-space` and `display` set by CSS are not known here. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'details',
  'dialog',
  'div',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'main',
  'p',
  'search',
  'section',
  'summary',
]);

/** What stands under `root`, in reading order, without the site around it. */
export function readPieces(root: HtmlNode): Piece[] {
  const reader = new PieceReader();
  reader.readChildren(root, 0);
  return reader.finish();
}

/** What an element says, on one line. */
function textOf(element: HtmlElement): string {
  const texts = readPieces(element).map((piece) =>
    piece.kind === 'row' ? piece.cells.join(' ') : piece.text,
  );
  return oneLine(texts.join(' '));
}

class PieceReader {
  readonly #pieces: Piece[] = [];
  readonly #tabs = new Map<HtmlElement, HtmlElement>();
  /** Inline text since the last piece. */
  #text = '';
  #openLists = 0;
  /** Whether the next text begins a list item. */
  #beginsItem = false;
  /** The last id after which nothing has been read yet. */
  #target = '';

  finish(): Piece[] {
    this.#endLine();
    return this.#pieces;
  }

  readChildren(parent: HtmlNode, depth: number): void {
    if (depth === MAX_DEPTH) return;
    for (const node of childrenOf(parent)) {
      if (isElement(node)) this.#readElement(node, depth + 1);
      else if ('value' in node) this.#addText(node.value);
    }
  }

  #readElement(element: HtmlElement, depth: number): void {
    if (isChrome(element)) return;
    this.#target = attributeOf(element, 'id') || this.#target;
    if (attributeOf(element, 'role') === 'tablist') {
      for (const { panel, tab } of labelledPanels(element)) this.#tabs.set(panel, tab);
      return;
    }
    switch (element.tagName) {
      case 'br':
        this.#text += LINE_BREAK;
        return;
      case 'img':
        this.#addText(` ${attributeOf(element, 'alt') ?? ''} `);
        return;
      case 'pre':
        this.#add(readCode(element));
        return;
      case 'table':
        this.#add(readTable(element, textOf));
        return;
      case 'math':
        this.#addMath(element);
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#addHeading(element);
        return;
      default:
        this.#readContainer(element, depth);
    }
  }

  #readContainer(element: HtmlElement, depth: number): void {
    const isList = LISTS.has(element.tagName);
    const isItem = ITEMS.has(element.tagName);
    const isTabPanel = this.#tabs.has(element);
    if (!isList && !isItem && !isTabPanel && !BLOCKS.has(element.tagName)) {
      this.readChildren(element, depth);
      return;
    }
    this.#endLine();
    const tab = this.#tabs.get(element);
    if (tab) this.#add([{ kind: 'paragraph', text: textOf(tab) }]);
    if (isList) this.#openLists += 1;
    if (isItem) this.#beginsItem = true;
    this.readChildren(element, depth);
    this.#endLine();
    if (isList) this.#openLists -= 1;
    if (isItem) this.#beginsItem = false;
  }

  #addText(text: string): void {
    this.#text += text;
    if (this.#target && /\S/.test(text)) this.#target = '';
  }

  #addMath(element: HtmlElement): void {
    const { text, isDisplayed } = readMath(element);
    if (isDisplayed && text) this.#add([{ kind: 'math', text }]);
    else this.#addText(text);
  }

  #addHeading(element: HtmlElement): void {
    const before = this.#target;
    this.#endLine();
    const text = textOf(element);
    if (!text) return;
    const inside = [element, ...elementsIn(element)].map((node) => attributeOf(node, 'id')).find(Boolean);
    this.#add([{ kind: 'heading', level: Number(element.tagName[1]), text, anchor: inside ?? before }]);
  }

  #add(pieces: Piece[]): void {
    this.#endLine();
    if (pieces.length === 0) return;
    this.#pieces.push(...pieces);
    this.#target = '';
  }

  #endLine(): void {
    const text = prose(this.#text);
    this.#text = '';
    if (!text) return;
    this.#pieces.push(
      this.#beginsItem
        ? { kind: 'item', text, depth: Math.max(this.#openLists - 1, 0) }
        : { kind: 'paragraph', text },
    );
    this.#beginsItem = false;
  }
}
