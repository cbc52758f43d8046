#!/usr/bin/env node
/*
 * Usage: node ops/render/deploy.mjs ghcr.io/owner/image@sha256:… [--former IMAGE@sha256:…] [-- URL [--origin ORIGIN]]
 *
 * Has Render deploy an image by its digest, and waits until it is live. What stands behind -- is given to ops/smoke.mjs, which
 * then asks what was deployed. When either fails, the former image is deployed again, where one is named and not empty. Ends
 * with 1 when the image is not what runs in the end.
 *   RENDER_DEPLOY_HOOK_URL   of the service's settings; holds a key
 *   RENDER_API_KEY           reads how the deployment goes
 *   RENDER_SERVICE_ID        srv-…
 */
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ATTEMPTS = 90;
const TIMEOUT_MS = 30_000;
/** States from which no deployment comes back. */
const ENDED = /failed$|^canceled$|^deactivated$/;

const {
  RENDER_DEPLOY_HOOK_URL: hook = '',
  RENDER_API_KEY: key,
  RENDER_SERVICE_ID: service,
  RENDER_API_URL: api = 'https://api.render.com/v1',
  WAIT_SECONDS: waitSeconds = '10',
} = process.env;
const end = process.argv.indexOf('--');
const smoke = end < 0 ? undefined : process.argv.slice(end + 1);
const { values, positionals } = parseArgs({
  args: process.argv.slice(2, end < 0 ? undefined : end),
  allowPositionals: true,
  options: { former: { type: 'string', default: '' } },
});
const [image = ''] = positionals;
const { former } = values;

process.exitCode = await main();

async function main() {
  for (const name of former === '' ? [image] : [image, former]) {
    if (/@sha256:[0-9a-f]{64}$/.test(name)) continue;
    console.error(`deploy.mjs: "${name}" is no image with a digest. Deploy what was tried, by its sha256.`);
    return 2;
  }
  if (await runs(image)) return 0;
  if (former !== '') {
    console.error(`deploy.mjs: going back to ${former}`);
    if (await runs(former)) console.error('deploy.mjs: went back. The former image runs again.');
    else console.error('deploy.mjs: going back FAILED. Look at the service now.');
  }
  return 1;
}

/** Deploys an image and tries it. @returns whether it is live and passes */
async function runs(name) {
  try {
    await deploy(name);
  } catch (error) {
    // The hook's address holds a key, so no message repeats it.
    console.error(`deploy.mjs: ${error.message.replaceAll(hook || '\0', 'the hook')}`);
    return false;
  }
  if (smoke === undefined) return true;
  const script = fileURLToPath(new URL('../smoke.mjs', import.meta.url));
  const passed = spawnSync(process.execPath, [script, ...smoke], { stdio: 'inherit' }).status === 0;
  if (!passed) console.error(`deploy.mjs: ${name} is live and does not pass the smoke test.`);
  return passed;
}

/** @throws Error when it does not become live */
async function deploy(name) {
  const begun = await askJson(`${hook}&imgURL=${encodeURIComponent(name)}`, { method: 'POST' });
  const id = begun.deploy?.id;
  if (id === undefined) throw new Error('Render began no deployment.');
  console.log(`deploying ${name} as ${id}`);
  let status;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    ({ status } = await askJson(`${api}/services/${service}/deploys/${id}`, {
      headers: { Authorization: `Bearer ${key}` },
    }));
    if (status === 'live') {
      console.log('live');
      return;
    }
    if (ENDED.test(status)) throw new Error(`the deployment ended as "${status}".`);
    await wait(Number(waitSeconds) * 1000);
  }
  throw new Error(`the deployment is still "${status}".`);
}

async function askJson(url, init) {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  if (!response.ok) throw new Error(`Render answered with ${response.status}.`);
  return response.json();
}
