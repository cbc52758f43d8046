import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runAlertDrill, shortenWindows } from './alert-drill.js';
import { readText } from './ops-files.js';
import { ROUTING_KEY } from './running-alertmanager.js';

const LIMIT_MS = 400_000;
const RUNBOOK = 'https://docusaurus-plugin-rag.github.io/docs/operations/runbooks/#high-error-rate';

it(
  'a model that fails rouses the person on call, with the right runbook, and its recovery gives the all-clear',
  async ({ signal }) => {
    const dir = await mkdtemp(join(tmpdir(), 'rag-alert-drill-'));
    try {
      const { firingBefore, triggered, resolved, messages } = await runAlertDrill({ dir, signal });
      expect(firingBefore).toEqual([]);
      expect(triggered).toMatchObject({
        routing_key: ROUTING_KEY,
        payload: {
          summary: expect.stringMatching(/% of the questions /),
          severity: 'critical',
          class: 'errors',
          component: 'production',
        },
        client_url: RUNBOOK,
        links: [{ href: RUNBOOK, text: 'Runbook' }],
      });
      expect(messages.map(({ attachments }) => attachments[0]?.text).join('')).toContain('RagHighErrorRate');
      expect(resolved.dedup_key).toBe(triggered.dedup_key);
      expect(messages[0]?.attachments[0]).toMatchObject({ title_link: RUNBOOK, color: 'danger' });
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);

it('shortens the windows of the drill’s rules and no limit', async () => {
  const shortened = shortenWindows(await readText('ops/prometheus/rules/alerts-service.yml'));
  expect(shortened).toContain('for: 2s');
  expect(shortened).not.toMatch(/for: \d+m\b/);
  expect(shortened).toContain('rag:query_error_ratio:5m > 0.01');
});
