import { runAlertDrill } from '../ops/alert-drill.js';
import type { Drill } from './drill.js';

/**
 * Breaks the model behind a running API and waits for the page; repairs it and waits for the all-clear. API, Prometheus and
 * Alertmanager are real; PagerDuty and Slack are stood in for.
 *
 * @param realTime with the rules' own windows
 */
export function drillAlerts(realTime: boolean): Drill {
  return async (context) => {
    const { firingBefore, triggered } = await runAlertDrill({ ...context, realTime });
    context.log(`runbook: ${triggered.links?.[0]?.href}`);
    return firingBefore.map((name) => `${name} fired before the fault.`);
  };
}
