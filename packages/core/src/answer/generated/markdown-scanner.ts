import { CITATION_BRACKETS, citedNumbers } from './citations.js';
import { fenceFrom, type FencedCode } from './fenced-code.js';
import type { Segment } from './text-filter.js';

/** What an answer may point to. */
export interface AllowedTargets {
  /** Numbers of the sources. */
  numbers: ReadonlySet<number>;
  /** Paths of pages of the site, with anchors, exactly as they may be linked. */
  urls: ReadonlySet<string>;
}

/** How far the end of something is looked for, in UTF-16 units: what does not end by then is text. */
const MAX_CODE = 200;
const MAX_BRACKETS = 300;
const MAX_TARGET = 600;
const MAX_TAG = 300;
/** Brackets in brackets in brackets are text. */
const MAX_DEPTH = 3;

const PLAIN = /[^\\`<[【［!~\n]+/y;
const BACKTICKS = /`+/y;
const TILDES = /~+/y;
const OPENS_TAG = /^[A-Za-z/!?]/;
const ESCAPED_ANYWAY = /^[*_#|>+\-.{}$\\]/;

/** Decided: text to go on behind, and what it makes. Undecided: more must come. */
type Step = { length: number; segments: Segment[] } | undefined;

/**
 * Cuts a model's Markdown into segments as it comes: images, HTML, autolinks and links that are not allowed lose all but
 * their text, markers of sources become `[n]`, and code stays code for every reader of Markdown, because its fences are
 * written in the plainest way and a backtick without its partner is dropped.
 */
export class MarkdownScanner {
  readonly #allowed: AllowedTargets;
  readonly #depth: number;
  #buffer = '';
  #isLineStart: boolean;
  #fence: FencedCode | undefined;

  /** @param depth brackets around the text; inside of any, there are no fences */
  constructor(allowed: AllowedTargets, depth = 0) {
    this.#allowed = allowed;
    this.#depth = depth;
    this.#isLineStart = depth === 0;
  }

  push(text: string): Segment[] {
    this.#buffer += text.replaceAll('\r', '');
    return this.#run(false);
  }

  end(): Segment[] {
    return this.#run(true);
  }

  #run(isEnd: boolean): Segment[] {
    const segments: Segment[] = [];
    for (;;) {
      const isOver = this.#buffer === '' && !(isEnd && this.#fence);
      const step = isOver ? undefined : this.#step(isEnd);
      if (!step) return segments;
      segments.push(...step.segments);
      this.#buffer = this.#buffer.slice(step.length);
    }
  }

  #step(isEnd: boolean): Step {
    if (this.#fence) {
      const { length, code, isOver } = this.#fence.read(this.#buffer, isEnd);
      if (isOver) {
        this.#fence = undefined;
        this.#isLineStart = true;
      } else if (length === 0) return undefined;
      return { length, segments: code === '' ? [] : [{ kind: 'block', text: code }] };
    }
    if (this.#isLineStart) {
      const fence = fenceFrom(this.#buffer, isEnd);
      if (fence === 'undecided') return undefined;
      this.#isLineStart = false;
      if (fence) {
        this.#fence = fence.content;
        return { length: fence.length, segments: [{ kind: 'block', text: fence.opening }] };
      }
    }
    return this.#inline(isEnd);
  }

  #inline(isEnd: boolean): Step {
    const first = this.#buffer.charAt(0);
    if (first === '\n') {
      this.#isLineStart = this.#depth === 0;
      return plain(1, '\n');
    }
    if (first === '`') return this.#code(isEnd);
    if (first === '~') return this.#tildes(isEnd);
    if (first in CITATION_BRACKETS) return this.#brackets(0, isEnd);
    const second = this.#buffer.charAt(1);
    if (first === '\\' || first === '<' || first === '!') {
      if (second === '' && !isEnd) return undefined;
      if (first === '\\') return escape(second);
      if (first === '<') return OPENS_TAG.test(second) ? this.#tag(isEnd) : plain(1, '<');
      return second === '[' ? this.#brackets(1, isEnd) : plain(1, '!');
    }
    PLAIN.lastIndex = 0;
    const [run = first] = PLAIN.exec(this.#buffer) ?? [];
    return plain(run.length, run);
  }

  #code(isEnd: boolean): Step {
    const run = matchAt(BACKTICKS, this.#buffer, 0);
    if (run.length === this.#buffer.length && !isEnd) return undefined;
    const window = this.#buffer.slice(run.length, run.length + MAX_CODE);
    for (let at = 0; at < window.length; at += 1) {
      if (window[at] === '\n') return plain(run.length, '');
      if (window[at] !== '`') continue;
      const closing = matchAt(BACKTICKS, this.#buffer, run.length + at);
      const end = run.length + at + closing.length;
      if (end === this.#buffer.length && !isEnd) return undefined;
      if (closing.length === run.length) return one(end, 'code', this.#buffer.slice(0, end));
      at += closing.length - 1;
    }
    return window.length < MAX_CODE && !isEnd ? undefined : plain(run.length, '');
  }

  #tildes(isEnd: boolean): Step {
    const run = matchAt(TILDES, this.#buffer, 0);
    if (run.length === this.#buffer.length && !isEnd) return undefined;
    return plain(run.length, run.slice(0, 2));
  }

  #tag(isEnd: boolean): Step {
    const end = this.#buffer.slice(1, MAX_TAG).search(/[<>]|\n\s*\n/) + 1;
    if (end === 0 && this.#buffer.length < MAX_TAG && !isEnd) return undefined;
    if (end === 0 || this.#buffer[end] !== '>') return plain(1, '');
    return plain(end + 1, /^<br\b/i.test(this.#buffer) ? ' ' : '');
  }

  /** @param start 1 for an image, whose brackets stand behind an exclamation mark */
  #brackets(start: number, isEnd: boolean): Step {
    const end = closingBracket(this.#buffer, start, MAX_BRACKETS);
    if (end === undefined) {
      if (this.#buffer.length < start + MAX_BRACKETS && !isEnd) return undefined;
      return plain(1, this.#buffer.charAt(0));
    }
    const inner = this.#buffer.slice(start + 1, end);
    const next = this.#buffer.charAt(end + 1);
    if (next === '' && !isEnd) return undefined;
    const numbers = citedNumbers(inner);
    // What looks like an image of a number is an exclamation with a marker behind it.
    if (numbers && start === 1) return plain(1, '!');
    if (next === '(') {
      const close = closingBracket(this.#buffer, end + 1, MAX_TARGET);
      if (close !== undefined) {
        if (numbers) return this.#citation(close + 1, numbers);
        return this.#link(close + 1, inner, this.#buffer.slice(end + 2, close), start === 1);
      }
      if (this.#buffer.length < end + 1 + MAX_TARGET && !isEnd) return undefined;
    }
    if (numbers) return this.#citation(end + 1, numbers);
    return plain(1, this.#buffer.charAt(0));
  }

  #citation(length: number, numbers: number[]): Step {
    const known = [...new Set(numbers)].filter((number) => this.#allowed.numbers.has(number));
    if (known.length === 0) return one(length, 'gap', '');
    return one(length, 'citation', known.map((number) => `[${number}]`).join(''));
  }

  #link(length: number, inner: string, destination: string, isImage: boolean): Step {
    if (this.#depth === MAX_DEPTH) return plain(length, inner.replace(/[^\p{L}\p{N} ]/gu, ''));
    const target = /^\s*<?([^\s>]*)/.exec(destination)?.[1] ?? '';
    const nested = new MarkdownScanner(this.#allowed, this.#depth + 1);
    const segments = [...nested.push(inner), ...nested.end()];
    if (isImage || this.#depth > 0 || !this.#allowed.urls.has(target)) return { length, segments };
    const label = segments
      .filter(({ kind }) => kind === 'text' || kind === 'code')
      .map((segment) => segment.text.replace(/[[\]`\n]/g, ' '))
      .join('')
      .trim();
    return one(length, 'link', `[${label}](${target})`);
  }
}

function one(length: number, kind: Segment['kind'], content: string): Step {
  return { length, segments: [{ kind, text: content }] };
}

function plain(length: number, content: string): Step {
  return content === '' ? { length, segments: [] } : one(length, 'text', content);
}

/** Readers of Markdown differ in what they let be escaped: what could open something is taken as if it were not. */
function escape(escaped: string): Step {
  if (escaped === '`') return plain(2, '');
  if (ESCAPED_ANYWAY.test(escaped)) return plain(2, `\\${escaped}`);
  return plain(1, /^[\s\p{L}\p{N}]|^$/u.test(escaped) ? '\\' : '');
}

function matchAt(pattern: RegExp, buffer: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(buffer)?.[0] ?? '';
}

/** Place of the bracket that closes the one at `start`; undefined when there is none within the limit and paragraph. */
function closingBracket(buffer: string, start: number, limit: number): number | undefined {
  const opening = buffer.charAt(start);
  const closing = opening === '(' ? ')' : CITATION_BRACKETS[opening];
  let depth = 0;
  for (let at = start; at < Math.min(buffer.length, start + limit); at += 1) {
    const character = buffer.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '\n' && buffer.charAt(at + 1) === '\n') return undefined;
    else if (character === opening) depth += 1;
    else if (character === closing && (depth -= 1) === 0) return at;
  }
  return undefined;
}
