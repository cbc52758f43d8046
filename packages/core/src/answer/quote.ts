import { createUnitScorer } from './evidence.js';
import type { Retrieval, RetrievedChunk } from './retrieve.js';
import type { Unit } from './units.js';

/** A unit picked to answer, and where it stands. */
export interface PickedUnit {
  unit: Unit;
  chunk: RetrievedChunk;
}

const MAX_UNITS = 3;
/** Chunks looked at for sentences, best first. */
const CHUNKS = 3;
/** A second or third sentence must reach this share of the best one's score. */
const FURTHER_SHARE = 0.6;
/** How much a chunk's own rank counts against the sentence's score: the best chunk gets it all, the next half of it. */
const CHUNK_WEIGHT = 0.5;
/** What opens a section tends to define its subject. */
const OPENING_WEIGHT = 0.1;
/** Where one thing is asked for, a sentence that begins with it tends to define it, not only to mention it. */
const SUBJECT_WEIGHT = 0.2;
/** What counts as the beginning, in terms. */
const SUBJECT_POSITIONS = 4;
/** A question in the page's text matches the reader's best and answers nothing: part of its score goes to what follows. */
const QUESTION_SHARE = 0.3;
const QUESTION = /[?؟]["'”’»)\]]*$/u;
/** What ends in a colon promises what follows. */
const INTRODUCTION = /[:：]$/u;

/** Picks the one to three units that answer best, in reading order, those of the best chunk first. */
export function pickUnits({ chunks, concepts }: Retrieval): PickedUnit[] {
  const scoreTerms = createUnitScorer(concepts);
  const rows = chunks.slice(0, CHUNKS).flatMap((chunk, rank) =>
    passQuestionsOn(chunk.units, (unit) => scoreTerms(unit.terms)).map((evidence, position) => ({
      unit: chunk.units[position] as Unit,
      chunk,
      rank,
      position,
      evidence,
    })),
  );
  const [subject, ...others] = concepts.filter(({ isStopWord }) => !isStopWord);
  const isSubjectOf = ({ terms }: Unit) =>
    subject !== undefined && others.length === 0 && terms.slice(0, SUBJECT_POSITIONS).includes(subject.term);
  const most = Math.max(Number.EPSILON, ...rows.map(({ evidence }) => evidence));
  const scored = rows
    .map((row) => ({
      ...row,
      score:
        row.evidence / most +
        CHUNK_WEIGHT / 2 ** row.rank +
        (row.position === 0 ? OPENING_WEIGHT : 0) +
        (isSubjectOf(row.unit) ? SUBJECT_WEIGHT : 0),
    }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank || a.position - b.position);
  const [best] = scored;
  if (!best) return [];
  // Code or a table row that is not the best by itself explains nothing without the sentence that brings it along.
  const picked = scored
    .filter(
      (row) => row === best || (row.unit.kind === 'sentence' && row.score >= FURTHER_SHARE * best.score),
    )
    .slice(0, MAX_UNITS);
  return withIntroduced(picked).sort((a, b) => a.rank - b.rank || a.position - b.position);
}

/** Scores units, each question's own score being cut and passed on to what follows it. */
function passQuestionsOn(units: Unit[], score: (unit: Unit) => number): number[] {
  let passedOn = 0;
  return units.map((unit) => {
    const own = score(unit) + passedOn;
    const isQuestion = QUESTION.test(unit.text);
    passedOn = isQuestion ? QUESTION_SHARE * own : 0;
    return isQuestion ? QUESTION_SHARE * own : own;
  });
}

/** A sentence that ends in a colon promises what follows, and code follows what explains it: it comes along when there is room. */
function withIntroduced<Row extends PickedUnit & { position: number }>(picked: Row[]): Row[] {
  const rows = [...picked];
  for (const row of picked) {
    const next = row.chunk.units[row.position + 1];
    const known = rows.some(({ chunk, position }) => chunk === row.chunk && position === row.position + 1);
    if (!next || known || rows.length === MAX_UNITS) continue;
    if (next.kind === 'code' || INTRODUCTION.test(row.unit.text)) {
      rows.push({ ...row, unit: next, position: row.position + 1 });
    }
  }
  return rows;
}
