import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for Render: a deploy hook, and an interface that tells how a deployment goes. */
export interface RenderStub {
  /** For `ops/render/deploy.mjs`. */
  variables: Record<string, string>;
  /** Images in the order in which they were to be deployed. */
  deployed: string[];
  stop(): Promise<void>;
}

/** @param deploy starts an image in place of the one that runs */
export async function startRenderStub(deploy: (image: string) => Promise<void>): Promise<RenderStub> {
  const deployed: string[] = [];
  const states = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://render');
    if (request.method === 'POST') {
      const image = searchParams.get('imgURL') ?? '';
      const id = `dep-${deployed.push(image)}`;
      states.set(id, 'update_in_progress');
      deploy(image).then(
        () => states.set(id, 'live'),
        () => states.set(id, 'update_failed'),
      );
      response.end(JSON.stringify({ deploy: { id } }));
    } else {
      response.end(JSON.stringify({ status: states.get(pathname.split('/').at(-1) ?? '') }));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    variables: {
      RENDER_DEPLOY_HOOK_URL: `${url}/deploy/srv-1?key=hook`,
      RENDER_API_URL: `${url}/v1`,
      RENDER_API_KEY: 'key',
      RENDER_SERVICE_ID: 'srv-1',
      WAIT_SECONDS: '0.2',
    },
    deployed,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
