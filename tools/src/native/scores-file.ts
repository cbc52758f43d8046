import { readFile, writeFile } from 'node:fs/promises';
import { RagError } from 'docusaurus-rag-core';
import type { GuardedScores } from './scores.js';

const DIGITS = 4;

/** @throws RagError `FILE_INVALID` */
export async function readScores(file: string): Promise<GuardedScores> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as GuardedScores;
  } catch (cause) {
    throw new RagError(
      'FILE_INVALID',
      `${file} could not be read: ${(cause as Error).message}. Write it with --update.`,
      { cause },
    );
  }
}

/** The same scores give the same bytes. */
export async function writeScores(file: string, scores: GuardedScores): Promise<void> {
  const rounded = JSON.stringify(
    scores,
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value),
    2,
  );
  await writeFile(file, `${rounded}\n`);
}
