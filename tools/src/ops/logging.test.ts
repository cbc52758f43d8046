import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPS, readText, readYaml } from './ops-files.js';

interface Filebeat {
  'filebeat.inputs': { type: string; id: string }[];
  processors: Record<string, { fields?: string[]; when?: unknown }>[];
  'queue.disk': { max_size: string };
  'output.elasticsearch': { index: string; indices: { index: string; 'when.equals': unknown }[] };
}

interface Searches {
  dataViews: { id: string; title: string }[];
  searches: { id: string; dataView: string; query: string; columns: string[] }[];
}

const retention = JSON.parse(await readText('ops/logging/retention.json')) as Record<
  string,
  { days: number }
>;
const mappings = JSON.parse(await readText('ops/logging/mappings.json')) as {
  properties: Record<string, unknown>;
};
const { dataViews, searches } = JSON.parse(await readText('ops/logging/saved-searches.json')) as Searches;

describe('filebeat.yml', async () => {
  const config = (await readYaml('ops/logging/filebeat.yml')) as Filebeat;

  it.each(['production', 'staging'])('writes to data streams that have a lifecycle: %s', (environment) => {
    const { index, indices } = config['output.elasticsearch'];
    const targets = [index, ...indices.map((each) => each.index)].map((name) =>
      name.replace(/\$\{RAG_ENVIRONMENT:\w+\}/, environment),
    );
    expect(targets).toEqual([`rag-logs-${environment}`, `rag-audit-${environment}`]);
    for (const target of targets) expect(retention).toHaveProperty(target);
    expect(indices[0]?.['when.equals']).toEqual({ audit: true });
  });

  it('keeps what comes while Elasticsearch is away, and each input has its own id', () => {
    expect(config['queue.disk'].max_size).toMatch(/GB$/);
    const ids = config['filebeat.inputs'].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('drops no field that can be searched for', () => {
    const dropped = config.processors.flatMap(({ drop_fields: drop }) => drop?.fields ?? []);
    expect(dropped.filter((field) => field in mappings.properties)).toEqual([]);
  });
});

it('production is kept for 30 days and staging for 7, the audit log for longer', () => {
  expect(retention['rag-logs-production']?.days).toBe(30);
  expect(retention['rag-logs-staging']?.days).toBe(7);
  expect(retention['rag-audit-production']?.days).toBeGreaterThanOrEqual(365);
});

describe('what can be searched for', () => {
  it.each(searches)(
    '$id asks for fields that are indexed, in a data view there is',
    ({ dataView, query, columns }) => {
      expect(dataViews.map(({ id }) => id)).toContain(dataView);
      const asked = [...query.matchAll(/(?:^|\s)(\w+)(?:\.keyword)?\s*[:<>]/g)].map(([, field]) => field);
      expect(asked.length).toBeGreaterThan(0);
      for (const field of [...asked, ...columns]) expect(mappings.properties).toHaveProperty(String(field));
    },
  );

  it('holds every field of the line of a request and of the audit log', async () => {
    const request = await readText('packages/api/src/observability/observe-requests.ts');
    const line = /'info'\]\(\s*\{([\s\S]*?)\n {8}\}/.exec(request)?.[1] ?? '';
    const fields = [...line.matchAll(/^ {10}(\w+)(?:,|:)/gm)].map(([, field]) => String(field));
    expect(fields).toContain('requestId');
    const audit = await readText('packages/api/src/observability/audit-log.ts');
    const events = audit.slice(
      audit.indexOf('export type AuditEvent'),
      audit.indexOf('export interface AuditLog'),
    );
    fields.push(...[...events.matchAll(/(\w+)\??: /g)].map(([, field]) => String(field)));
    for (const field of fields.filter((each) => each !== 'by'))
      expect(mappings.properties).toHaveProperty(field);
  });

  it('holds nothing that readers write', () => {
    for (const field of ['question', 'selection', 'comment', 'text', 'token']) {
      expect(mappings.properties).not.toHaveProperty(field);
    }
  });
});

describe('set-up.mjs', () => {
  let stub: Server;
  let url: string;
  let requests: { line: string; body: string }[] = [];
  let status = 200;

  beforeAll(async () => {
    stub = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        requests.push({ line: `${request.method} ${request.url}`, body });
        response.statusCode = status;
        response.end(JSON.stringify({ success: true, acknowledged: true }));
      });
    }).listen(0, '127.0.0.1');
    await once(stub, 'listening');
    url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`;
  });
  afterAll(() => void stub.close());
  beforeEach(() => {
    requests = [];
    status = 200;
  });

  const setUp = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(OPS, 'logging/set-up.mjs'), ...args], {
      env: { PATH: process.env.PATH, ELASTICSEARCH_URL: url, KIBANA_URL: `${url}/kibana` },
    });

  it('puts a lifecycle and a template for each data stream, and the searches into Kibana', async () => {
    const { stdout } = await setUp();
    expect(stdout).toContain('rag-logs-production: kept for 30 days');
    const lines = requests.map(({ line }) => line);
    for (const name of Object.keys(retention)) {
      expect(lines).toContain(`PUT /_ilm/policy/${name}`);
      expect(lines).toContain(`PUT /_index_template/${name}`);
    }
    const policy = requests.find(({ line }) => line.endsWith('/policy/rag-logs-staging'));
    expect(JSON.parse(policy?.body ?? '')).toMatchObject({
      policy: { phases: { delete: { min_age: '7d' } } },
    });
    const imported = requests.find(({ line }) => line.startsWith('POST /kibana/api/saved_objects/_import'));
    const objects = [...(imported?.body ?? '').matchAll(/^\{.*\}$/gm)].map(
      ([line]) => JSON.parse(line) as { type: string; id: string; references: { id: string }[] },
    );
    expect(objects).toHaveLength(dataViews.length + searches.length);
    const ids = new Set(objects.map(({ id }) => id));
    expect(objects.flatMap(({ references }) => references).every(({ id }) => ids.has(id))).toBe(true);
    expect(lines.some((line) => line.includes('_security'))).toBe(false);
  });

  it('makes a role that may add to the log and neither change nor delete it', async () => {
    await setUp('--roles');
    const role = requests.find(({ line }) => line === 'PUT /_security/role/rag-filebeat');
    const [indices] = (JSON.parse(role?.body ?? '') as { indices: { privileges: string[] }[] }).indices;
    expect(indices?.privileges).toEqual(['create_doc', 'auto_configure']);
  });

  it('stops at the first refusal and says what was refused', async () => {
    status = 403;
    await expect(setUp()).rejects.toThrow('/_ilm/policy/rag-logs-production answered 403');
    expect(requests).toHaveLength(1);
  });
});
