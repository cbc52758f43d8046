import { randomBytes } from 'node:crypto';

const letters = (count: number): string => randomBytes(count).toString('hex').slice(0, count);
const LETTERS = 'QWERTYUIOPASDFGHJKLZXCVBNM234567';
const capitals = (count: number): string =>
  [...randomBytes(count)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
const base64 = (bytes: number): string => randomBytes(bytes).toString('base64url').replaceAll('-', '7');

/** A made-up secret of each kind, new at every call, so that none of them stands in a file. */
export function plantSecrets(): Record<string, string> {
  return {
    'private key': ['-----BEGIN', 'OPENSSH', 'PRIVATE KEY-----'].join(' '),
    'secret key of age': `AGE-SECRET-KEY-1${capitals(58)}`,
    'key of OpenAI': `sk-proj-${base64(48)}`,
    'key of this API': `rag_sk_${base64(33).slice(0, 43)}`,
    'token of GitHub': `ghp_${letters(36)}`,
    'token of npm': `npm_${letters(36)}`,
    'key of Render': `rnd_${letters(28)}`,
    'deploy hook of Render': `https://api.render.com/deploy/srv-${letters(20)}?key=${letters(12)}`,
    'key of AWS': `AKIA${capitals(16)}`,
    'webhook of Slack': `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${letters(24)}`,
    'token of Slack': `xoxb-${letters(40)}`,
    'password of Neon': `npg_${letters(14)}`,
    'JSON Web Token': `eyJ${base64(20)}.eyJ${base64(30)}.${base64(32)}`,
    'random value': `routing_key: ${base64(24)}`,
  };
}
