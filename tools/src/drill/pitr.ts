import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate, publishTestSite, startApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { keepAsking } from '../services/keep-asking.js';
import { queryDatabase } from '../services/query-database.js';
import { startPostgres } from '../services/start-postgres.js';
import { runCommand } from '../run-command.js';
import { restoreBackup } from './restore-backup.js';
import { createReaders } from './converse.js';
import { removeSession } from './remove-session.js';
import type { Drill } from './drill.js';
import { readPoint, readTableFigures } from './recovery-point.js';
import { compareTableFigures, describeTableFigures } from './table-figures.js';

const POINTS = 10;
const READERS = 4;
const PAUSE_MS = 20;
/** After so many questions a conversation is deleted: only the points before have it. */
const ERASED_EVERY = 7;
const MIN_WAIT_MS = 300;
const MAX_WAIT_MS = 1500;
const POLL_MS = 100;

/**
 * Recovers a PostgreSQL to random moments of a busy time, from a base backup and archived WAL, and compares every table
 * with what it held at that moment; restores an encrypted backup and compares that too. All servers are real.
 */
export const runPitrDrill: Drill = ({ dir, log, signal }) =>
  closingAll(async (keep) => {
    const archive = join(dir, 'archive');
    const base = join(dir, 'base');
    // PostgreSQL runs as another user where this runs as root.
    await chmod(dir, 0o755);
    await mkdir(archive);
    await chmod(archive, 0o777);

    const server = keep(
      await startPostgres({
        settings: { archive_mode: 'on', archive_command: `cp "%p" "${archive}/%f"` },
      }),
    );
    const { address: url } = server;
    await migrate(url);
    const site = await publishTestSite(dir);
    keep({ stop: () => site.model.close() });
    const api = keep(await startApiProcess(site, { DATABASE_URL: url }));
    const next = createReaders(() => api.url);
    let asked = 0;
    const ask = async (reader: number) => {
      const { session } = await next(reader);
      if (session && (asked += 1) % ERASED_EVERY === 0) await removeSession(api.url, session);
    };
    const readers = keep(keepAsking(ask, { readers: READERS, pauseMs: PAUSE_MS }));

    await runCommand('pg_basebackup', ['-d', url, '-D', base, '-X', 'none', '--checkpoint=fast'], {
      cwd: dir,
      signal,
    });
    log(`base backup made while ${READERS} readers ask; taking ${POINTS} points at random moments`);
    const points = [];
    while (points.length < POINTS) {
      await wait(MIN_WAIT_MS + Math.random() * (MAX_WAIT_MS - MIN_WAIT_MS), undefined, { signal });
      points.push(await readPoint(url));
    }
    const faults = await restoreBackup({ url, dir, log });
    await readers.stop();
    await archiveAll(url, signal);
    log(
      `${readers.asked()} questions were asked, and after every ${ERASED_EVERY}th the conversation was erased`,
    );

    let equal = 0;
    for (const [i, { time, figures }] of points.entries()) {
      signal.throwIfAborted();
      const startedMs = performance.now();
      const recovered = await startPostgres({
        baseBackup: base,
        settings: {
          restore_command: `cp "${archive}/%f" "%p"`,
          recovery_target_time: time,
          recovery_target_action: 'promote',
        },
      });
      try {
        const differences = compareTableFigures(figures, await readTableFigures(recovered.address));
        const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
        log(`point ${i + 1}, ${time}: ${describeTableFigures(figures)} – ${seconds} s`);
        if (differences.length === 0) equal += 1;
        faults.push(...differences.map((difference) => `Point ${i + 1} (${time}): ${difference}`));
      } finally {
        await recovered.stop();
      }
    }
    log(`${equal} of ${POINTS} points recovered with equal rows and checksums in every table`);
    return faults;
  });

/** Closes the WAL file in use, and waits until it is archived. */
async function archiveAll(url: string, signal: AbortSignal): Promise<void> {
  const [file] = await queryDatabase(url, 'select pg_walfile_name(pg_switch_wal())');
  for (;;) {
    const [isDone] = await queryDatabase(
      url,
      `select coalesce(last_archived_wal >= '${file}', false) from pg_stat_archiver`,
    );
    if (isDone === 't') return;
    await wait(POLL_MS, undefined, { signal });
  }
}
