/** Placeholder body is replaced below. */
export function stemUrdu(word: string): string {
  return word;
}
