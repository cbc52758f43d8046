import type { Segment } from './text-filter.js';

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const SPACES = / +$/;

/**
 * Puts segments together so that nothing arises where two of them meet, or where something between them was removed: no
 * tag, image, link, e-mail address or definition of a link, and no fence or other code than the segments of code.
 */
export class SafeJoints {
  /** The last characters that were given. */
  #given = '';
  /** Spaces that go when a marker behind them was removed and no word follows. */
  #spaces = '';
  #isGap = false;
  /** Tildes at the end of what was given. */
  #tildes = 0;

  push({ kind, text }: Segment): string {
    if (kind === 'gap') {
      this.#isGap = true;
      return '';
    }
    const safe = kind === 'text' ? this.#prose(text) : text;
    if (safe === '') return '';
    const joint = this.#joint(kind === 'block' ? '' : safe.charAt(0));
    const whole = joint + safe;
    const spaces = kind === 'text' ? (SPACES.exec(whole)?.[0] ?? '') : '';
    const given = whole.slice(0, whole.length - spaces.length);
    this.#spaces = spaces;
    this.#given = (this.#given + given).slice(-3);
    return given;
  }

  end(): string {
    const spaces = this.#isGap ? '' : this.#spaces;
    this.#spaces = '';
    return spaces;
  }

  #prose(text: string): string {
    let out = '';
    for (const character of text) {
      this.#tildes = character === '~' ? this.#tildes + 1 : 0;
      if (this.#tildes < 3) out += character;
    }
    return out
      .replace(/\](?=[(:])/g, '] ')
      .replace(/<(?=[A-Za-z/!?])/g, '< ')
      .replace(/!(?=\[)/g, '! ')
      .replace(/(?<=\S)@/g, ' @');
  }

  /** What must stand between what was given and what begins with `next`; a line of code begins with nothing unsafe. */
  #joint(next: string): string {
    const spaces = this.#spaces;
    const isGap = this.#isGap;
    this.#isGap = false;
    if (spaces !== '' && (!isGap || WORD_CHARACTER.test(next))) return spaces;
    const last = this.#given.slice(-1);
    if (isGap && (this.#wouldJoinWords(last, next) || this.#wouldJoinAddress(last, next))) return ' ';
    const isUnsafe =
      (last === ']' && (next === '(' || next === ':')) ||
      (last === '<' && /[A-Za-z/!?]/.test(next)) ||
      (last === '!' && next === '[') ||
      (next === '@' && /\S/.test(last)) ||
      (last === '`' && next === '`') ||
      (last === '\\' && /[!-/:-@[-`{-~]/.test(next));
    return isUnsafe ? ' ' : '';
  }

  #wouldJoinWords(last: string, next: string): boolean {
    return WORD_CHARACTER.test(last) && WORD_CHARACTER.test(next);
  }

  #wouldJoinAddress(last: string, next: string): boolean {
    return (/[:/]/.test(last) && /[:/]/.test(next)) || (next === '.' && /^www$/i.test(this.#given));
  }
}
