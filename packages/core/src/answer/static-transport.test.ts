import { afterEach, describe, expect, test } from 'vitest';
import type { Load } from '../index/load.js';
import { sketchLoader } from '../testing/build-index.js';
import { serveFiles, type FileServer, type Respond } from '../testing/serve-files.js';
import type { ChatEvent, ChatTransport } from '../types.js';
import { createStaticTransport } from './static-transport.js';

const URDU = sketchLoader(['باغ کا روبوٹ ہر صبح چھ بجے ٹماٹروں کو پانی دیتا ہے۔', 'روٹی تنور میں پکتی ہے۔'], {
  locale: 'ur',
});
const ENGLISH = sketchLoader(['The ferry crosses the river at noon.', 'Bread is baked in an oven.']);
const QUESTION = 'روبوٹ ٹماٹروں کو پانی کب دیتا ہے؟';

const servers: FileServer[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function serve(respond: Respond): Promise<FileServer> {
  const server = await serveFiles(respond);
  servers.push(server);
  return server;
}

const fromLoad =
  (load: Load): Respond =>
  (path) =>
    load(path).catch(() => undefined);

async function ask(transport: ChatTransport, question: string, signal = new AbortController().signal) {
  const events: ChatEvent[] = [];
  for await (const event of transport.ask({ question, locale: 'ur' }, { signal })) events.push(event);
  return events;
}

const lastOf = (events: ChatEvent[]) => events.at(-1);

describe('createStaticTransport', () => {
  test('answers over HTTP, and loads nothing before the first question', async () => {
    const { url, asked } = await serve(fromLoad(URDU));
    const transport = createStaticTransport({ indexUrl: url });
    expect(asked).toEqual([]);
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ type: 'finish', outcome: 'answered' });
    expect(asked[0]).toBe('current.json');
  });

  test('asks another locale when the own pages do not answer', async () => {
    const own = await serve(fromLoad(URDU));
    const fallback = await serve(fromLoad(ENGLISH));
    const transport = createStaticTransport({
      indexUrl: own.url,
      others: [{ locale: 'en', indexUrl: fallback.url }],
    });
    const events = await ask(transport, 'When does the ferry cross the river?');
    expect(lastOf(events)).toEqual({ type: 'finish', outcome: 'answered', foundInLocale: 'en' });
  });

  test('a site without an index has nothing to search', async () => {
    const { url } = await serve(async () => undefined);
    expect(lastOf(await ask(createStaticTransport({ indexUrl: url }), QUESTION))).toEqual({
      type: 'finish',
      outcome: 'nothing-to-search',
    });
  });

  test('a server that fails is an error that a later try can mend', async () => {
    let status: number | undefined = 503;
    const { url } = await serve(async (path) => status ?? (await fromLoad(URDU)(path)));
    const transport = createStaticTransport({ indexUrl: url });
    await expect(ask(transport, QUESTION)).rejects.toMatchObject({
      code: 'INDEX_UNREACHABLE',
      retryable: true,
    });
    status = undefined;
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ outcome: 'answered' });
  });

  test('a server that is gone is unreachable', async () => {
    const server = await serve(fromLoad(URDU));
    server.close();
    const transport = createStaticTransport({ indexUrl: server.url });
    await expect(ask(transport, QUESTION)).rejects.toMatchObject({ code: 'INDEX_UNREACHABLE' });
  });

  test('a site that was published anew since is opened again', async () => {
    let load = sketchLoader(['پرانا روبوٹ گودام میں ہے۔'], { locale: 'ur' });
    const { url } = await serve((path) => fromLoad(load)(path));
    const transport = createStaticTransport({ indexUrl: url });
    await ask(transport, 'کشتی');
    load = URDU;
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ outcome: 'answered' });
  });

  test('a file that is missing from the release in use can be asked for again', async () => {
    let isMissing = true;
    const { url } = await serve(async (path) =>
      isMissing && path.includes('passages') ? undefined : fromLoad(URDU)(path),
    );
    const transport = createStaticTransport({ indexUrl: url });
    await expect(ask(transport, QUESTION)).rejects.toMatchObject({ code: 'INDEX_DAMAGED', retryable: true });
    isMissing = false;
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ outcome: 'answered' });
  });

  test('an index that is built later is found', async () => {
    let isBuilt = false;
    const { url } = await serve(async (path) => (isBuilt ? fromLoad(URDU)(path) : undefined));
    const transport = createStaticTransport({ indexUrl: url });
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ outcome: 'nothing-to-search' });
    isBuilt = true;
    expect(lastOf(await ask(transport, QUESTION))).toMatchObject({ outcome: 'answered' });
  });

  test('a question that is stopped ends at once, with the reason', async () => {
    const { url } = await serve(() => new Promise(() => {}));
    const controller = new AbortController();
    const asking = ask(createStaticTransport({ indexUrl: url }), QUESTION, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(asking).rejects.toThrow('stopped');
  });
});
