import type { Told } from './told.js';

/** A release, and the option that only its pages name. */
export interface Release {
  id: string;
  option: string;
}

/** @returns a sentence when a question was not answered whole, or not from the release it says alone */
export function judgeAnswer(
  { question, isComplete, problem, releaseId, text }: Told,
  releases: Release[],
): string[] {
  if (!isComplete) return [`"${question}" failed: ${problem ?? 'it broke off'}.`];
  const own = releases.find(({ id }) => id === releaseId);
  if (!own) return [`"${question}" was answered from ${releaseId}, which there is not.`];
  const foreign = releases.find(({ id, option }) => id !== releaseId && text.includes(option));
  if (foreign) return [`"${question}" was answered from ${releaseId} with what ${foreign.id} says.`];
  return text.includes(own.option) ? [] : [`"${question}" was answered without its page: "${text}".`];
}
