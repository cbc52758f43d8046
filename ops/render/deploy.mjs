#!/usr/bin/env node
/*
 * Usage: node ops/render/deploy.mjs ghcr.io/owner/image@sha256:…
 *
 * Has Render deploy an image by its digest, and waits until it is live. Ends with 1 when it is not.
 *   RENDER_DEPLOY_HOOK_URL   of the service's settings; holds a key
 *   RENDER_API_KEY           reads how the deployment goes
 *   RENDER_SERVICE_ID        srv-…
 */
import { setTimeout as wait } from 'node:timers/promises';

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
const [image = ''] = process.argv.slice(2);

try {
  process.exitCode = await deploy();
} catch (error) {
  // The hook's address holds a key, so no message repeats it.
  console.error(`deploy.mjs: ${error.message.replaceAll(hook || '\0', 'the hook')}`);
  process.exitCode = 1;
}

async function deploy() {
  if (!/@sha256:[0-9a-f]{64}$/.test(image)) {
    console.error(`deploy.mjs: "${image}" is no image with a digest. Deploy what was tried, by its sha256.`);
    return 2;
  }
  const begun = await askJson(`${hook}&imgURL=${encodeURIComponent(image)}`, { method: 'POST' });
  const id = begun.deploy?.id;
  if (id === undefined) throw new Error('Render began no deployment.');
  console.log(`deploying ${image} as ${id}`);
  let status;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    ({ status } = await askJson(`${api}/services/${service}/deploys/${id}`, {
      headers: { Authorization: `Bearer ${key}` },
    }));
    if (status === 'live') {
      console.log('live');
      return 0;
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
