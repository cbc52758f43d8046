import { RagError } from '../errors.js';
import { readJsonLines } from './read-json-lines.js';

/** A question with what answers it. */
export interface EvalQuery {
  _id: string;
  text: string;
  locale?: string;
  /** Ids (or page paths) that answer; empty when the question must be abstained from. */
  gold: string[];
  /** Texts one of which a good quote contains. */
  answers?: string[];
}

/** A document of an evaluation corpus. */
export interface EvalDocument {
  _id: string;
  title?: string;
  text: string;
  locale?: string;
  /** `_id` of the document that says the same in another language. */
  twin?: string;
}

/** @throws RagError `FILE_INVALID` naming file, line and field. */
export function parseQueries(text: string, file: string): EvalQuery[] {
  return readJsonLines(text, file).map(({ value, line }) => {
    const where = `${file}:${line}`;
    const gold = value['gold'];
    const golds = typeof gold === 'string' ? [gold] : gold;
    if (!Array.isArray(golds) || golds.some((id) => typeof id !== 'string')) {
      throw new RagError(
        'FILE_INVALID',
        `${where}: "gold" is ${JSON.stringify(gold)}. Give an id, a list of ids, or [] for a question to abstain from.`,
      );
    }
    const answers = value['answers'];
    return {
      _id: stringField(value, '_id', where),
      text: stringField(value, 'text', where),
      ...(typeof value['locale'] === 'string' && { locale: value['locale'] }),
      ...(Array.isArray(answers) && { answers: answers.map(String) }),
      gold: golds as string[],
    };
  });
}

/** @throws RagError `FILE_INVALID` naming file, line and field. */
export function parseCorpus(text: string, file: string): EvalDocument[] {
  return readJsonLines(text, file).map(({ value, line }) => {
    const where = `${file}:${line}`;
    return {
      _id: stringField(value, '_id', where),
      text: stringField(value, 'text', where),
      ...(value['twin'] !== undefined && { twin: stringField(value, 'twin', where) }),
      ...(typeof value['title'] === 'string' && { title: value['title'] }),
      ...(typeof value['locale'] === 'string' && { locale: value['locale'] }),
    };
  });
}

function stringField(value: Record<string, unknown>, key: string, where: string): string {
  const field = value[key];
  if (typeof field === 'string' || typeof field === 'number') return String(field);
  throw new RagError(
    'FILE_INVALID',
    `${where}: ${JSON.stringify(key)} is ${JSON.stringify(field)}. Give a text.`,
  );
}
