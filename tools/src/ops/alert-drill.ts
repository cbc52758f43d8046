import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { startMessageStub, type PagerDutyEvent, type SlackMessage } from './message-stub.js';
import { findMonitoringPrograms } from './monitoring-programs.js';
import { startAlertmanager } from './running-alertmanager.js';
import { keepAsking } from '../services/keep-asking.js';
import { startApi } from '../services/running-api.js';
import { startPrometheus } from './running-prometheus.js';

export interface AlertDrillOptions {
  /** An empty folder. */
  dir: string;
  /** Default: windows of minutes become seconds, so that it takes about a minute instead of ten. */
  realTime?: boolean;
  /** Told of each step. */
  log?: (line: string) => void;
  signal?: AbortSignal | undefined;
}

export interface AlertDrillResult {
  /** Alerts that fired before the fault. */
  firingBefore: string[];
  triggered: PagerDutyEvent;
  resolved: PagerDutyEvent;
  messages: SlackMessage[];
  /** From the fault to the page, and from the repair to the all-clear. */
  pagedAfterSeconds: number;
  resolvedAfterSeconds: number;
}

const HEALTHY_MS = 8000;
const POLL_MS = 200;
/** Of questions that are asked at a time. */
const READERS = 3;
const PAUSE_MS = 100;

/**
 * Breaks the model behind a running API and waits until PagerDuty's stand-in is told; repairs it, and waits for the
 * all-clear. API, Prometheus and Alertmanager are real, with the rules and routes of `ops/`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function runAlertDrill({
  dir,
  realTime = false,
  log = () => {},
  signal,
}: AlertDrillOptions): Promise<AlertDrillResult> {
  const programs = await findMonitoringPrograms();
  const opened: (() => Promise<void>)[] = [];
  const keep = <Part>(part: Part, close: (part: Part) => Promise<void>): Part => {
    opened.unshift(() => close(part));
    return part;
  };
  try {
    const stub = keep(await startMessageStub(), (each) => each.close());
    const api = keep(await startApi(dir), (each) => each.stop());
    const alertmanager = keep(await startAlertmanager(programs, join(dir, 'alertmanager'), stub), (each) =>
      each.stop(),
    );
    const prometheus = keep(
      await startPrometheus({
        programs,
        dir: join(dir, 'prometheus'),
        apiAddress: api.address,
        metricsToken: api.metricsToken,
        alertmanagerAddress: alertmanager.address,
        ...(!realTime && { adapt: shortenWindows }),
      }),
      (each) => each.stop(),
    );
    // A fault is what the drill is about.
    const ask = (reader: number) => api.ask(reader % 2 === 0 ? 'en' : 'ur').catch(() => {});
    const load = keep(keepAsking(ask, { readers: READERS, pauseMs: PAUSE_MS }), (each) => each.stop());

    log('healthy: readers ask in both languages');
    await wait(HEALTHY_MS, undefined, { signal });
    const firing = await prometheus.query('ALERTS{alertstate="firing"}');
    log(`fault: the model's service answers every question with 500 (${load.asked()} were asked before)`);
    const brokenAt = Date.now();
    api.model.script({ endpoint: 'chat', status: 500 });
    const triggered = await eventOf('trigger');
    const pagedAfterSeconds = (Date.now() - brokenAt) / 1000;
    log(`paged after ${pagedAfterSeconds.toFixed(1)} s: ${triggered.payload?.summary}`);

    const repairedAt = Date.now();
    api.model.script({ tokenDelayMs: 0 });
    const resolved = await eventOf('resolve', triggered.dedup_key);
    const resolvedAfterSeconds = (Date.now() - repairedAt) / 1000;
    log(`all clear after ${resolvedAfterSeconds.toFixed(1)} s`);
    return {
      firingBefore: firing.map(({ metric }) => metric['alertname'] ?? ''),
      triggered,
      resolved,
      messages: stub.messages,
      pagedAfterSeconds,
      resolvedAfterSeconds,
    };

    async function eventOf(action: PagerDutyEvent['event_action'], key?: string): Promise<PagerDutyEvent> {
      for (;;) {
        const event = stub.events.find(
          (each) => each.event_action === action && (key === undefined || each.dedup_key === key),
        );
        if (event) return event;
        await wait(POLL_MS, undefined, { signal });
      }
    }
  } finally {
    for (const close of opened) await close();
  }
}

/** Minutes become seconds in the shortest windows, in every wait and interval; hours, days and limits stay. */
export function shortenWindows(rules: string): string {
  return rules
    .replaceAll('[5m]', '[15s]')
    .replaceAll('[30m]', '[20s]')
    .replaceAll(/\bfor: (\d+)m\b/g, 'for: $1s')
    .replaceAll(/\binterval: \w+/g, 'interval: 1s');
}
