import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en, ur } from '../messages/index.js';
import { ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { openPanel, renderChat } from '../testing/render-chat.js';

/** Selects the page's title, as a reader would. */
function selectTitle(): void {
  act(() => {
    document.getSelection()?.selectAllChildren(document.querySelector('#page h1') as Element);
    document.dispatchEvent(new Event('selectionchange'));
  });
}

describe('asking about selected text', () => {
  it('begins at the launcher, whose name says so', async () => {
    const transport = new RecordingTransport(says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    selectTitle();
    expect(chat.launcher.textContent).toBe(ur.launcherSelectionLabel);

    const composer = await openPanel(chat);
    expect(screen.getByText('Search', { selector: 'q' })).toBeDefined();
    await chat.user.type(composer, 'اس کا مطلب؟{Enter}');

    expect(transport.requests[0]).toMatchObject({ question: 'اس کا مطلب؟', selection: 'Search' });
    expect(screen.getAllByText('Search', { selector: 'q' })).toHaveLength(1);
  });

  it('is offered in the open panel, and can be taken back', async () => {
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport);
    const composer = await openPanel(chat);
    selectTitle();

    await chat.user.click(await screen.findByRole('button', { name: en.selectionOffer }));
    expect(document.activeElement).toBe(composer);
    await chat.user.click(screen.getByRole('button', { name: en.selectionRemove }));
    await chat.user.type(composer, 'Why?{Enter}');

    expect(transport.requests[0]).not.toHaveProperty('selection');
  });
});
