import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Quiz, type QuizWords } from './quiz';
import type { QuizQuestion } from './question';

const QUESTIONS: QuizQuestion[] = [
  {
    id: 'one',
    prompt: 'What first?',
    options: { a: 'Look', b: 'Restart', c: 'Sleep' },
    right: 'a',
    because: 'Restarting destroys what you could see.',
    source: '/docs/operations/on-call/#first-minutes',
  },
  {
    id: 'two',
    prompt: 'اب کیا؟',
    options: { a: 'دیکھیں', b: 'لوٹیں', c: 'سوئیں' },
    right: 'b',
    because: 'لوٹنے میں چند منٹ لگتے ہیں۔',
    source: '/docs/operations/roll-back/#decide',
  },
];
const WORDS: QuizWords = {
  right: 'Right.',
  wrong: (answer) => `No. Right is: ${answer}.`,
  chooseFirst: 'Choose first.',
  check: 'Check',
  position: (number, count) => `${number} of ${count}`,
  score: (right, answered, count) => `${right}/${answered}/${count}`,
  again: 'Again',
  readOn: 'Read on',
};

let root: Root;
let container: HTMLElement;
beforeEach(async () => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  container = document.body.appendChild(document.createElement('main'));
  root = createRoot(container);
  const link = (to: string, text: string) => <a href={to}>{text}</a>;
  await act(async () => root.render(<Quiz questions={QUESTIONS} words={WORDS} link={link} />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  container.remove();
});

const form = (index: number) => container.querySelectorAll('form')[index] as HTMLFormElement;
const status = (index: number) => form(index).querySelector('[role=status]')?.textContent;
const button = (index: number) => form(index).querySelector('button') as HTMLButtonElement;
const score = () =>
  [...container.querySelectorAll('p')]
    .map(({ textContent }) => textContent)
    .find((text) => /^\d+\/\d+\/\d+$/.test(text));
async function choose(index: number, option: string) {
  const radio = form(index).querySelector(`input[value=${option}]`) as HTMLInputElement;
  await act(async () => radio.click());
}
const press = (index: number) => act(async () => button(index).click());

it('names each group of answers by its question', () => {
  const groups = [...container.querySelectorAll('fieldset')];
  expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual([
    '1 of 2 What first?',
    '2 of 2 اب کیا؟',
  ]);
  const names = groups.map((group) => new Set([...group.querySelectorAll('input')].map(({ name }) => name)));
  expect(names.map(({ size }) => size)).toEqual([1, 1]);
  expect(names[0]).not.toEqual(names[1]);
});

it('has the places for what it announces before there is anything to announce', () => {
  expect([status(0), status(1)]).toEqual(['', '']);
});

it('asks for a choice before it checks', async () => {
  await press(0);
  expect(status(0)).toBe('Choose first.');
  await choose(0, 'a');
  expect(status(0)).toBe('');
});

it('explains a right answer, links to its source and counts it', async () => {
  await choose(0, 'a');
  await press(0);
  expect(status(0)).toBe('Right. Restarting destroys what you could see.');
  expect(form(0).querySelector('a')?.getAttribute('href')).toBe(QUESTIONS[0]?.source);
  expect(score()).toBe('1/1/2');
});

it('tells the right answer after a wrong one, and lets nobody answer twice', async () => {
  await choose(1, 'c');
  button(1).focus();
  await press(1);
  expect(status(1)).toBe('No. Right is: لوٹیں. لوٹنے میں چند منٹ لگتے ہیں۔');
  expect(document.activeElement).toBe(button(1));
  expect(button(1).getAttribute('aria-disabled')).toBe('true');
  await press(1);
  expect(score()).toBe('0/1/2');
  expect([...form(1).querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
});

it('begins anew', async () => {
  await choose(0, 'a');
  await press(0);
  const again = [...container.querySelectorAll('button')].at(-1) as HTMLButtonElement;
  await act(async () => again.click());
  expect(score()).toBe('0/0/2');
  expect(status(0)).toBe('');
  expect(form(0).querySelector('input:checked')).toBeNull();
});
