import { foldedWords } from './folded-words.js';

/** Persian words that questions are made with, folded. A half-space is none between words: می‌شود is one word here. */
export const PERSIAN_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'چه چیست چرا چگونه چطور کی کجا کجاست کدام کیست چقدر آیا',
  // particles and prepositions
  'در به از با برای تا بر را بین نه هم و یا که اگر هر همه',
  // pronouns and auxiliaries
  'من ما آن این یک است هست هستند بود شد شود می‌شود کرد کرده کند کنند کنم می‌کند می‌کنم می‌توان می‌توانم می‌تواند باید دارد دارم',
);
