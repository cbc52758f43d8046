import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageStub } from './message-stub.js';
import type { MonitoringPrograms } from './monitoring-programs.js';
import { fillIn, OPS } from './ops-files.js';
import { freePort, startProgram } from '../services/start-program.js';
import { ALERTMANAGER_VALUES } from './template-values.js';

export interface RunningAlertmanager {
  /** `127.0.0.1:9093` */
  address: string;
  stop(): Promise<void>;
}

/** What PagerDuty's stand-in is to be given. */
export const ROUTING_KEY = 'routing-key-of-the-drill';

/** A real Alertmanager with the routes of `ops/`, which tells a stub at once. */
export async function startAlertmanager(
  programs: MonitoringPrograms,
  dir: string,
  stub: MessageStub,
): Promise<RunningAlertmanager> {
  await mkdir(dir, { recursive: true });
  const config = await fillIn('alertmanager/alertmanager.yml', {
    ...ALERTMANAGER_VALUES,
    PAGERDUTY_URL: stub.pagerDutyUrl,
    SECRETS_DIR: dir,
    // Nobody listens there: mail is not part of it.
    SMTP_SMARTHOST: '127.0.0.1:1',
    GROUP_WAIT: '1s',
    GROUP_INTERVAL: '1s',
  });
  await Promise.all([
    writeFile(join(dir, 'alertmanager.yml'), config),
    copyFile(join(OPS, 'alertmanager/messages.tmpl'), join(dir, 'messages.tmpl')),
    writeFile(join(dir, 'pagerduty_routing_key'), ROUTING_KEY),
    writeFile(join(dir, 'slack_webhook_url'), stub.slackUrl),
    writeFile(join(dir, 'smtp_password'), 'none'),
  ]);
  const address = `127.0.0.1:${await freePort()}`;
  const server = await startProgram(
    programs.alertmanager,
    [
      `--config.file=${join(dir, 'alertmanager.yml')}`,
      `--storage.path=${join(dir, 'data')}`,
      `--web.listen-address=${address}`,
      '--cluster.listen-address=',
    ],
    { readyUrl: `http://${address}/-/ready` },
  );
  return { address, stop: () => server.stop() };
}
