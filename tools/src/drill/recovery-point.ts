import { TABLE_FIGURES } from '../services/backup-scripts.js';
import { queryDatabase } from '../services/query-database.js';
import { parseTableFigures, type TableFigures } from './table-figures.js';

/** A moment, and what the database held then. */
export interface RecoveryPoint {
  /** For `recovery_target_time`. */
  time: string;
  figures: TableFigures[];
}

/** Nobody writes while this is held: the time in between parts what is committed from what comes. */
const LOCK_TABLES = `do $$ begin execute (
  select format('lock table %s in share mode', string_agg(relname::regclass::text, ', ' order by relname))
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
); end $$`;
const ATTEMPTS = 50;

/** Looks at a database while others write to it, who wait for as long. */
export async function readPoint(url: string): Promise<RecoveryPoint> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [time = '', ...lines] = await queryDatabase(
        url,
        'begin',
        // A writer may wait for us as we for it: then we are the one who gives up.
        "set local lock_timeout = '300ms'",
        LOCK_TABLES,
        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00')",
        { file: TABLE_FIGURES },
        'commit',
      );
      return { time, figures: parseTableFigures(lines) };
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('lock timeout')) throw error;
    }
  }
}

export async function readTableFigures(url: string): Promise<TableFigures[]> {
  return parseTableFigures(await queryDatabase(url, { file: TABLE_FIGURES }));
}
