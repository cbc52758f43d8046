import { expect, it } from 'vitest';
import { createMemorySessionStore } from '../testing/memory-session-store.js';
import { latestTurns } from './conversation.js';

async function conversationOf(turns: { question: string; answer: string }[]) {
  const sessions = createMemorySessionStore();
  sessions.turns = async (_, limit) => turns.slice(-limit);
  return sessions;
}

it('keeps the latest exchanges that fit together, oldest first', async () => {
  const turns = ['پہلا', 'second', 'تیسرا'].map((question) => ({ question, answer: 'x'.repeat(5000) }));
  expect(await latestTurns(await conversationOf(turns), 's', 6)).toEqual(turns.slice(1));
});

it('keeps all that is asked for when all of it fits', async () => {
  const turns = ['a', 'b', 'c'].map((question) => ({ question, answer: 'x' }));
  expect(await latestTurns(await conversationOf(turns), 's', 2)).toEqual(turns.slice(1));
});

it('leaves out an exchange that is too long by itself', async () => {
  const turns = [{ question: 'a', answer: 'x'.repeat(20_000) }];
  expect(await latestTurns(await conversationOf(turns), 's', 6)).toEqual([]);
});
