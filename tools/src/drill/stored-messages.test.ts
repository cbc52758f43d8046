import { expect, it } from 'vitest';
import { findLosses, type StoredMessage } from './stored-messages.js';
import type { Told } from './told.js';

const WHOLE = 'پورا جواب [1]';
const session = { id: 'session-1', token: 'token' };
const told = (fields: Partial<Told>): Told => ({
  question: 'سوال',
  session,
  messageId: 'answer-1',
  text: WHOLE,
  isComplete: true,
  ...fields,
});
const question: StoredMessage = {
  id: 'question-1',
  session: 'session-1',
  role: 'user',
  text: 'سوال',
  status: 'complete',
};
const answer: StoredMessage = { ...question, id: 'answer-1', role: 'assistant', text: WHOLE };
const half = 'پورا';

it.each([
  ['what was told is there', told({}), [question, answer], []],
  ['a refused question may be missing', told({ session: undefined, isComplete: false } as never), [], []],
  ['an answer that broke off may be missing', told({ isComplete: false, text: half }), [question], []],
  [
    'an answer that broke off may be there as a half one',
    told({ isComplete: false, text: half }),
    [question, { ...answer, text: half, status: 'stopped' as const }],
    [],
  ],
  [
    'an answer that broke off for its reader may be there as a whole',
    told({ isComplete: false, text: half }),
    [question, answer],
    [],
  ],
  [
    'a question is lost',
    told({ isComplete: false }),
    [{ ...question, session: 'session-2' }],
    ['The question "سوال" is lost.'],
  ],
  ['an answer is lost', told({}), [question], ['The answer to "سوال" is lost: it is not there.']],
  [
    'an answer is there, but not as it was told',
    told({}),
    [question, { ...answer, text: half, status: 'failed' as const }],
    ['The answer to "سوال" is lost: failed.'],
  ],
  [
    'half an answer says it is whole',
    told({ isComplete: false, text: half }),
    [question, { ...answer, text: half }],
    ['The answer answer-1 is stored as complete and is not whole.'],
  ],
])('%s', (_, reader, stored, losses) => {
  expect(findLosses([reader], stored, WHOLE)).toEqual(losses);
});
