import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startProgram, type RunningProgram } from '../services/start-program.js';
import { startElasticsearchStub, type ElasticsearchStub } from './elasticsearch-stub.js';
import { readText } from './ops-files.js';

/* Needs a Filebeat: FILEBEAT names its program. Default: the one in the PATH. */
const FILEBEAT = process.env['FILEBEAT'] ?? 'filebeat';
const LIMIT_MS = 120_000;

/** What stands in filebeat.yml for a machine with Docker, and cannot wait as long in a test. */
const PLACES = {
  containers: '/var/lib/docker/containers',
  stream: '0.0.0.0:5514',
  backoff: 'backoff.max: 60s',
};

let dir: string;
let stub: ElasticsearchStub;
let filebeat: RunningProgram;
let streamPort: number;
let written = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-filebeat-'));
  await mkdir(join(dir, 'containers/api'), { recursive: true });
  stub = await startElasticsearchStub(await freePort());
  streamPort = await freePort();
  let config = await readText('ops/logging/filebeat.yml');
  for (const [place, replacement] of [
    [PLACES.containers, join(dir, 'containers')],
    [PLACES.stream, `127.0.0.1:${streamPort}`],
    [PLACES.backoff, 'backoff: { init: 50ms, max: 500ms }'],
  ] as const) {
    expect(config.split(place)).toHaveLength(2);
    config = config.replace(place, replacement);
  }
  await writeFile(join(dir, 'filebeat.yml'), config, { mode: 0o600 });
  // Files below 1024 bytes are not looked at: a container of another program has written before.
  await appendFile(
    logFile(),
    lines(20, () => 'GET / 200 another program'),
  );
  filebeat = await startFilebeat();
}, LIMIT_MS);

afterAll(async () => {
  await filebeat.stop();
  await stub.goAway();
  await rm(dir, { recursive: true, force: true });
});

const logFile = () => join(dir, 'containers/api/api-json.log');

async function startFilebeat(): Promise<RunningProgram> {
  const port = await freePort();
  const folders = { home: dir, data: join(dir, 'data'), logs: join(dir, 'logs') };
  return startProgram(
    FILEBEAT,
    [
      '-e',
      '--strict.perms=false',
      '-c',
      join(dir, 'filebeat.yml'),
      ...Object.entries(folders).flatMap(([name, path]) => [`--path.${name}`, path]),
      '-E',
      'http.enabled=true',
      '-E',
      `http.port=${port}`,
    ],
    {
      readyUrl: `http://127.0.0.1:${port}/`,
      environment: { RAG_ENVIRONMENT: 'production', ELASTICSEARCH_URL: stub.url },
    },
  );
}

/** A line as Docker keeps it. */
const inDocker = (line: string) =>
  `${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-11-23T10:00:00.123456789Z' })}\n`;

const lines = (count: number, lineOf: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => inDocker(lineOf(i))).join('');

/** A line of the API's; each tenth is one of the audit log. */
function apiLine(): string {
  const requestId = String(written);
  written += 1;
  const audit = {
    audit: true,
    action: 'access.denied',
    code: 'KEY_INVALID',
    addressHash: 'ہش',
    msg: 'access.denied',
  };
  const request = {
    method: 'POST',
    route: '/v1/chat',
    status: 200,
    durationMs: 12,
    locale: 'ur',
    msg: 'request',
  };
  return JSON.stringify({
    level: 'info',
    time: '2026-11-23T10:00:00.123Z',
    pid: 7,
    requestId,
    ...(written % 10 === 0 ? audit : request),
  });
}

const writeToFile = (count: number) => appendFile(logFile(), lines(count, apiLine));

/** As a platform streams them: syslog (RFC 5424) over TCP. */
async function writeToStream(count: number): Promise<void> {
  const socket = connect(streamPort, '127.0.0.1');
  await once(socket, 'connect');
  const envelope = '<134>1 2026-11-23T10:00:00Z host rag-api 1 - - ';
  socket.end(Array.from({ length: count }, () => `${envelope}${apiLine()}\n`).join(''));
  await once(socket, 'close');
}

const arrived = () => new Set(stub.documents.map(({ fields }) => fields['requestId'])).size;
const untilAllArrived = () => expect.poll(arrived, { timeout: 60_000, interval: 100 }).toBe(written);

describe('the log, on its way through Filebeat to Elasticsearch', () => {
  it(
    'arrives from containers and from a stream, in the data stream it belongs to, without what others write',
    async () => {
      await writeToFile(100);
      await writeToStream(100);
      await untilAllArrived();
      for (const { index, fields } of stub.documents) {
        expect(index).toBe(fields['audit'] === true ? 'rag-audit-production' : 'rag-logs-production');
        expect(fields).toMatchObject({
          '@timestamp': '2026-11-23T10:00:00.123Z',
          level: 'info',
          environment: 'production',
          requestId: expect.any(String),
        });
        expect(fields).not.toHaveProperty('message');
      }
      expect(stub.documents.filter(({ index }) => index.startsWith('rag-audit'))).toHaveLength(20);
      expect(stub.refusedActions).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'waits while Elasticsearch is full, away or busy, also when Filebeat is killed, and none of it is lost',
    async () => {
      const before = stub.documents.length;
      stub.state = 'full';
      await writeToFile(200);
      await expect.poll(() => stub.turnedAway.requests, { timeout: 30_000 }).toBeGreaterThan(0);
      await stub.goAway();
      await writeToFile(200);
      await filebeat.kill();
      await writeToFile(200);
      filebeat = await startFilebeat();
      await writeToStream(200);
      await filebeat.stop();
      filebeat = await startFilebeat();
      expect(stub.documents).toHaveLength(before);

      stub.state = 'busy';
      await stub.comeBack();
      await untilAllArrived();
      expect(stub.turnedAway.documents).toBeGreaterThan(0);
      expect(stub.refusedActions).toEqual([]);
      const twice = stub.documents.length - arrived();
      console.log(
        `${written} lines, ${twice} of them twice, ${stub.turnedAway.requests} requests turned away`,
      );
    },
    LIMIT_MS,
  );
});
