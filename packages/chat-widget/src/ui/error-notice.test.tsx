import { screen } from '@testing-library/react';
import { RagError, type ErrorCode } from 'docusaurus-rag-core/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en, ur, type Messages } from '../messages/index.js';
import { fails, RecordingTransport } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const CASES: { code: ErrorCode; message: keyof Messages; button?: keyof Messages }[] = [
  { code: 'INDEX_UNREACHABLE', message: 'errorIndexUnreachable', button: 'tryAgain' },
  { code: 'INDEX_DAMAGED', message: 'errorIndexDamaged', button: 'tryAgain' },
  { code: 'INDEX_NOT_FOUND', message: 'errorIndexNotFound' },
  { code: 'INDEX_FORMAT_MISMATCH', message: 'errorSiteUpdated', button: 'reload' },
  { code: 'INDEX_ANALYZER_MISMATCH', message: 'errorSiteUpdated', button: 'reload' },
  { code: 'BROWSER_UNSUPPORTED', message: 'errorBrowserUnsupported' },
  { code: 'QUESTION_EMPTY', message: 'errorQuestionEmpty' },
  { code: 'RATE_LIMITED', message: 'errorRateLimited', button: 'tryAgain' },
  { code: 'BUDGET_EXHAUSTED', message: 'errorBudgetExhausted' },
  { code: 'OPTION_INVALID', message: 'errorUnknown' },
];

describe('an error', () => {
  it.each(CASES)(
    '$code is put in plain words, with the button that helps',
    async ({ code, message, button }) => {
      const chat = renderChat(new RecordingTransport(fails(new RagError(code, 'for the log'))), {
        locale: 'ur',
      });

      await askInPanel(chat, 'سوال');

      expect(await screen.findByText(ur[message], { selector: '.rag-error p' })).toBeDefined();
      const buttons = [...document.querySelectorAll('.rag-error button')].map(
        (element) => element.textContent,
      );
      expect(buttons).toEqual(button === undefined ? [] : [ur[button]]);
      expect(screen.queryByText('for the log')).toBeNull();
    },
  );

  it('about a missing index tells the author of the site to build', async () => {
    const fault = new RagError('INDEX_NOT_FOUND', 'for the log');
    const chat = renderChat(new RecordingTransport(fails(fault)), { development: true });

    await askInPanel(chat, 'a question');

    expect(
      await screen.findByText(en.nothingToSearchInDevelopment, { selector: '.rag-error p' }),
    ).toBeDefined();
  });
});
