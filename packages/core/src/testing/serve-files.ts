import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers for a path: bytes, a status, or nothing (404). */
export type Respond = (path: string) => Promise<Uint8Array | number | undefined>;

/** A web server of one folder, on any free port. */
export interface FileServer {
  /** Ends in `/`. */
  url: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): void;
}

export async function serveFiles(respond: Respond): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push(path);
    void send(path, response);
  });
  async function send(path: string, response: ServerResponse): Promise<void> {
    const answer = await respond(path);
    if (answer instanceof Uint8Array) response.end(answer);
    else response.writeHead(answer ?? 404).end();
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
