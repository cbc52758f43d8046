import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { format } from '../messages/format.js';
import { en, ur } from '../messages/index.js';
import { ENGLISH_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says, waits } from '../testing/recording-transport.js';
import { openPanel, renderChat } from '../testing/render-chat.js';

const answering = () => new RecordingTransport(says(...ENGLISH_ANSWER));
const questions = ({ requests }: RecordingTransport) => requests.map(({ question }) => question);

describe('composer', () => {
  it('sends with Enter, without surrounding white space, and is empty afterwards', async () => {
    const transport = answering();
    const chat = renderChat(transport);
    const composer = await openPanel(chat);

    await chat.user.type(composer, '  What is an index? ');
    await chat.user.keyboard('{Enter}');

    expect(questions(transport)).toEqual(['What is an index?']);
    expect(composer.value).toBe('');
    expect(document.activeElement).toBe(composer);
  });

  it('sends with its button', async () => {
    const transport = answering();
    const chat = renderChat(transport, { locale: 'ur' });
    const composer = await openPanel(chat);

    await chat.user.type(composer, 'اشاریہ کیا ہے؟');
    await chat.user.click(screen.getByRole('button', { name: ur.send }));

    expect(questions(transport)).toEqual(['اشاریہ کیا ہے؟']);
    expect(document.activeElement).toBe(composer);
  });

  it('starts a new line with Shift and Enter', async () => {
    const transport = answering();
    const chat = renderChat(transport);
    const composer = await openPanel(chat);

    await chat.user.type(composer, 'one{Shift>}{Enter}{/Shift}two');

    expect(composer.value).toBe('one\ntwo');
    expect(transport.requests).toEqual([]);
  });

  it.each([
    ['while an input method composes', { isComposing: true }],
    ['that ends a composition in Safari', { keyCode: 229 }],
  ])('does not send with an Enter %s', async (_, state) => {
    const transport = answering();
    const chat = renderChat(transport);
    const composer = await openPanel(chat);
    await chat.user.type(composer, '日本');

    fireEvent.keyDown(composer, { key: 'Enter', ...state });

    expect(transport.requests).toEqual([]);
    expect(composer.value).toBe('日本');
  });

  it.each(['', '   ', '{Shift>}{Enter}{/Shift}'])('does not send nothing (%j)', async (typed) => {
    const transport = answering();
    const chat = renderChat(transport);
    const composer = await openPanel(chat);

    if (typed !== '') await chat.user.type(composer, typed);
    await chat.user.keyboard('{Enter}');
    await chat.user.click(screen.getByRole('button', { name: en.send }));

    expect(transport.requests).toEqual([]);
    expect(screen.getByRole('button', { name: en.send }).getAttribute('aria-disabled')).toBe('true');
  });

  it('counts the characters when the limit is near', async () => {
    const chat = renderChat(answering());
    const composer = await openPanel(chat);

    fireEvent.change(composer, { target: { value: 'x'.repeat(1799) } });
    expect(screen.queryByText(/of 2000/)).toBeNull();
    fireEvent.change(composer, { target: { value: 'x'.repeat(1800) } });

    expect(screen.getByText(format(en.characterCount, { count: 1800, limit: 2000 }))).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps a question that is too long whole, says so, and sends it once it is shortened', async () => {
    const transport = answering();
    const chat = renderChat(transport);
    const composer = await openPanel(chat);

    fireEvent.change(composer, { target: { value: 'x'.repeat(2001) } });
    await chat.user.keyboard('{Enter}');

    expect(transport.requests).toEqual([]);
    expect(composer.value).toHaveLength(2001);
    expect(composer.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(format(en.questionTooLong, { limit: 2000 }));

    fireEvent.change(composer, { target: { value: 'x'.repeat(2000) } });
    await chat.user.keyboard('{Enter}');

    expect(questions(transport)).toEqual(['x'.repeat(2000)]);
  });

  it('keeps what is typed during an answer until that is there', async () => {
    const transport = new RecordingTransport(waits());
    const chat = renderChat(transport);
    const composer = await openPanel(chat);
    await chat.user.type(composer, 'first{Enter}');

    await chat.user.type(composer, 'second{Enter}');

    expect(questions(transport)).toEqual(['first']);
    expect(composer.value).toBe('second');
  });
});
