import type { Citation, Passage } from '../../types.js';
import { addressOf, cite } from '../cite.js';

/** What a model reads under one number. */
export interface Source {
  citation: Citation;
  text: string;
}

const MAX_CHUNKS = 6;
/** Of all sources together. */
const MAX_TOKENS = 3000;
/** About what the tokenisers of chat models need of a letter: four of a Latin one, two of an Urdu one make a token. */
const TOKENS_PER_ASCII = 0.25;
const TOKENS_PER_OTHER = 0.5;

/**
 * The sources of a prompt: the best chunks that fit, those of one section under one number.
 *
 * @param passages best first
 */
export function sourcesFrom(passages: Passage[]): Source[] {
  const sources = new Map<string, Source>();
  let tokens = 0;
  for (const passage of passages.slice(0, MAX_CHUNKS)) {
    const left = MAX_TOKENS - tokens;
    const cost = estimatePromptTokens(passage.text);
    if (sources.size > 0 && cost > left) break;
    const text =
      cost > left ? passage.text.slice(0, Math.floor((passage.text.length * left) / cost)) : passage.text;
    tokens += Math.min(cost, left);
    const address = addressOf(passage);
    const known = sources.get(address);
    if (known) known.text += `\n\n${text}`;
    else sources.set(address, { citation: cite(passage, sources.size + 1), text });
  }
  return [...sources.values()];
}

/** About how many tokens a text has for a chat model. */
function estimatePromptTokens(text: string): number {
  const ascii = text.match(/[\0-\x7f]/g)?.length ?? 0;
  return Math.ceil(ascii * TOKENS_PER_ASCII + (text.length - ascii) * TOKENS_PER_OTHER);
}
