import type { TextFilter } from './text-filter.js';

/** What a model is told to answer when the sources do not hold the answer. */
export const NO_ANSWER = 'NO_ANSWER';

/** What a model may put around it. */
const ORNAMENT = /^[\s*_"'`“”‘’«».:()[\]>-]*$/u;

export interface RefusalFilter extends TextFilter {
  /** The model says that the sources do not hold the answer. */
  readonly isRefused: boolean;
}

/** Takes `NO_ANSWER` out of a text and notes it. Nothing is given before a first word that is not part of it. */
export function createRefusalFilter(): RefusalFilter {
  let held = '';
  let hasBegun = false;
  let isRefused = false;

  const begun = (text: string): string => {
    if (text === '') return '';
    hasBegun = true;
    return text;
  };
  return {
    get isRefused() {
      return isRefused;
    },
    push(piece) {
      const text = held + piece;
      if (text.includes(NO_ANSWER)) isRefused = true;
      const rest = text.replaceAll(NO_ANSWER, '');
      const ready = rest.slice(0, rest.length - endOfRefusal(rest));
      if (!hasBegun && ORNAMENT.test(ready)) {
        held = rest;
        return '';
      }
      held = rest.slice(ready.length);
      return begun(ready);
    },
    end() {
      const rest = held;
      held = '';
      return !hasBegun && ORNAMENT.test(rest) ? '' : begun(rest);
    },
  };
}

/** Length of the end of a text that `NO_ANSWER` may begin with. */
function endOfRefusal(text: string): number {
  for (let length = Math.min(NO_ANSWER.length - 1, text.length); length > 0; length -= 1) {
    if (NO_ANSWER.startsWith(text.slice(-length))) return length;
  }
  return 0;
}
