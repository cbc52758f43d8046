import { expect, it } from 'vitest';
import { eachUntilAborted } from './until-aborted.js';

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

it('passes on every value, and what is thrown', async () => {
  const { signal } = new AbortController();
  async function* values() {
    yield 1;
    yield 2;
    throw new Error('broken');
  }
  const seen: number[] = [];
  await expect(
    (async () => {
      for await (const value of eachUntilAborted(values(), signal)) seen.push(value);
    })(),
  ).rejects.toThrow('broken');
  expect(seen).toEqual([1, 2]);
});

it('stops waiting for a value that never comes', async () => {
  const aborting = new AbortController();
  async function* values() {
    aborting.abort(new Error('enough'));
    await new Promise(() => {});
    yield 1;
  }
  await expect(collect(eachUntilAborted(values(), aborting.signal))).rejects.toThrow('enough');
});

it('lets a source that heeds the signal note what it took', async () => {
  const aborting = new AbortController();
  const notes: string[] = [];
  async function* values() {
    try {
      await new Promise((_, reject) => {
        aborting.signal.addEventListener('abort', () => setImmediate(reject, new Error('cut')));
      });
      yield 1;
    } catch (error) {
      notes.push('12 tokens');
      throw error;
    }
  }
  const collecting = collect(eachUntilAborted(values(), aborting.signal));
  setImmediate(() => aborting.abort(new Error('enough')));
  await expect(collecting).rejects.toThrow('enough');
  expect(notes).toEqual(['12 tokens']);
});

it('asks for nothing once the signal is aborted', async () => {
  let wasAsked = false;
  async function* values() {
    wasAsked = true;
    yield 1;
  }
  await expect(collect(eachUntilAborted(values(), AbortSignal.abort()))).rejects.toThrow('aborted');
  expect(wasAsked).toBe(false);
});

it('lets the iterable clean up when its reader stops early', async () => {
  let isClean = false;
  async function* values() {
    try {
      yield 1;
      yield 2;
    } finally {
      isClean = true;
    }
  }
  for await (const value of eachUntilAborted(values(), new AbortController().signal)) if (value === 1) break;
  expect(isClean).toBe(true);
});
