import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Schemas } from '@qdrant/js-client-rest';
import { FakeCollection } from './fake-collection.js';
import { Refusal } from './refusal.js';

/** A request as it arrived. */
export interface FakeRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  /** Of an answer with status 200. */
  answer?: unknown;
}

/**
 * Answers a request in the server's place: with a status, half an answer, or none. `lose answer` carries it out and
 * closes the connection. Undefined: the server answers.
 */
export type Interfere = (
  request: FakeRequest,
  number: number,
) =>
  | { status: number; text?: string; headers?: Record<string, string> }
  | 'silence'
  | 'hang up'
  | 'lose answer'
  | 'cut'
  | undefined;

export interface FakeQdrantOptions {
  /** Then every request needs one of them in `api-key`; the reading one may not write. */
  keys?: { reading: string; writing: string };
}

/**
 * A server that speaks as much of Qdrant's HTTP interface as our adapter uses, in memory: named dense and sparse vectors
 * in 32-bit floats, filters, strict mode, aliases, keys. Equal scores come in random order, as they may from the server.
 */
export class FakeQdrant {
  readonly collections = new Map<string, FakeCollection>();
  readonly aliases = new Map<string, string>();
  /** Every request, in the order of arrival. */
  readonly requests: FakeRequest[] = [];
  /** How often a new collection says that it is still building its indexes. */
  yellowAnswers = 0;
  interfere: Interfere | undefined;
  /** Called when a request has been carried out, before it is answered. */
  onDone: ((request: FakeRequest, number: number) => void) | undefined;
  readonly #keys: FakeQdrantOptions['keys'];
  #server = this.#createServer();

  constructor({ keys }: FakeQdrantOptions = {}) {
    this.#keys = keys;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @param port default: any that is free */
  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  /** Listens again after `stop`, with everything it holds. */
  restart(port: number): Promise<this> {
    this.#server = this.#createServer();
    return this.start(port);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #createServer() {
    return createServer((request, response) => void this.#answer(request, response));
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readAll(incoming);
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://fake');
    const request: FakeRequest = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(pathname),
      query: Object.fromEntries(searchParams),
      body: text === '' ? undefined : JSON.parse(text),
    };
    const number = this.requests.push(request);
    const instead = this.interfere?.(request, number);
    if (instead === 'silence') return;
    if (instead === 'hang up') {
      incoming.socket.destroy();
      return;
    }
    if (instead === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"result": {"poi', () => response.destroy());
      return;
    }
    if (typeof instead === 'object') {
      response.writeHead(instead.status, { 'content-type': 'application/json', ...instead.headers });
      response.end(instead.text ?? JSON.stringify({ status: { error: 'secret content of points' } }));
      return;
    }
    try {
      this.#authorise(incoming.headers['api-key'], request);
      const result = this.#carryOut(request);
      this.onDone?.(request, number);
      if (instead === 'lose answer') {
        incoming.socket.destroy();
        return;
      }
      request.answer = { result, status: 'ok', time: 0.001 };
      send(response, 200, request.answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, { status: { error: error.message }, time: 0.001 });
    }
  }

  #authorise(given: string | string[] | undefined, { method, path }: FakeRequest): void {
    if (!this.#keys) return;
    const { reading, writing } = this.#keys;
    if (given !== reading && given !== writing) throw new Refusal(401, 'Invalid API key or JWT');
    const reads = method === 'GET' || /\/points(?:\/scroll|\/count|\/query\/batch)?$/.test(path);
    const writes = method === 'PUT' || !reads;
    if (writes && given !== writing) throw new Refusal(403, 'Forbidden: Global manage access is required');
  }

  #carryOut({ method, path, body }: FakeRequest): unknown {
    const [, root, name = '', ...rest] = path.split('/');
    const route = `${method} ${[root, name && ':name', ...rest].filter(Boolean).join('/')}`;
    if (path === '/collections/aliases' && method === 'POST') {
      return this.#changeAliases(body as Schemas['ChangeAliasesOperation']);
    }
    switch (route) {
      case 'GET aliases':
        return {
          aliases: [...this.aliases].map(([alias_name, collection_name]) => ({
            alias_name,
            collection_name,
          })),
        };
      case 'GET collections':
        return { collections: [...this.collections.keys()].map((each) => ({ name: each })) };
      case 'PUT collections/:name':
        return this.#create(name, body as Schemas['CreateCollection']);
      case 'DELETE collections/:name':
        for (const [alias, target] of this.aliases) if (target === name) this.aliases.delete(alias);
        return this.collections.delete(name);
      case 'GET collections/:name':
        return this.#find(name).info(this.yellowAnswers-- > 0 ? 'yellow' : 'green');
      case 'PUT collections/:name/index': {
        const { field_name, field_schema } = body as Schemas['CreateFieldIndex'];
        this.#find(name).indexes.set(field_name, String(field_schema));
        return { operation_id: 1, status: 'completed' };
      }
      case 'PUT collections/:name/points':
        this.#find(name).upsert((body as Schemas['PointsList']).points);
        return { operation_id: 1, status: 'completed' };
      case 'POST collections/:name/points':
        return this.#find(name).retrieve(body as Schemas['PointRequest']);
      case 'POST collections/:name/points/scroll':
        return this.#find(name).scroll(body as Schemas['ScrollRequest']);
      case 'POST collections/:name/points/count':
        return this.#find(name).count(body as Schemas['CountRequest']);
      case 'POST collections/:name/points/query/batch':
        return (body as Schemas['QueryRequestBatch']).searches.map((search) =>
          this.#find(name).query(search),
        );
      default:
        throw new Refusal(404, 'The fake does not know this route.');
    }
  }

  #find(name: string): FakeCollection {
    const found = this.collections.get(this.aliases.get(name) ?? name);
    if (found) return found;
    throw new Refusal(404, `Not found: Collection \`${name}\` doesn't exist!`);
  }

  #create(name: string, config: Schemas['CreateCollection']): boolean {
    if (this.collections.has(name))
      throw new Refusal(409, `Wrong input: Collection \`${name}\` already exists!`);
    if (this.aliases.has(name))
      throw new Refusal(400, 'Wrong input: Can not create collection with that name');
    this.collections.set(name, new FakeCollection(config));
    return true;
  }

  #changeAliases({ actions }: Schemas['ChangeAliasesOperation']): boolean {
    for (const action of actions) {
      if (!('create_alias' in action)) throw new Refusal(400, 'The fake knows `create_alias` alone.');
      const { alias_name, collection_name } = action.create_alias;
      if (this.collections.has(alias_name)) throw new Refusal(400, 'Wrong input: the alias is a collection');
      this.#find(collection_name);
      this.aliases.set(alias_name, collection_name);
    }
    return true;
  }
}

async function readAll(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
