import { screen } from '@testing-library/react';
import { RagError } from 'docusaurus-rag-core/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announcementFor } from '../a11y/announcement.js';
import { fallbackMessage, faultMessage, limitMessage } from '../answer/fault-message.js';
import { ar, en, es, fa, hi, ur, type Messages } from '../messages/index.js';
import type { Entry } from '../state/conversation.js';
import { parseEntries } from '../state/parse-entries.js';
import { faultOf } from '../state/fault.js';
import { URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

/** Half past one in the afternoon, here. */
const NOW = new Date(2026, 10, 23, 13, 30);
const SOON = NOW.getTime() + 60_000;
const TOMORROW = NOW.getTime() + 12 * 3_600_000;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => vi.useRealTimers());

describe('a reader who is limited', () => {
  it.each<[string, Messages, string, string]>([
    ['en', en, '1:31', 'Nov 24, 2026'],
    ['ur', ur, '1:31', '24 نومبر، 2026'],
    ['ar', ar, '1:31', '2026'],
    ['fa', fa, '۱۳:۳۱', '۱۴۰۵'],
    ['hi', hi, '1:31', '24 नव॰ 2026'],
    ['es', es, '13:31', '24 nov 2026'],
  ])('is told what it is and when it ends, in %s', (locale, messages, time, day) => {
    const digits = (text: string) =>
      text.replaceAll(/\s/g, ' ').replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
    const soon = digits(limitMessage({ code: 'RATE_LIMITED', until: SOON }, locale, messages));
    expect(soon).toContain(messages.errorRateLimited);
    expect(soon).toContain(time);
    expect(soon).not.toContain(messages.fallback);
    const tomorrow = digits(limitMessage({ code: 'BUDGET_EXHAUSTED', until: TOMORROW }, locale, messages));
    expect(tomorrow).toContain(messages.errorBudgetExhausted);
    expect(tomorrow).toContain(day);
    expect(limitMessage({ code: 'RATE_LIMITED' }, locale, messages)).toBe(messages.errorRateLimited);
  });

  it('reads it above the answer from the pages, and hears it before that', async () => {
    const limit = { code: 'RATE_LIMITED', until: SOON } as const;
    const chat = renderChat(new RecordingTransport(says({ type: 'fallback', limit }, ...URDU_ANSWER)), {
      locale: 'ur',
    });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    const told = fallbackMessage(limit, 'ur', ur);
    expect(told).toContain(ur.foundInPages);
    // A time holds a narrow space, which must not become a common one.
    const normalizer = (text: string) => text;
    expect(await screen.findByText(told, { selector: '.rag-notice', normalizer })).toBeDefined();
    expect(screen.queryByText(ur.fallback, { exact: false })).toBeNull();
    const entry: Entry = {
      id: 1,
      question: 'اشاریہ کیا ہے؟',
      locale: 'ur',
      direction: 'rtl',
      sources: [],
      parts: [],
      isFallback: true,
      limit,
      status: { state: 'finished', outcome: 'answered' },
    };
    const { text } = announcementFor(entry, { locale: 'ur', messages: ur, development: false });
    expect(text.startsWith(told)).toBe(true);
    expect(parseEntries([entry])).toEqual([entry]);
    expect(parseEntries([{ ...entry, limit: { code: 'OTHER' } }])).toEqual([]);
  });

  it('is told so where there are no pages to search either', () => {
    const fault = faultOf(new RagError('BUDGET_EXHAUSTED', 'for the log', { retryAfterMs: 60_000 }));
    expect(fault).toMatchObject({ code: 'BUDGET_EXHAUSTED', until: SOON });
    expect(faultMessage(fault, { locale: 'en', messages: en, development: false })).toMatch(
      /^The assistant has answered as much as it may for now\. It answers again from 1:31/,
    );
  });
});
