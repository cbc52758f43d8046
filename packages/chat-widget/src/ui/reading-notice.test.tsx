import { fireEvent, screen } from '@testing-library/react';
import type { ChatEvent, Reading } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { en, ur } from '../messages/index.js';
import { ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

const ROMANISED: Reading = { kind: 'romanised', text: 'اشاریہ کیا ہے', locale: 'ur' };
const CORRECTED: Reading = { kind: 'corrected', text: 'What is an index?', locale: 'en' };

async function ask(question: string, events: ChatEvent[], locale: 'en' | 'ur'): Promise<void> {
  const chat = renderChat(new RecordingTransport(says(...events)), { locale });
  await askInPanel(chat, question);
  await screen.findByRole('button', { name: chat.messages.send });
}

describe('how a question was understood', () => {
  it('is shown in its own script, and can be put into the field and changed', async () => {
    await ask('ishariya kya hai', [{ type: 'reading', reading: ROMANISED }, ...URDU_ANSWER], 'ur');
    const read = screen.getByText(ROMANISED.text);
    expect([read.lang, read.dir]).toEqual(['ur', 'rtl']);
    expect(read.parentElement?.textContent).toContain(ur.searchedFor);

    fireEvent.click(screen.getByRole('button', { name: ur.editReading }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: ur.composerLabel });
    expect(field.value).toBe(ROMANISED.text);
    expect(document.activeElement).toBe(field);
  });

  it('is asked about where words were misspelt; what stands in the field already stays', async () => {
    await ask('What is an indxe?', [{ type: 'reading', reading: CORRECTED }, ...ENGLISH_ANSWER], 'en');
    expect(screen.getByText(CORRECTED.text).parentElement?.textContent).toContain(en.didYouMean);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: en.composerLabel });
    fireEvent.change(field, { target: { value: 'And' } });
    fireEvent.click(screen.getByRole('button', { name: en.editReading }));
    expect(field.value).toBe('And What is an index?');
  });

  it('is not spoken of where the question was taken as it was typed', async () => {
    await ask('What is an index?', ENGLISH_ANSWER, 'en');
    expect(screen.queryByRole('button', { name: en.editReading })).toBeNull();
  });
});
