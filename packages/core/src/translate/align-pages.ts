import type { Analyser } from '../text/analyse.js';
import type { Block, Page, Section } from '../types.js';
import { alignSequences, type Alignable } from './align-sequences.js';
import { alignSentences, sharedTerms, type AlignedText, type AlignmentContext } from './align-texts.js';
import { isTranslated } from './is-translated.js';

/** Aligns a page with its translation: title, headings, sentences, items and cells; code and what is not translated go. */
export function alignPages(from: Page, to: Page, context: AlignmentContext): AlignedText[] {
  const texts: AlignedText[] = [{ from: from.title, to: to.title }];
  for (const [section, other] of alignSections(from.sections, to.sections, context)) {
    texts.push({ from: headingOf(section), to: headingOf(other) });
    for (const pair of alignBlocks(section.blocks, other.blocks, context)) {
      texts.push(...alignSentences(pair, context));
    }
  }
  return texts.filter((pair) => isTranslated(pair, context));
}

/** What of a page is language, in order. */
export function proseOf({ sections }: Page): string {
  const texts = sections.flatMap((section) => [headingOf(section), ...section.blocks.map(proseOfBlock)]);
  return texts.filter(Boolean).join('\n');
}

/** First those of the same anchor, wherever they stand; then the rest by order, level, length and what they share. */
function alignSections(from: Section[], to: Section[], context: AlignmentContext): [Section, Section][] {
  const others = sectionsByAnchor(to);
  const pairs: [Section, Section][] = [];
  for (const [anchor, section] of sectionsByAnchor(from)) {
    const other = others.get(anchor);
    if (other) pairs.push([section, other]);
  }
  const paired = new Set(pairs.flat());
  const left = from.filter((section) => !paired.has(section));
  const right = to.filter((section) => !paired.has(section));
  const marks = sharedTerms(
    left.map((section) => termsOfSection(section, context.from)),
    right.map((section) => termsOfSection(section, context.to)),
  );
  const alignable = (sections: Section[], side: ReadonlySet<string>[]): Alignable[] =>
    sections.map((section, i) => ({
      length: [headingOf(section), ...section.blocks.map(proseOfBlock)].join('').length,
      kind: 'section',
      marks: new Set([...(side[i] ?? []), `level ${section.headingPath.length}`]),
    }));
  const runs = alignSequences(alignable(left, marks.from), alignable(right, marks.to), {
    ratio: context.ratio,
    merges: false,
  });
  for (const run of runs) {
    const section = left[run.from[0]];
    const other = right[run.to[0]];
    if (section && other) pairs.push([section, other]);
  }
  return pairs;
}

/** Without the anchors that several sections share. */
function sectionsByAnchor(sections: Section[]): Map<string, Section> {
  const unique = new Map<string, Section>();
  const repeated = new Set<string>();
  for (const section of sections) {
    if (unique.has(section.anchor)) repeated.add(section.anchor);
    unique.set(section.anchor, section);
  }
  for (const anchor of repeated) unique.delete(anchor);
  return unique;
}

function alignBlocks(from: Block[], to: Block[], context: AlignmentContext): AlignedText[] {
  const marks = sharedTerms(
    from.map((block) => termsOfBlock(block, context.from)),
    to.map((block) => termsOfBlock(block, context.to)),
  );
  const alignable = (blocks: Block[], side: ReadonlySet<string>[]): Alignable[] =>
    blocks.map((block, i) => ({
      length: proseOfBlock(block).length,
      kind: block.kind,
      marks: side[i] ?? new Set(),
    }));
  return alignSequences(alignable(from, marks.from), alignable(to, marks.to), {
    ratio: context.ratio,
    merges: true,
  }).flatMap((run): AlignedText[] => {
    const left = from.slice(...run.from);
    const right = to.slice(...run.to);
    const [row] = left;
    const [other] = right;
    if (row?.kind === 'row' && other?.kind === 'row' && row.cells.length === other.cells.length) {
      return row.cells.map((cell, i) => ({ from: cell, to: other.cells[i] ?? '' }));
    }
    return [{ from: left.map(proseOfBlock).join('\n'), to: right.map(proseOfBlock).join('\n') }];
  });
}

const headingOf = ({ headingPath }: Section): string => headingPath.at(-1) ?? '';

/** Empty for code and formulas. */
function proseOfBlock(block: Block): string {
  if (block.kind === 'row') return block.cells.join(' ');
  return block.kind === 'code' || block.kind === 'math' ? '' : block.text;
}

/** Code is the same in every language: as a whole it tells which block is which. */
function termsOfBlock(block: Block, analyser: Analyser): string[] {
  return block.kind === 'code' || block.kind === 'math' ? [block.text] : analyser.terms(proseOfBlock(block));
}

function termsOfSection(section: Section, analyser: Analyser): string[] {
  return [
    ...analyser.terms(headingOf(section)),
    ...section.blocks.flatMap((block) => termsOfBlock(block, analyser)),
  ];
}
