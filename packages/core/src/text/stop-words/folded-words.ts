import { fold } from '../normalise.js';

/** @param lines words with a space between them, as they are written */
export function foldedWords(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ').map(fold)));
}
