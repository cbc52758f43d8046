import { expect, it } from 'vitest';
import { judgeAnswer } from './release-of-answer.js';

const RELEASES = [
  { id: 'one', option: '--port' },
  { id: 'two', option: '--listen' },
];

it.each([
  ['from its release', 'one', 'کمانڈ کو --port دیں۔', true, []],
  ['half', 'one', 'کمانڈ', false, ['"سوال" failed: it broke off.']],
  ['from no release', 'three', '--port', true, ['"سوال" was answered from three, which there is not.']],
  ['from another', 'one', '--port, --listen', true, ['"سوال" was answered from one with what two says.']],
  [
    'from none of its pages',
    'two',
    'معلوم نہیں',
    true,
    ['"سوال" was answered without its page: "معلوم نہیں".'],
  ],
])('an answer %s', (_, releaseId, text, isComplete, faults) => {
  expect(judgeAnswer({ question: 'سوال', releaseId, text, isComplete }, RELEASES)).toEqual(faults);
});
