import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { OPS } from './ops-files.js';
import { QUESTIONS, startApi } from '../services/running-api.js';

const run = promisify(execFile);
const smoke = (...parameters: string[]) => run(process.execPath, [join(OPS, 'smoke.mjs'), ...parameters]);
const LIMIT_MS = 300_000;

it(
  'the smoke test passes on a healthy API, and tells what is wrong when the model fails',
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'rag-smoke-'));
    const api = await startApi(dir);
    try {
      const questions = ['--question-en', QUESTIONS.en, '--question-ur', QUESTIONS.ur];
      const { stdout } = await smoke(api.url, ...questions);
      expect(stdout).toContain('10 of 10 checks passed');
      expect(stdout).not.toContain('FAIL');
      api.model.script({ endpoint: 'chat', status: 500 });
      await expect(smoke(api.url, ...questions)).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringMatching(
          /FAIL .* an Urdu question is answered with sources: .*MODEL_UNAVAILABLE/,
        ),
      });
    } finally {
      await api.stop();
      await rm(dir, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);

it('the smoke test fails on a server that says yes to everything', async () => {
  const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(smoke(address)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('FAIL') });
  server.closeAllConnections();
  server.close();
}, 60_000);

it('the smoke test asks for an address', async () => {
  await expect(smoke('nowhere')).rejects.toMatchObject({ code: 2 });
}, 60_000);
