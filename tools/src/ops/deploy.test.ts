import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { OPS } from './ops-files.js';

const run = promisify(execFile);
const NAME = 'ghcr.io/docusaurus-plugin-rag/docusaurus-rag-api';
const IMAGE = `${NAME}@sha256:${'a'.repeat(64)}`;
const FORMER = `${NAME}@sha256:${'b'.repeat(64)}`;
/** Nobody listens there. */
const DEAD_API = 'http://127.0.0.1:1';

/** Runs the script against a Render whose deployment goes through these states. */
async function deploy(image: string, states: string[], ...parameters: string[]) {
  const requests: string[] = [];
  const left = [...states];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.method === 'POST') response.end('{"deploy":{"id":"dep-1"}}');
    else if (request.headers.authorization !== 'Bearer key-of-the-api') response.writeHead(401).end();
    else response.end(JSON.stringify({ status: left.length > 1 ? left.shift() : left[0] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const result = await run(process.execPath, [join(OPS, 'render/deploy.mjs'), image, ...parameters], {
    env: {
      PATH: process.env.PATH,
      RENDER_DEPLOY_HOOK_URL: `${url}/deploy/srv-1?key=hook`,
      RENDER_API_URL: `${url}/v1`,
      RENDER_API_KEY: 'key-of-the-api',
      RENDER_SERVICE_ID: 'srv-1',
      WAIT_SECONDS: '0',
    },
  }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );
  server.close();
  return { ...result, requests };
}

describe('ops/render/deploy.mjs', () => {
  it('gives Render an image by its digest, and waits until it is live', async () => {
    const { code, requests } = await deploy(IMAGE, ['build_in_progress', 'pre_deploy_in_progress', 'live']);
    expect(code).toBe(0);
    expect(requests).toEqual([
      `POST /deploy/srv-1?key=hook&imgURL=${encodeURIComponent(IMAGE)}`,
      'GET /v1/services/srv-1/deploys/dep-1',
      'GET /v1/services/srv-1/deploys/dep-1',
      'GET /v1/services/srv-1/deploys/dep-1',
    ]);
  }, 60_000);

  it.each(['build_failed', 'update_failed', 'pre_deploy_failed', 'canceled', 'deactivated'])(
    'fails when the deployment ends as %s',
    async (state) => {
      const { code, text } = await deploy(IMAGE, ['build_in_progress', state]);
      expect({ code, text }).toEqual({ code: 1, text: `deploy.mjs: the deployment ended as "${state}".\n` });
    },
    60_000,
  );

  it('never tells the hook’s address, which holds a key', async () => {
    const failed = run(process.execPath, [join(OPS, 'render/deploy.mjs'), IMAGE], {
      env: { RENDER_DEPLOY_HOOK_URL: 'http://127.0.0.1:1/deploy/srv-1?key=secret-of-the-hook' },
    });
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.not.stringContaining('secret-of') });
  }, 60_000);

  const hooked = (requests: string[]) =>
    requests
      .filter((each) => each.startsWith('POST'))
      .map((each) => decodeURIComponent(each.split('imgURL=')[1] ?? ''));

  it('goes back to the former image when what is live does not pass the smoke test', async () => {
    const { code, text, requests } = await deploy(IMAGE, ['live'], '--former', FORMER, '--', DEAD_API);
    expect(code).toBe(1);
    expect(hooked(requests)).toEqual([IMAGE, FORMER]);
    expect(text).toContain(`${IMAGE} is live and does not pass the smoke test.`);
    expect(text).toContain('going back FAILED');
  }, 60_000);

  it('goes back when the deployment fails, and says that the former image runs', async () => {
    const { code, text, requests } = await deploy(IMAGE, ['update_failed', 'live'], '--former', FORMER);
    expect(code).toBe(1);
    expect(hooked(requests)).toEqual([IMAGE, FORMER]);
    expect(text).toContain('went back. The former image runs again.');
  }, 60_000);

  it('has nothing to go back to at the first deployment', async () => {
    const { code, requests } = await deploy(IMAGE, ['build_failed'], '--former', '');
    expect({ code, deployed: hooked(requests) }).toEqual({ code: 1, deployed: [IMAGE] });
  }, 60_000);

  it('deploys no tag, which may mean another image tomorrow', async () => {
    const { code, requests } = await deploy('ghcr.io/owner/image:latest', ['live']);
    expect({ code, requests }).toEqual({ code: 2, requests: [] });
  }, 60_000);
});
