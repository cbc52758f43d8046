import { fireEvent, screen, within } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { format } from '../messages/format.js';
import { en, ur } from '../messages/index.js';
import { ABSTENTION, citation, ENGLISH_ANSWER, URDU_ANSWER, URDU_CITATION } from '../testing/answers.js';
import { setPhone } from '../testing/media-queries.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat, type RenderedChat } from '../testing/render-chat.js';

async function answerWith(
  events: ChatEvent[],
  { question = 'What is an index?', ...props }: Parameters<typeof renderChat>[1] & { question?: string } = {},
): Promise<RenderedChat> {
  const chat = renderChat(new RecordingTransport(says(...events)), props);
  await askInPanel(chat, question);
  await screen.findByRole('button', { name: chat.messages.send });
  return chat;
}

const HOSTILE = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';

describe('a quoted answer', () => {
  it('shows the words of the page with their language, and a link to the place', async () => {
    await answerWith(URDU_ANSWER, { locale: 'ur', question: 'اشاریہ کیا ہے؟' });

    const quote = screen.getByText(/^الٹا اشاریہ ہر لفظ/);
    expect(quote.tagName).toBe('BLOCKQUOTE');
    expect(quote.dir).toBe('rtl');
    expect(quote.lang).toBe('ur');
    const mark = within(quote).getByRole('link', { name: 'حوالہ 1: تلاش' });
    expect(mark.textContent).toBe('[1]');
    expect(mark.getAttribute('href')).toBe('/ur/docs/search/#inverted-index');
    expect(within(screen.getByRole('list', { name: ur.sources })).getByRole('link').textContent).toBe(
      'تلاش › الٹا اشاریہ',
    );
  });

  it('shows code from left to right, also in Urdu', async () => {
    await answerWith(
      [
        { type: 'sources', sources: [URDU_CITATION] },
        {
          type: 'quote',
          quote: { text: 'npm install\nnpm start', codeLanguage: 'bash', citation: 1, locale: 'ur' },
        },
        { type: 'finish', outcome: 'answered' },
      ],
      { locale: 'ur', question: 'کیسے چلائیں؟' },
    );

    const code = screen.getByText(/npm install/, { selector: 'code' });
    expect(code.tagName).toBe('CODE');
    expect(code.parentElement?.dir).toBe('ltr');
    expect(code.textContent).toBe('npm install\nnpm start');
  });

  it('says in which language the pages are when it is not the reader’s', async () => {
    await answerWith(
      [...ENGLISH_ANSWER.slice(0, -1), { type: 'finish', outcome: 'answered', foundInLocale: 'en' }],
      {
        locale: 'ur',
        question: 'اشاریہ کیا ہے؟',
        localeNames: { en: { label: 'انگریزی', direction: 'ltr' } },
      },
    );

    expect(screen.getByText('یہ جواب انگریزی زبان کے صفحات سے لیا گیا ہے۔')).toBeDefined();
    expect(screen.getByText(/^An inverted index/).lang).toBe('en');
  });
});

describe('a formula', () => {
  const text = 'RRF ہر درجے کے لیے 1 / (k + rank) جوڑتا ہے۔';
  const formulas = () => [...document.querySelectorAll('.rag-answer bdi[dir="ltr"]')];

  it.each([
    ['a quotation', { type: 'quote', quote: { text, citation: 1, locale: 'ur' } }],
    ['prose', { type: 'text', delta: `${text}\n\n| حصہ |\n|---|\n| **1/61 ≈ 0.016** |` }],
  ] as const)('in %s in Urdu runs from left to right as one', async (_, event) => {
    await answerWith(
      [{ type: 'sources', sources: [URDU_CITATION] }, event, { type: 'finish', outcome: 'answered' }],
      { locale: 'ur', question: '60 کے بعد 3 + 4 = 7 کیا ہے؟' },
    );

    expect(formulas()[0]?.textContent).toBe('1 / (k + rank)');
    expect(formulas()[0]?.parentElement?.textContent).toContain(text);
    expect(formulas().length).toBe(event.type === 'quote' ? 1 : 2);
    const question = document.querySelector('.rag-question-text');
    expect(question?.textContent).toBe('60 کے بعد 3 + 4 = 7 کیا ہے؟');
    expect(question?.querySelector('bdi')?.textContent).toBe('3 + 4 = 7');
  });

  it('in English stands in its text as it is', async () => {
    await answerWith([
      { type: 'text', delta: 'RRF adds 1 / (k + rank).' },
      { type: 'finish', outcome: 'answered' },
    ]);
    expect(formulas()).toEqual([]);
  });
});

describe('an answer in its own words', () => {
  it('joins what arrives, parts it into paragraphs and links its citation marks', async () => {
    const chat = await answerWith([
      { type: 'sources', sources: [citation()] },
      { type: 'text', delta: 'First [' },
      { type: 'text', delta: '1].\n\nSecond [7].' },
      { type: 'finish', outcome: 'answered' },
    ]);

    expect(screen.getByText(/^First/).textContent).toBe('First [1].');
    expect(screen.getByText(/^First/).dir).toBe('ltr');
    expect(screen.getByText(/^Second/).textContent).toBe('Second [7].');
    expect(within(screen.getByText(/^Second/)).queryByRole('link')).toBeNull();
    await chat.user.click(screen.getByRole('link', { name: 'Source 1: Search' }));
    expect(chat.navigations).toEqual(['/docs/search/#inverted-index']);
  });
});

describe('a citation', () => {
  it('navigates inside the site at a plain click, and the panel stays open beside the page', async () => {
    const chat = await answerWith(ENGLISH_ANSWER);

    await chat.user.click(screen.getByRole('link', { name: 'Search › Inverted index' }));

    expect(chat.navigations).toEqual(['/docs/search/#inverted-index']);
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('closes a panel that fills the screen, so that the page can be seen', async () => {
    const chat = await answerWith(ENGLISH_ANSWER);
    setPhone(true);

    await chat.user.click(screen.getByRole('link', { name: 'Search › Inverted index' }));

    expect(chat.navigations).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
    'is left to the browser at a click with %o',
    async (click) => {
      const chat = await answerWith(ENGLISH_ANSWER);
      // jsdom cannot navigate: the listener stands for the browser and tells whether the click reached it.
      const reached: boolean[] = [];
      window.addEventListener(
        'click',
        (event) => {
          reached.push(!event.defaultPrevented);
          event.preventDefault();
        },
        { once: true },
      );

      fireEvent.click(screen.getByRole('link', { name: 'Search › Inverted index' }), click);

      expect(chat.navigations).toEqual([]);
      expect(reached).toEqual([true]);
    },
  );

  it.each(['javascript:alert(1)', 'https://elsewhere.example/', '//elsewhere.example/', 'data:text/html,x'])(
    'that leads to %s is no link',
    async (url) => {
      await answerWith([{ type: 'sources', sources: [citation({ url })] }, ...ENGLISH_ANSWER.slice(1)]);

      expect(within(screen.getByRole('log')).queryByRole('link')).toBeNull();
      expect(screen.getByText('Search › Inverted index')).toBeDefined();
      expect(document.querySelector('span.rag-citation-mark')?.textContent).toBe('[1]');
    },
  );
});

describe('an abstention', () => {
  it.each([
    { locale: 'en', question: 'Who won the match?', reply: en },
    { locale: 'en', question: 'میچ کون جیتا؟', reply: ur },
    { locale: 'ur', question: 'میچ کون جیتا؟', reply: ur },
    { locale: 'ur', question: 'Who won the match?', reply: en },
  ] as const)('on a page in $locale answers "$question" in its own language', async ({ reply, ...asked }) => {
    await answerWith(ABSTENTION, asked);

    const notice = screen.getByText(reply.abstained, { selector: '.rag-notice p' });
    expect(notice.closest('[lang]')?.getAttribute('lang')).toBe(reply === ur ? 'ur' : 'en');
    const nearest = within(screen.getByRole('list', { name: reply.nearestPages }));
    expect(nearest.getByRole('link', { name: 'Search › Inverted index' })).toBeDefined();
  });
});

describe('a site without an index', () => {
  const nothing: ChatEvent[] = [{ type: 'finish', outcome: 'nothing-to-search' }];

  it('says to a reader that there is nothing to search', async () => {
    await answerWith(nothing, { locale: 'ur', question: 'اشاریہ؟' });

    expect(screen.getByText(ur.nothingToSearch, { selector: '.rag-notice' })).toBeDefined();
  });

  it('tells its author to build', async () => {
    await answerWith(nothing, { development: true });

    expect(screen.getByText(en.nothingToSearchInDevelopment, { selector: '.rag-notice' })).toBeDefined();
  });
});

describe('hostile text', () => {
  it('is shown as text, whether it is in a question, a quote, prose, a title or a heading', async () => {
    await answerWith(
      [
        { type: 'sources', sources: [citation({ title: HOSTILE, headingPath: [HOSTILE] })] },
        { type: 'quote', quote: { text: HOSTILE, citation: 1, locale: 'en' } },
        { type: 'quote', quote: { text: HOSTILE, codeLanguage: 'html', citation: 1, locale: 'en' } },
        { type: 'text', delta: HOSTILE },
        { type: 'finish', outcome: 'answered' },
      ],
      { question: HOSTILE },
    );

    const log = screen.getByRole('log');
    expect(log.querySelectorAll('img, script')).toHaveLength(0);
    expect(document.title).toBe('Search');
    expect(log.textContent.split(HOSTILE)).toHaveLength(7);
    expect(screen.getByText(format('{title} › {title}', { title: HOSTILE }))).toBeDefined();
  });
});
