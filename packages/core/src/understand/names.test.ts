import { expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { namesIn } from './names.js';

const names = (text: string, options?: { withCapitalised: boolean }) => [
  ...namesIn(text, analyserFor('en').tokens(text), options),
];

test.each([
  ['acronyms', 'what is AUC or nDCG', ['auc', 'ndcg']],
  [
    'identifiers and their parts',
    'set maxTokens in app.config',
    ['maxtokens', 'max', 'tokens', 'app.config', 'app', 'config'],
  ],
  ['contractions', "they're here", ['theyre']],
  ['nothing else', 'What is a sensor in Urdu? سینسر کیا ہے', []],
])('of a text: %s', (_what, text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('words with a capital are names where wanted, but for the first', () => {
  expect(names('Does Ali live in Lahore', { withCapitalised: true })).toEqual(['ali', 'lahore']);
});

test('capitals tell nothing where there is no small letter', () => {
  expect(names('ROBOT KYA HAI', { withCapitalised: true })).toEqual([]);
});
