import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DASHBOARDS } from './ops/dashboards/all.js';
import { grafanaDashboard } from './ops/dashboards/dashboard.js';
import { OPS } from './ops/ops-files.js';

/* Writes ops/grafana/dashboards. Format them afterwards: npm run format. */

const dir = join(OPS, 'grafana/dashboards');
await mkdir(dir, { recursive: true });
for (const dashboard of DASHBOARDS) {
  await writeFile(join(dir, `${dashboard.uid}.json`), JSON.stringify(grafanaDashboard(dashboard)));
}
