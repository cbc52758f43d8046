import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTold } from './told.js';

const SESSION = { id: 'session-1', token: 'token-1' };
const event = (part: object): string => `data: ${JSON.stringify(part)}\n\n`;
const BODY = [
  event({
    type: 'start',
    messageId: 'message-1',
    messageMetadata: { session: { ...SESSION, expiresAt: '2026-12-23' }, releaseId: 'release-1' },
  }),
  ': keep-alive\n\n',
  event({ type: 'text-delta', delta: 'پہلا حصہ ' }),
  event({ type: 'text-delta', delta: 'دوسرا حصہ' }),
  event({ type: 'finish' }),
  'data: [DONE]\n\n',
].join('');

it('reads whole what came whole', () => {
  expect(readTold('سوال', BODY)).toEqual({
    question: 'سوال',
    session: SESSION,
    messageId: 'message-1',
    releaseId: 'release-1',
    text: 'پہلا حصہ دوسرا حصہ',
    isComplete: true,
  });
});

it('keeps the token of a conversation, which is told once', () => {
  const body = event({ type: 'start', messageId: 'm', messageMetadata: { session: { id: 'session-1' } } });
  expect(readTold('اور؟', body, SESSION).session).toEqual(SESSION);
});

it('takes a stream that was cut off anywhere for incomplete, and its text for a beginning', () => {
  fc.assert(
    fc.property(fc.nat(BODY.length - 1), (length) => {
      const told = readTold('q', BODY.slice(0, length));
      expect(told.isComplete).toBe(false);
      expect('پہلا حصہ دوسرا حصہ'.startsWith(told.text)).toBe(true);
    }),
  );
});

it('names the problem a stream ended with', () => {
  const body =
    event({ type: 'start', messageId: 'm', messageMetadata: { session: SESSION } }) +
    event({ type: 'data-problem', data: { code: 'SHUTTING_DOWN' } }) +
    'data: [DONE]\n\n';
  expect(readTold('q', body)).toMatchObject({ isComplete: false, problem: 'SHUTTING_DOWN' });
});
