import type { Block } from '../types.js';
import { cutBlocks, type Fragment, isHeaderRow, joinFragments, type SentenceFinder } from './cut-blocks.js';

/** Retrieval was measured best with chunks of 120 to 180 words. */
const IDEAL_WORDS = 150;
const MAX_WORDS = 220;
/** How much may stand with a block that is longer than `MAX_WORDS` by itself, so that its lead-in is not parted from it. */
const MAX_LEAD_IN_WORDS = 40;

/**
 * Splits a section's blocks into chunks of about `IDEAL_WORDS` words, at most `MAX_WORDS` unless one block alone has
 * more; code and table rows stay whole, and a table that goes on in the next chunk takes its header rows along.
 *
 * Of all ways to split, the one with the least sum of squared distances from the ideal is taken, as in breaking a
 * paragraph into lines (Knuth and Plass, 1981): so a short rest is shared out instead of left over.
 */
export function splitSection(blocks: readonly Block[], sentences: SentenceFinder): Block[][] {
  const fragments = cutBlocks(blocks, sentences);
  const starts = bestStarts(fragments);
  return starts.map((start, i) => joinFragments(fragments.slice(start, starts[i + 1])));
}

/** Positions of the fragments that begin a chunk, ascending. */
function bestStarts(fragments: readonly Fragment[]): number[] {
  /** Least cost of the first `n` fragments, and where their last chunk begins. */
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= fragments.length; end += 1) {
    let choice = { cost: Infinity, start: end - 1 };
    let words = 0;
    let longest = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      const first = fragments[start];
      if (!first) break;
      words += first.words;
      longest = Math.max(longest, first.words);
      if (start < end - 1 && !fits(words, longest)) break;
      const total = words + first.headerWords;
      if (start < end - 1 && !fits(total, longest)) continue;
      const before = best[start]?.cost ?? 0;
      // Beyond the limit, length cannot be helped: it counts no more, or it would drive the lead-in away.
      const distance = Math.min(total, MAX_WORDS) - IDEAL_WORDS;
      const cost = before + distance ** 2 + costOfBreak(fragments[start - 1], first);
      if (cost < choice.cost) choice = { cost, start };
    }
    best.push(choice);
  }
  const starts: number[] = [];
  for (let end = fragments.length; end > 0; end = starts[0] ?? 0) starts.unshift(best[end]?.start ?? 0);
  return starts;
}

function fits(words: number, longest: number): boolean {
  return words <= MAX_WORDS || (longest > MAX_WORDS && words - longest <= MAX_LEAD_IN_WORDS);
}

/** What a break costs, in squared words away from the ideal: as much as a chunk 20, 50 or 1000 words off. */
function costOfBreak(before: Fragment | undefined, after: Fragment): number {
  if (!before) return 0;
  if (isHeaderRow(before.block) && after.block.kind === 'row') return 1000 ** 2;
  if (before.block.kind === 'paragraph' && after.block.kind !== 'paragraph') return 50 ** 2;
  const isInside =
    before.index === after.index ||
    (before.block.kind === after.block.kind && after.block.kind !== 'paragraph');
  return isInside ? 20 ** 2 : 0;
}
