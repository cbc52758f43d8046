/** A place that looks like a secret. */
export interface FoundSecret {
  kind: string;
  /** From 1. */
  line: number;
  /** Its first characters: enough to find it, too few to use it. */
  beginning: string;
}

/** Forms of keys that this project, or what it runs on, has. Each matches the secret alone. */
const SHAPES: Record<string, RegExp> = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  'secret key of age': /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g,
  'key of OpenAI': /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,}/g,
  'key of this API': /\brag_(?:sk|admin)_[\w-]{43}/g,
  'token of GitHub': /\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/g,
  'token of npm': /\bnpm_[A-Za-z0-9]{36}\b/g,
  'key of Render': /\brnd_[A-Za-z0-9]{24,}/g,
  'deploy hook of Render': /api\.render\.com\/deploy\/srv-[a-z0-9]+\?key=[A-Za-z0-9_-]{8,}/g,
  'key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  'webhook of Slack': /hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
  'token of Slack': /\bxox[abpr]-[A-Za-z0-9-]{20,}/g,
  'password of Neon': /\bnpg_[A-Za-z0-9]{10,}/g,
  'JSON Web Token': /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/g,
};

/** A value that is given to a name such as `apiKey`, or as the password in an address. */
const ASSIGNED =
  /(?:(?:password|passwd|secret|token|api_?key|routing_?key)["']?\s*[:=]\s*["']?|:\/\/[\w.-]+:)([A-Za-z0-9+/_-]{20,})(?:["'@\s]|$)/gim;
/**
 * Bits of a character. A few random hexadecimal digits have about 3.6, a word repeated or a row of zeros fewer; without two
 * digits among them, more than names made of words have.
 */
const MIN_ENTROPY_BITS = { withDigits: 3.2, withoutDigits: 4 };
const SHOWN = 8;

/** Finds what looks like a secret in a text: keys of known forms, and random values that are given to a telling name. */
export function findSecrets(text: string): FoundSecret[] {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const found = (kind: string, at: number, secret: string): FoundSecret => ({
    kind,
    line: lineOf(at),
    beginning: `${secret.slice(0, SHOWN)}…`,
  });
  const shaped = Object.entries(SHAPES).flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(({ 0: secret, index }) => found(kind, index, secret)),
  );
  const assigned = [...text.matchAll(ASSIGNED)].flatMap(({ 1: value = '', index }) =>
    isRandom(value) ? [found('random value', index, value)] : [],
  );
  return [...shaped, ...assigned.filter(({ line }) => shaped.every((each) => each.line !== line))];
}

/** Whether a value is as random as chance would have it, by Shannon's entropy of its characters. */
function isRandom(value: string): boolean {
  if (!/[A-Za-z]/.test(value)) return false;
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => {
    const share = count / value.length;
    return sum - share * Math.log2(share);
  }, 0);
  return bits >= MIN_ENTROPY_BITS[/\d.*\d/.test(value) ? 'withDigits' : 'withoutDigits'];
}
