import type { RunningServer } from './start.js';

/** What a shell expects of a process that SIGINT ended. */
const SIGNAL_EXIT_CODE = 130;

/**
 * Closes the server on SIGTERM or SIGINT, and ends the process at once on the second. A fault that nobody catches is logged
 * and ends it with 1.
 */
export async function stopOnSignals(server: RunningServer): Promise<void> {
  const stop = () => {
    process.on('SIGTERM', quit).on('SIGINT', quit);
    void server.close();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const crash = (error: unknown) => {
    server.logger.fatal({ err: error }, 'ending for a fault that nobody caught');
    process.exit(1);
  };
  process.on('unhandledRejection', crash).on('uncaughtException', crash);
  await server.closed;
}

function quit(): void {
  process.exit(SIGNAL_EXIT_CODE);
}
