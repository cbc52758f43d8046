/** The line that opens a code block, and what reads its content. */
interface Fence {
  /** Of the line, its end included. */
  length: number;
  /** The line as it is passed on: a block of its own wherever it stood. */
  opening: string;
  content: FencedCode;
}

const FENCE_LINE = /^[ ]*(`{3,}|~{3,})([^\n]*)(\n|$)/;
/** A line that can still become one. */
const POSSIBLE_FENCE = /^[ ]*(?:`*|~*|`{3,}[^\n`]*|~{3,}[^\n]*)$/;
const MAX_LINE = 200;

/** Reads the line a text begins with; `undecided` while it is not whole. */
export function fenceFrom(buffer: string, isEnd: boolean): Fence | 'undecided' | undefined {
  const isWhole = isEnd || buffer.includes('\n');
  if (!isWhole && buffer.length < MAX_LINE && POSSIBLE_FENCE.test(buffer)) return 'undecided';
  const [line, run = '', info = ''] = FENCE_LINE.exec(buffer.slice(0, MAX_LINE)) ?? [];
  if (line === undefined || (!line.endsWith('\n') && !isEnd) || (run.startsWith('`') && info.includes('`'))) {
    return undefined;
  }
  const language = /^[\w+#.-]*/.exec(info.trim())?.[0] ?? '';
  const indentation = line.length - line.trimStart().length;
  return {
    length: line.length,
    opening: `${run}${language}\n`,
    content: new FencedCode(run, indentation),
  };
}

/**
 * The content of a code block, line by line, until its closing fence or the end of the text, which closes it too. Fences
 * lose their indentation: inside of a list, a reader of Markdown could see the block end where the list does.
 */
export class FencedCode {
  readonly #run: string;
  readonly #indentation: number;
  readonly #closing: RegExp;
  readonly #possibleClosing: RegExp;
  #isLineStart = true;

  constructor(run: string, indentation: number) {
    this.#run = run;
    this.#indentation = indentation;
    const sign = run.charAt(0);
    this.#closing = new RegExp(`^[ \\t]*${sign}{${run.length},}[ \\t]*(?:\\n|$)`);
    this.#possibleClosing = new RegExp(`^[ \\t]*${sign}*[ \\t]*$`);
  }

  /** @returns length 0 while nothing can be decided */
  read(buffer: string, isEnd: boolean): { length: number; code: string; isOver: boolean } {
    if (!this.#isLineStart) return this.#rest(buffer, isEnd);
    const isPossible = !buffer.includes('\n') && this.#possibleClosing.test(buffer);
    if (isPossible && !isEnd) return { length: 0, code: '', isOver: false };
    const closing = this.#closing.exec(buffer)?.[0];
    if (closing !== undefined) return { length: closing.length, code: `${this.#run}\n`, isOver: true };
    if (buffer === '') return { length: 0, code: `${this.#run}\n`, isOver: true };
    this.#isLineStart = false;
    const spaces = /^[ ]*/.exec(buffer)?.[0].length ?? 0;
    const cut = Math.min(spaces, this.#indentation);
    const rest = this.#rest(buffer.slice(cut), isEnd);
    return { ...rest, length: cut + rest.length };
  }

  #rest(buffer: string, isEnd: boolean): { length: number; code: string; isOver: boolean } {
    if (buffer === '') return { length: 0, code: isEnd ? `\n${this.#run}\n` : '', isOver: isEnd };
    const end = buffer.indexOf('\n') + 1;
    this.#isLineStart = end > 0;
    const code = end > 0 ? buffer.slice(0, end) : buffer;
    return { length: code.length, code, isOver: false };
  }
}
