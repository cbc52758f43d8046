const SPACE = /[ \t\n\r]*/y;
// Of the control characters, JSON's strings may hold the later ones.
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end';

/** Where a text stops being JSON: both from 1. */
export interface JsonFault {
  line: number;
  /** In UTF-16 units. */
  column: number;
}

/** Finds the token that makes a text no JSON, which the messages of `JSON.parse` do not always tell. */
export function findJsonFault(text: string): JsonFault | undefined {
  const closers: string[] = [];
  let at = 0;
  let expected = 'value' as Expected;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const token = pattern.exec(text)?.[0];
    at += token?.length ?? 0;
    return token !== undefined;
  };
  const takeSign = (sign: string | undefined): boolean => {
    if (sign === undefined || text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const open = (closer: string, next: Expected): true => {
    closers.push(closer);
    expected = next;
    return true;
  };
  const takeValue = (): boolean => {
    if (takeSign('{')) return open('}', 'key or end');
    if (takeSign('[')) return open(']', 'value or end');
    expected = 'comma or end';
    return take(STRING) || take(SCALAR);
  };
  const takeKey = (): boolean => {
    expected = 'value';
    return take(STRING) && take(SPACE) && takeSign(':');
  };
  const takeEnd = (): boolean => {
    if (!takeSign(closers.at(-1))) return false;
    closers.pop();
    expected = 'comma or end';
    return true;
  };
  const takeComma = (): boolean => {
    expected = closers.at(-1) === '}' ? 'key' : 'value';
    return takeSign(',');
  };
  const steps: Record<Expected, () => boolean> = {
    value: takeValue,
    'value or end': () => takeEnd() || takeValue(),
    key: takeKey,
    'key or end': () => takeEnd() || takeKey(),
    'comma or end': () => takeEnd() || takeComma(),
  };

  const isComplete = (): boolean => expected === 'comma or end' && closers.length === 0;

  take(SPACE);
  while (!isComplete()) {
    if (!steps[expected]()) return positionOf(text, at);
    take(SPACE);
  }
  return at === text.length ? undefined : positionOf(text, at);
}

function positionOf(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
