import type { Segment } from './text-filter.js';

/** What an address begins with, where no letter or digit stands before it. */
const BEGINNINGS = [
  'https://',
  'http://',
  'ftps://',
  'ftp://',
  'wss://',
  'ws://',
  'file://',
  'mailto:',
  'www.',
];
const BEGINNING = /(?:https?|ftps?|wss?|file):\/\/|mailto:(?=\S)|www\.|:\/\/|\/\/(?=[\p{L}\p{N}])/giu;
const LONGEST_BEGINNING = 8;
/** To Markdown, an underscore is none. */
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** What no address goes on behind. */
const END = /[\s<>"'`()[\]{}،۔؟«»“”‘’|]/u;
/** What ends a sentence, not the address before it. */
const PUNCTUATION = /[.,:;!?*_~]/;

/**
 * Removes every address from prose: with a scheme, `www.…`, `//…` and `mailto:…`. Links to pages of the site are no prose.
 */
export class AddressGuard {
  #held = '';
  #last = '';
  #isInAddress = false;
  /** Punctuation that may be the address's own, or the sentence's. */
  #punctuation = '';

  push(segment: Segment): Segment[] {
    if (segment.kind === 'text') return textOf(this.#scan(this.#held + segment.text, false));
    const before = this.end();
    this.#last = segment.text.at(-1) ?? '';
    return [...before, segment];
  }

  end(): Segment[] {
    return textOf(this.#scan(this.#held, true));
  }

  #scan(text: string, isEnd: boolean): string {
    let out = '';
    let at = 0;
    this.#held = '';
    while (at < text.length) {
      if (this.#isInAddress) {
        const character = text.charAt(at);
        if (END.test(character)) {
          out += this.#leaveAddress();
        } else {
          this.#punctuation = PUNCTUATION.test(character) ? this.#punctuation + character : '';
          at += 1;
        }
        continue;
      }
      const found = this.#nextAddress(text, at);
      if (found) {
        out += text.slice(at, found.start);
        this.#last = '';
        this.#isInAddress = true;
        at = found.end;
        continue;
      }
      const end = isEnd ? text.length : text.length - this.#undecided(text, at);
      out += text.slice(at, end);
      if (end > at) this.#last = text.charAt(end - 1);
      this.#held = text.slice(end);
      break;
    }
    return isEnd ? out + this.#leaveAddress() : out;
  }

  #leaveAddress(): string {
    const punctuation = this.#punctuation;
    this.#punctuation = '';
    this.#isInAddress = false;
    if (punctuation) this.#last = punctuation.slice(-1);
    return punctuation;
  }

  #nextAddress(text: string, from: number): { start: number; end: number } | undefined {
    BEGINNING.lastIndex = from;
    for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
      const [beginning] = match;
      const isGeneric = beginning.startsWith(':') || beginning.startsWith('/');
      if (isGeneric || !WORD_CHARACTER.test(this.#before(text, from, match.index))) {
        return { start: match.index, end: match.index + beginning.length };
      }
      BEGINNING.lastIndex = match.index + 1;
    }
    return undefined;
  }

  #before(text: string, from: number, index: number): string {
    return index > from ? text.charAt(index - 1) : this.#last;
  }

  /** Length of the end that may yet become an address. */
  #undecided(text: string, from: number): number {
    for (let length = Math.min(LONGEST_BEGINNING, text.length - from); length > 0; length -= 1) {
      const start = text.length - length;
      const end = text.slice(start).toLowerCase();
      if (end === ':' || end === ':/' || end === '/' || end === '//') return length;
      const isBeginning = BEGINNINGS.some((beginning) => beginning.startsWith(end));
      if (isBeginning && !WORD_CHARACTER.test(this.#before(text, from, start))) return length;
    }
    return 0;
  }
}

function textOf(text: string): Segment[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
