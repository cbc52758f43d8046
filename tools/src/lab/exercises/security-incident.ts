import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { API_COMMAND } from '../../services/api-process.js';
import type { Exercise, Lab } from '../exercise.js';
import { askQuestion } from '../ask-question.js';
import { keepAsking } from '../../services/keep-asking.js';
import { queryDatabase } from '../../services/query-database.js';

const STRANGER_PAUSE_MS = 700;
const STRANGER_ADDRESS = { 'X-Forwarded-For': '203.0.113.66' };

export const securityIncident: Exercise = {
  fault: 'the key “Backend” is used by a stranger',
  variables: { RAG_ACCESS: 'keys', RAG_KEY_REQUESTS_PER_MINUTE: '5000' },
  async prepare(lab) {
    lab.readers.headers['X-Api-Key'] = await createKey(lab, 'Docs');
  },
  async breakIt(lab) {
    const leaked = await createKey(lab, 'Backend');
    const headers = { ...STRANGER_ADDRESS, 'X-Api-Key': leaked };
    const stranger = keepAsking(
      (_, signal) => askQuestion(lab.apiUrl, 'en', headers, signal).catch(() => {}),
      {
        readers: 1,
        pauseMs: STRANGER_PAUSE_MS,
      },
    );
    lab.keep(() => stranger.stop());
    return {
      told: `GitHub writes: "A secret was found in a public repository of example-org: rag_sk_…${leaked.slice(-4)}".`,
      leaked,
      readers: lab.readers.headers['X-Api-Key'] ?? '',
    };
  },
  checks: ({ apiUrl, databaseUrl, facts }) => [
    {
      name: 'the leaked key is refused',
      async run() {
        const key = { 'X-Api-Key': facts['leaked'] ?? '' };
        const { status, code } = await askQuestion(apiUrl, 'en', { ...STRANGER_ADDRESS, ...key });
        if (status !== 401)
          throw new Error(`it is answered with ${status}${code === undefined ? '' : ` ${code}`}`);
      },
    },
    {
      name: 'whoever needs a key for “Backend” has a new one',
      async run() {
        const [usable] = await queryDatabase(
          databaseUrl,
          "select count(*) from api_keys where name = 'Backend' and revoked_at is null and (expires_at is null or expires_at > now() at time zone 'utc')",
        );
        if (usable === '0') throw new Error('no key of this name can be used');
      },
    },
  ],
};

async function createKey({ databaseUrl }: Lab, name: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [API_COMMAND, 'keys', 'create', '--name', name, '--scope', 'secret'],
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return stdout.split('\n', 1)[0] ?? '';
}
