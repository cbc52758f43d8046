/** Text PostgreSQL can hold: it refuses U+0000 everywhere and lone surrogates in JSON. Each becomes U+FFFD. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

/** JSON PostgreSQL can hold. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}
