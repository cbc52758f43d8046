import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { answerText } from './ask-stream.js';
import type { Exchange } from './load.js';
import { runStreams } from './run-streams.js';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

const part = (type: string, delta?: string): string => `data: ${JSON.stringify({ type, delta })}\n\n`;
const streamOf = (text: string): string =>
  [part('start'), part('text-delta', text), part('finish'), 'data: [DONE]\n\n'].join('');

it.each([
  ['joins the deltas', streamOf('پورا جواب'), 'پورا جواب'],
  ['knows comments', `: keep-alive\n\n${streamOf('a')}`, 'a'],
  ['has no text of a stream that was cut off', part('text-delta', 'half'), undefined],
  ['has no text of a stream that failed', `${part('error')}data: [DONE]\n\n`, undefined],
  ['has no text of a problem', '{"code":"INTERNAL"}', undefined],
])('%s', (_, body, text) => {
  expect(answerText(body)).toBe(text);
});

it('counts the streams that are exact, and waits for all that fail', async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const { question } = JSON.parse(body) as { question: string };
    if (question === 'cut') response.destroy();
    else response.end(streamOf(question === 'wrong' ? 'another' : `answer to ${question}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const exchanges = ['a', 'ب', 'wrong', 'cut'].map((question): Exchange => {
    return { question, locale: 'en', answer: `answer to ${question}` };
  });
  const run = await runStreams(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges, {
    overMs: 0,
    expected: ({ answer }) => answer,
  });
  expect(run).toMatchObject({ streams: 4, exact: 2, concurrent: 4, firstTokenP95Ms: Infinity });
  expect(run.firstTokenP50Ms).toBeGreaterThan(0);
});
