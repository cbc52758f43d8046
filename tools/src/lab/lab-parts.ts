import { join } from 'node:path';
import { shortenWindows } from '../ops/alert-drill.js';
import { findMonitoringPrograms } from '../ops/monitoring-programs.js';
import { startPrometheus } from '../ops/running-prometheus.js';
import { migrate } from '../services/api-process.js';
import { startPostgres } from '../services/start-postgres.js';

/** A part of the lab that has to be stopped. */
interface LabPart {
  /** Where it listens. */
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL, brought up to date as an operator does. */
export async function startDatabase(): Promise<LabPart> {
  const server = await startPostgres();
  await migrate(server.address);
  return { url: server.address, stop: () => server.stop() };
}

/** @returns undefined where Prometheus is not installed */
export async function startLabPrometheus(dir: string, apiUrl: string): Promise<LabPart | undefined> {
  const programs = await findMonitoringPrograms().catch(() => undefined);
  return (
    programs &&
    startPrometheus({
      programs,
      dir: join(dir, 'prometheus'),
      apiAddress: new URL(apiUrl).host,
      adapt: shortenWindows,
    })
  );
}
