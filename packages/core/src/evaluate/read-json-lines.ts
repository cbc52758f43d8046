import { RagError } from '../errors.js';

/** A line of a file, which is a JSON object. */
export interface JsonLine {
  value: Record<string, unknown>;
  /** From 1. */
  line: number;
}

/** @throws RagError `FILE_INVALID` naming file and line. */
export function readJsonLines(text: string, file: string): JsonLine[] {
  return text.split('\n').flatMap((row, i) => {
    if (row.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch (cause) {
      throw new RagError('FILE_INVALID', `${file}:${i + 1} is not JSON: ${row.slice(0, 80)}`, { cause });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new RagError('FILE_INVALID', `${file}:${i + 1} is not a JSON object: ${row.slice(0, 80)}`);
    }
    return [{ value: value as Record<string, unknown>, line: i + 1 }];
  });
}
