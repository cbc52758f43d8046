import type { ScriptedOpenAi } from 'scripted-openai';

/** Long enough that a restart always meets answers half way. */
const TOKEN_DELAY_MS = 30;
const ANSWER =
  'Pass --port to the command and the site is served there. کمانڈ کو --port دیجیے، سائٹ اسی پورٹ پر پیش ہو گی۔ [1]';

/** Has the model answer every question alike, word by word in about half a second. */
export function answerSlowly(model: ScriptedOpenAi): void {
  model.script({ endpoint: 'chat', format: 'text', answer: ANSWER, tokenDelayMs: TOKEN_DELAY_MS });
}
