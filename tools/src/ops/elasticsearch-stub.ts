import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A line as it was added to a data stream. */
export interface StoredDocument {
  index: string;
  fields: Record<string, unknown>;
}

/** Stands in for as much of Elasticsearch as adds documents, and fails as one does. */
export interface ElasticsearchStub {
  url: string;
  /** In the order they were taken. */
  documents: StoredDocument[];
  /** Actions other than `create`, which a data stream and the role of Filebeat refuse. */
  refusedActions: string[];
  /** How many requests with documents were turned away, and how many documents of requests that were taken. */
  turnedAway: { requests: number; documents: number };
  /** `full`: every request is answered 503. `busy`: every third document that comes is answered 429. Default `well`. */
  state: 'well' | 'full' | 'busy';
  /** Nothing listens any more. */
  goAway(): Promise<void>;
  /** Listens again at the same address. */
  comeBack(): Promise<void>;
}

/** Filebeat sends nothing to one that is older than itself. */
const VERSION = '9.9.9';

export async function startElasticsearchStub(port: number): Promise<ElasticsearchStub> {
  let server: Server | undefined;
  let offered = 0;
  const stub: ElasticsearchStub = {
    url: `http://127.0.0.1:${port}`,
    documents: [],
    refusedActions: [],
    turnedAway: { requests: 0, documents: 0 },
    state: 'well',
    async goAway() {
      server?.closeAllConnections();
      server?.close();
      if (server) await once(server, 'close');
      server = undefined;
    },
    async comeBack() {
      server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.once('end', () => {
          const body = Buffer.concat(parts);
          const isPacked = request.headers['content-encoding'] === 'gzip';
          const { status, answer } = respond(
            request.url ?? '',
            (isPacked ? gunzipSync(body) : body).toString(),
          );
          response.statusCode = status;
          response.setHeader('Content-Type', 'application/json');
          response.setHeader('X-Elastic-Product', 'Elasticsearch');
          response.end(JSON.stringify(answer));
        });
      }).listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
  await stub.comeBack();
  return stub;

  function respond(path: string, body: string): { status: number; answer: object } {
    if (!path.startsWith('/_bulk')) {
      const license = { type: 'basic', status: 'active', uid: 'stub' };
      return { status: 200, answer: { name: 'stub', version: { number: VERSION }, license } };
    }
    if (stub.state === 'full') {
      stub.turnedAway.requests += 1;
      return { status: 503, answer: { error: 'unavailable', status: 503 } };
    }
    const lines = body.split('\n').filter((line) => line !== '');
    const items = lines.flatMap((line, i) => (i % 2 === 0 ? [take(line, lines[i + 1] ?? '{}')] : []));
    return {
      status: 200,
      answer: { took: 1, errors: items.some(({ create }) => create.status > 299), items },
    };
  }

  function take(action: string, text: string): { create: { status: number; error?: object } } {
    const { create } = JSON.parse(action) as { create?: Record<string, string> };
    if (!create) {
      stub.refusedActions.push(action);
      return { create: { status: 403, error: { type: 'security_exception', reason: action } } };
    }
    offered += 1;
    // Counted through all requests: the first of each would be turned away for ever.
    if (stub.state === 'busy' && offered % 3 === 0) {
      stub.turnedAway.documents += 1;
      return { create: { status: 429, error: { type: 'es_rejected_execution_exception', reason: 'busy' } } };
    }
    stub.documents.push({
      index: create['_index'] ?? '',
      fields: JSON.parse(text) as Record<string, unknown>,
    });
    return { create: { status: 201 } };
  }
}
