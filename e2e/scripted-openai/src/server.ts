import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { behaviourOfModel, Script, type Behaviour, type Endpoint, type Request } from './behaviour.js';
import { isChatBody, promptOf, sendChat, wantsJson } from './chat.js';
import { inputsOf, isEmbeddingBody, sendEmbeddings } from './embeddings.js';
import { pause, readBody, sendGarbage, sendJson, untilGone, type Exchange } from './exchange.js';
import type { Translations } from './rewrite.js';
import { sendError } from './send-error.js';

/** Requests that are remembered; a load test sends more. */
const MAX_RECORDED = 2000;

const ENDPOINTS: Record<string, Endpoint> = {
  'POST /v1/chat/completions': 'chat',
  'POST /v1/embeddings': 'embeddings',
  'GET /v1/models': 'models',
};

const MODELS = ['gpt-6-luna', 'text-embedding-3-small'];

export interface ScriptedOpenAiOptions {
  /** Default: any free port. */
  port?: number;
  /** Default `127.0.0.1`. */
  host?: string;
  /** As given to `script()`. */
  script?: Behaviour[];
  /** What rewriting a question knows of other languages. */
  translations?: Translations;
}

export interface RecordedRequest {
  /** `/v1/chat/completions` */
  path: string;
  /** As sent, but without the key. */
  headers: IncomingHttpHeaders;
  /** Parsed; the text itself when it is not JSON, undefined when there is none. */
  body: unknown;
  /** The client went before it had the whole answer. */
  disconnected: boolean;
}

export interface ScriptedOpenAi {
  /** Ends in `/v1`. */
  baseUrl: string;
  /** The newest requests, oldest first. */
  requests: RecordedRequest[];
  /** Number of requests since the start, to one path (`/v1/embeddings`) or to all. */
  calls(path?: string): number;
  /** Replaces all behaviours; without any, every request is answered well. */
  script(...behaviours: Behaviour[]): void;
  /** Ends open answers and stops listening. */
  close(): Promise<void>;
}

/** Starts an OpenAI-compatible server that answers from the sources it is given, and fails on demand. */
export async function startScriptedOpenAi({
  port = 0,
  host = '127.0.0.1',
  script: initial = [],
  translations = {},
}: ScriptedOpenAiOptions = {}): Promise<ScriptedOpenAi> {
  const script = new Script();
  script.replace(initial);
  const requests: RecordedRequest[] = [];
  const counts = new Map<string, number>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://scripted').pathname;
    const authorization = request.headers.authorization;
    const gone = new AbortController();
    const recorded: RecordedRequest = {
      path,
      headers: { ...request.headers, ...(authorization !== undefined && { authorization: 'Bearer …' }) },
      body: undefined,
      disconnected: false,
    };
    response.on('close', () => {
      recorded.disconnected = !response.writableFinished;
      gone.abort();
    });
    const body = parse(await readBody(request));
    recorded.body = body;
    counts.set(path, (counts.get(path) ?? 0) + 1);
    requests.push(recorded);
    if (requests.length > MAX_RECORDED) requests.shift();

    const exchange: Exchange = { response, behaviour: {}, gone: gone.signal };
    const endpoint = ENDPOINTS[`${request.method} ${path}`];
    if (!endpoint) {
      sendError(exchange, 404, { message: `Unknown request URL: ${request.method} ${path}.` });
      return;
    }
    const model = (body as { model?: unknown } | undefined)?.model;
    exchange.behaviour = {
      ...script.take(describeRequest(endpoint, body)),
      ...behaviourOfModel(typeof model === 'string' ? model : ''),
    };
    const { behaviour } = exchange;
    await pause(exchange, behaviour.delayMs);
    if (behaviour.fault === 'hang') await untilGone(exchange);
    else if (behaviour.status !== undefined) sendError(exchange, behaviour.status, { authorization });
    else if (behaviour.fault === 'garbage') sendGarbage(exchange);
    else if (endpoint === 'models') {
      await sendJson(exchange, { object: 'list', data: MODELS.map((id) => ({ id, object: 'model' })) });
    } else if (endpoint === 'chat' && isChatBody(body)) await sendChat(exchange, body, translations);
    else if (endpoint === 'embeddings' && isEmbeddingBody(body)) await sendEmbeddings(exchange, body);
    else sendError(exchange, 400, { message: `This is no request for ${endpoint}.` });
  }

  const server = createServer((request, response) => {
    // Whatever happens once the client is gone concerns nobody.
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    baseUrl: `http://${host}:${(server.address() as AddressInfo).port}/v1`,
    requests,
    calls: (path) =>
      path === undefined
        ? [...counts.values()].reduce((sum, count) => sum + count, 0)
        : (counts.get(path) ?? 0),
    script: (...behaviours) => script.replace(behaviours),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function describeRequest(endpoint: Endpoint, body: unknown): Request {
  if (isChatBody(body)) return { endpoint, text: promptOf(body), format: wantsJson(body) ? 'json' : 'text' };
  return { endpoint, text: isEmbeddingBody(body) ? inputsOf(body).join('\n') : '', format: 'text' };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
