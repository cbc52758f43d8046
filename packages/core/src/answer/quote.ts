import { analyserFor } from '../text/analyse.js';
import { askedNumber } from './asked-number.js';
import type { Concept } from './question-vector.js';
import type { Retrieval, RetrievedChunk } from './retrieve.js';
import { scoreUnits } from './unit-evidence.js';
import type { Unit } from './units.js';

/** A unit picked to answer, and where it stands. */
export interface PickedUnit {
  unit: Unit;
  chunk: RetrievedChunk;
}

interface Row extends PickedUnit {
  /** Of the chunk, from 0. */
  rank: number;
  /** Of the unit in its chunk, from 0. */
  position: number;
}

const MAX_UNITS = 3;
/** Those that come first, whatever their order on the page. */
export const BEST_UNITS = 2;
/** Chunks looked at for sentences, best first. */
const CHUNKS = 3;
/** The share of the best one's score that a second and a third sentence must reach. */
const SECOND_SHARE = 0.5;
const THIRD_SHARE = 0.6;
/** How much a chunk's own rank counts against the sentence's score: the best chunk gets it all, the next half of it. */
const CHUNK_WEIGHT = 0.5;
/** Where a number or a date is asked for, what it counts that a sentence holds one. */
const NUMBER_WEIGHT = 0.4;
/** Where one thing is asked for, a sentence that begins with it tends to define it, not only to mention it. */
const SUBJECT_WEIGHT = 0.2;
/** What counts as the beginning, in terms. */
const SUBJECT_POSITIONS = 4;
/** A question in the page's text matches the reader's best and answers nothing: part of its score goes to what follows. */
const QUESTION_SHARE = 0.3;
const QUESTION = /[?؟]["'”’»)\]]*$/u;
/** What ends in a colon promises what follows. */
const INTRODUCTION = /[:：]$/u;

/**
 * Picks the one to three units that answer best: the two best of all in reading order, those of the best chunk first, then
 * what they promise or what else tells much. Constants were chosen on native Urdu questions, on questions about a textbook
 * in English and Urdu, and on Arabic ones: see ADR 6.
 */
export function pickUnits({ chunks, concepts }: Retrieval): PickedUnit[] {
  const rows = chunks.slice(0, CHUNKS).flatMap((chunk, rank) => rowsOf(chunk, rank, concepts));
  const most = Math.max(Number.EPSILON, ...rows.map(({ evidence }) => evidence));
  const holdsNumber = askedNumber(concepts);
  const isSubjectOf = createSubjectTest(concepts);
  const scored = rows
    .map(({ evidence, ...row }) => ({
      ...row,
      score:
        evidence / most +
        CHUNK_WEIGHT / 2 ** row.rank +
        (holdsNumber?.(row.unit.terms) ? NUMBER_WEIGHT : 0) +
        (isSubjectOf(row.unit) ? SUBJECT_WEIGHT : 0),
    }))
    .sort((a, b) => b.score - a.score || byPlace(a, b));
  const [best] = scored;
  if (!best) return [];
  // Code or a table row that is not the best by itself explains nothing without the sentence that brings it along.
  const reaching = (share: number) =>
    scored.filter((row) => row === best || (row.unit.kind === 'sentence' && row.score >= share * best.score));
  const first = withIntroduced(reaching(SECOND_SHARE).slice(0, BEST_UNITS)).sort(byPlace);
  const others = reaching(THIRD_SHARE).filter((row) => !first.some((each) => byPlace(each, row) === 0));
  return [...first, ...others].slice(0, MAX_UNITS);
}

function rowsOf(chunk: RetrievedChunk, rank: number, concepts: Concept[]): (Row & { evidence: number })[] {
  const { title, headingPath, locale } = chunk.chunk;
  const headings = [title, ...headingPath].flatMap(analyserFor(locale).terms);
  const scores = passQuestionsOn(chunk.units, scoreUnits(chunk.units, headings, concepts));
  return chunk.units.map((unit, position) => ({
    unit,
    chunk,
    rank,
    position,
    evidence: scores[position] ?? 0,
  }));
}

/** Whether a unit begins with the one thing that is asked for. */
function createSubjectTest(concepts: Concept[]): (unit: Unit) => boolean {
  const [subject, ...others] = concepts.filter(({ isStopWord }) => !isStopWord);
  return ({ terms }) =>
    subject !== undefined && others.length === 0 && terms.slice(0, SUBJECT_POSITIONS).includes(subject.term);
}

/** Cuts each question's score, and passes part of it on to what follows it. */
function passQuestionsOn(units: Unit[], scores: number[]): number[] {
  let passedOn = 0;
  return units.map(({ text }, i) => {
    const own = (scores[i] ?? 0) + passedOn;
    const isQuestion = QUESTION.test(text);
    passedOn = isQuestion ? QUESTION_SHARE * own : 0;
    return isQuestion ? QUESTION_SHARE * own : own;
  });
}

/** A sentence that ends in a colon promises what follows, and code follows what explains it: it comes along when there is room. */
function withIntroduced(picked: Row[]): Row[] {
  const rows = [...picked];
  for (const row of picked) {
    const position = row.position + 1;
    const unit = row.chunk.units[position];
    const isKnown = rows.some((each) => byPlace(each, { ...row, position }) === 0);
    if (!unit || isKnown || rows.length === MAX_UNITS) continue;
    if (unit.kind === 'code' || INTRODUCTION.test(row.unit.text)) rows.push({ ...row, unit, position });
  }
  return rows;
}

const byPlace = (a: Row, b: Row): number => a.rank - b.rank || a.position - b.position;
