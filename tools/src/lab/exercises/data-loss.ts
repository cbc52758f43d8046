import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import type { Exercise } from '../exercise.js';
import { queryDatabase } from '../../services/query-database.js';

/** Count and checksum of all messages before a time. */
const figuresBefore = (time: string): string =>
  `select count(*), md5(string_agg(md5(m::text), '' order by id)) from messages m where created_at < '${time}'`;

/** Every message that was made so long ago is stored: statements end within 3 s. */
const SETTLED = "interval '5 seconds'";

export const dataLoss: Exercise = {
  fault: 'all conversations were deleted; a backup from just before exists',
  async breakIt(lab) {
    const [backupTime = ''] = await queryDatabase(lab.databaseUrl, "select now() at time zone 'utc'");
    const [time = ''] = await queryDatabase(lab.databaseUrl, `select timestamp '${backupTime}' - ${SETTLED}`);
    const [figures = ''] = await queryDatabase(lab.databaseUrl, figuresBefore(time));
    const backup = join(lab.dir, 'rag.dump');
    await promisify(execFile)('pg_dump', [lab.databaseUrl, '-Fc', '-f', backup]);
    await queryDatabase(lab.databaseUrl, 'delete from sessions');
    return {
      told: `A reader writes: "My conversation of this morning is gone."\nThe latest backup: ${backup}, of ${backupTime} UTC.`,
      time,
      figures,
    };
  },
  checks: ({ envFile, facts: { time = '', figures = '' } }) => [
    {
      name: 'the database that lab.env names has every message from before the loss',
      async run() {
        const { DATABASE_URL: url = '' } = parseEnv(await readFile(envFile, 'utf8'));
        const [found = ''] = await queryDatabase(url, figuresBefore(time));
        if (found !== figures) throw new Error(`count and checksum are ${found} and were ${figures}`);
      },
    },
  ],
};
