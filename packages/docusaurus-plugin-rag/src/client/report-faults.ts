import globalData from '@generated/globalData';
import type { ClientData } from '../client-data.js';
import { onFault } from './faults.js';

const data = globalData['docusaurus-plugin-rag']?.['default'] as ClientData;

let reporter: Promise<(error: unknown) => void> | undefined;

/** Loads Sentry with the first fault: most readers never do. */
async function reportFault(error: unknown): Promise<void> {
  if (data.sentry === undefined) return;
  try {
    reporter ??= openReporter(data.sentry);
    const report = await reporter;
    report(error);
  } catch (cause) {
    // A blocker may keep Sentry away, and the reader has been told of the fault itself.
    console.warn(cause);
  }
}

async function openReporter(sentry: NonNullable<ClientData['sentry']>): Promise<(error: unknown) => void> {
  const { createReporter } = await import('./sentry.js');
  return createReporter(sentry, data.locale);
}

onFault((error) => void reportFault(error));
