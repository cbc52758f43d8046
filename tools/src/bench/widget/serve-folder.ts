import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';

/** Serves a folder on a port that is free, with pages of one's own before its files. */
export async function serveFolder(
  dir: string,
  pages: Record<string, string> = {},
): Promise<{ url: string; close(): void }> {
  const app = express();
  for (const [path, html] of Object.entries(pages))
    app.get(path, (_, response) => void response.type('html').send(html));
  app.use(express.static(dir));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
