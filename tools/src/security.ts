import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './ops/ops-files.js';
import { auditDependencies } from './security/audit.js';
import { fetchAnswers, judgeHeaders } from './security/headers.js';
import { listLicences } from './security/list-licences.js';
import { scanTrackedFiles } from './security/scan-tracked-files.js';
import { startApi } from './services/running-api.js';

const USAGE = `npm run security [-- --url https://your-api.example.org]

Looks for secrets in tracked files, for known weaknesses and licences of what users install, and at the headers of an API.
Ends with 1 when something is wrong. Where npm's registry cannot be reached it says so, and that nothing was checked there.
  --url URL   of the API whose headers are looked at; without it one is started`;

/** One part of the check. @returns what is wrong */
type Check = () => Promise<string[]>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(USAGE);
  const checks: Check[] = [checkSecrets, checkWeaknesses, checkLicences, () => checkHeaders(values.url)];
  let faults = 0;
  for (const check of checks) {
    for (const fault of await check()) {
      faults += 1;
      console.error(`  FAULT ${fault}`);
    }
  }
  console.log(faults === 0 ? 'nothing wrong was found' : `${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

async function checkSecrets(): Promise<string[]> {
  const { files, planted, plantedFound, found } = await scanTrackedFiles(REPOSITORY);
  console.log(
    `secrets: ${found.length} in ${files} tracked files; ${plantedFound} of ${planted} planted ones were found`,
  );
  return plantedFound === planted ? found : [...found, 'The scan does not find what was planted.'];
}

async function checkWeaknesses(): Promise<string[]> {
  const { isReachable, summary, severe } = await auditDependencies(REPOSITORY);
  console.log(
    isReachable
      ? `known weaknesses in production dependencies: ${summary || 'none'}`
      : `known weaknesses: NOT CHECKED, npm's registry does not answer audits here${summary && `: ${summary}`}`,
  );
  return severe;
}

async function checkLicences(): Promise<string[]> {
  const { packages, summary, refused } = await listLicences(REPOSITORY);
  console.log(`licences of ${packages} production dependencies: ${summary}`);
  return refused;
}

async function checkHeaders(url?: string): Promise<string[]> {
  if (url !== undefined) return judge(url);
  const dir = await mkdtemp(join(tmpdir(), 'rag-security-'));
  const api = await startApi(dir);
  try {
    return await judge(api.url);
  } finally {
    await api.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

async function judge(url: string): Promise<string[]> {
  const answers = await fetchAnswers(url.replace(/\/+$/, ''));
  const faults = answers.flatMap((answer) => judgeHeaders(answer, url.startsWith('https:')));
  console.log(`headers: ${answers.length} kinds of answers at ${url}, ${faults.length} faults`);
  return faults;
}

main().catch((error: unknown) => {
  console.error(`security: ${(error as Error).message}`);
  process.exitCode = 1;
});
