/** Words that follow, or come before, a word that a sentence says the meaning of. */
const AFTER = String.raw`(?:\s+\([^)]*\))?\s+(?:is|are|means?|سے\s+مراد|وہ|ایک|دراصل|[^۔؟!.?]{0,24}کہ(?:تے|لات))`;
const BEFORE = String.raw`(?:called|known as|named|یعنی)\s+`;

/** Whether a text says what a word is, as far as its sentences' form tells: “stems are …”, «اجرا سے مراد …». */
export function isDefined(word: string, text: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const start = String.raw`(?<![\p{L}\p{N}])`;
  const end = String.raw`(?![\p{L}\p{N}])`;
  return new RegExp(`${start}(?:${escaped}${AFTER}|${BEFORE}${escaped}${end})`, 'iu').test(text);
}
