import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from './read-events.js';

const bytesOf = (text: string) => Buffer.from(text);
const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;

/** A body that arrives in these pieces, one after the other. */
function bodyOf(pieces: Uint8Array[]): Readable {
  const left = [...pieces];
  return new Readable({
    read() {
      setImmediate(() => this.push(left.shift() ?? null));
    },
  });
}

async function read(body: Readable): Promise<{ values: unknown[]; looks: number; error?: unknown }> {
  const values: unknown[] = [];
  let looks = 0;
  try {
    for await (const list of readEvents(body, new Headers())) {
      looks += 1;
      values.push(...list);
    }
  } catch (error) {
    return { values, looks, error };
  }
  return { values, looks };
}

test('wherever a stream is cut, its values are the same, in both languages', async () => {
  const words = fc.array(fc.constantFrom('robot', 'روبوٹ ', '🤖', 'line\nbreak', ''), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(words, fc.array(fc.nat()), fc.boolean(), async (texts, cuts, hasEnd) => {
      const bytes = bytesOf(texts.map(event).join('') + (hasEnd ? 'data: [DONE]\n\n' : ''));
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
      const pieces = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
      expect((await read(bodyOf(pieces))).values).toEqual(texts);
    }),
  );
});

test('values that arrive together are one list', async () => {
  const { values, looks } = await read(bodyOf([bytesOf([1, 2, 3].map(event).join(''))]));
  expect([values, looks]).toEqual([[1, 2, 3], 1]);
});

test('what comes after the end is not read', async () => {
  const { values } = await read(bodyOf([bytesOf(`${event(1)}data: [DONE]\n\n${event(2)}`)]));
  expect(values).toEqual([1]);
});

test.each([
  ['data: {"cut\n\n', { name: 'SyntaxError' }],
  ['data: {"error": {"message": "out of memory"}}\n\n', { error: { message: 'out of memory' } }],
  [`data: ${'x'.repeat(2_000_000)}`, { name: 'SyntaxError' }],
])('what came before a fault is given first: %#', async (fault, expected) => {
  const { values, error } = await read(bodyOf([bytesOf(event('پہلے') + fault + event('after'))]));
  expect(values).toEqual(['پہلے']);
  expect(error).toMatchObject(expected);
});

test.each(['', '<html>Not found</html>', '{"choices": []}', ': a comment\n\n'])(
  'a body without events, %j, has no values',
  async (body) => {
    expect(await read(bodyOf([bytesOf(body)]))).toEqual({ values: [], looks: 0 });
  },
);

test('what is not read to its end is destroyed, and a body’s own error thrown', async () => {
  const left = bodyOf([bytesOf(event(1)), bytesOf(event(2))]);
  for await (const values of readEvents(left, new Headers())) {
    expect(values).toEqual([1]);
    break;
  }
  expect(left.destroyed).toBe(true);
  const broken = bodyOf([bytesOf(event(1)), bytesOf(event(2))]);
  broken.once('data', () => broken.destroy(new Error('cut')));
  expect((await read(broken)).error).toMatchObject({ message: 'cut' });
});
