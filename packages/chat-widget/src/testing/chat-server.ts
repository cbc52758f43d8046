import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  publishableKey: string | string[] | undefined;
  body: unknown;
}

export type Handler = (response: ServerResponse, request: ReceivedRequest) => void;

/** An API over real HTTP that does what each test says, request by request, the last one for ever. */
export async function startChatServer(...handlers: Handler[]) {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization, Content-Type');
    response.setHeader('Access-Control-Allow-Methods', '*');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const answer = async (): Promise<void> => {
      const body = await bodyOf(request);
      const received: ReceivedRequest = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization,
        publishableKey: request.headers['x-api-key'],
        body: body === '' ? undefined : JSON.parse(body),
      };
      const handle = handlers[Math.min(requests.length, handlers.length - 1)];
      requests.push(received);
      handle?.(response, received);
    };
    void answer();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Begins a stream and sends parts; `end` sends `[DONE]` as well. */
export function streams(parts: unknown[], { end = true }: { end?: boolean } = {}): Handler {
  return (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const part of parts) response.write(`data: ${JSON.stringify(part)}\n\n`);
    if (end) response.end('data: [DONE]\n\n');
  };
}

/** Answers with problem details. */
export function refuses(status: number, problem: Record<string, unknown>, headers = {}): Handler {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
    response.end(JSON.stringify({ status, ...problem }));
  };
}
