import type { Database } from '../database/database.js';
import type { Tracing } from './tracing.js';

const ATTRIBUTES = { 'db.system.name': 'postgresql' };

/** A database whose statements are parts of the requests they are made for. */
export function traceDatabase(database: Database, tracing: Tracing): Database {
  return {
    ...database,
    query: (statement) => tracing.around('postgresql', ATTRIBUTES, () => database.query(statement)),
  };
}
