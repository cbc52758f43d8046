import { en, ur, type Messages } from 'docusaurus-rag-chat-widget/messages';

/** A question, and the place that answers it. */
export interface Answerable {
  question: string;
  /** Path of the cited page with the anchor of the heading. */
  url: string;
  /** The heading there, as a reader sees it. */
  heading: string;
  /** Words the answer must hold. */
  says: string;
}

/** What the tests need to know of one locale of the website. */
export interface Language {
  tag: 'en' | 'ur';
  direction: 'ltr' | 'rtl';
  home: string;
  chapter: string;
  messages: Messages;
  /** What the locale menu calls it. */
  label: string;
  suggestion: string;
  answerable: [Answerable, Answerable, Answerable];
  /** Its answer holds a code block. */
  answeredWithCode: string;
  unanswerable: string;
}

export const ENGLISH: Language = {
  tag: 'en',
  direction: 'ltr',
  home: '/',
  chapter: '/docs/book/what-a-question-is/',
  messages: en,
  label: 'English',
  suggestion: 'What is a citation?',
  answerable: [
    {
      question: 'What is reciprocal rank fusion?',
      url: '/docs/book/hybrid-fusion/#rrf',
      heading: 'Reciprocal rank fusion',
      says: 'the sum of 1 / (k + rank)',
    },
    {
      question: 'What is a citation?',
      url: '/docs/book/answering-with-citations/#what-a-citation-promises',
      heading: 'What a citation promises',
      says: 'A citation is a promise',
    },
    {
      question: 'How do I serve the built site with rag:serve?',
      url: '/docs/configuration/#rag-serve',
      heading: 'rag:serve',
      says: 'Serving /home/you/my-site/build',
    },
  ],
  answeredWithCode: 'How do I serve the built site with rag:serve?',
  unanswerable: 'Who won the cricket world cup in 1992?',
};

export const URDU: Language = {
  tag: 'ur',
  direction: 'rtl',
  home: '/ur/',
  chapter: '/ur/docs/book/what-a-question-is/',
  messages: ur,
  label: 'اردو',
  suggestion: 'حوالہ کیا وعدہ کرتا ہے؟',
  answerable: [
    {
      question: 'حوالہ کیا وعدہ کرتا ہے؟',
      url: '/ur/docs/book/answering-with-citations/#what-a-citation-promises',
      heading: 'حوالہ ایک وعدہ ہے',
      says: 'حوالہ (citation) وعدہ ہے',
    },
    {
      question: 'الٹا اشاریہ کیا ہوتا ہے؟',
      url: '/ur/docs/book/inverted-index-and-bm25/#inverted-index',
      heading: 'صفحات کو الٹ دینا',
      says: 'الٹا اشاریہ (inverted index) کہتے ہیں',
    },
    {
      question: 'بلڈ شدہ سائٹ rag:serve سے کیسے چلائیں؟',
      url: '/ur/docs/configuration/#rag-serve',
      heading: 'rag:serve',
      says: 'Serving /home/you/my-site/build',
    },
  ],
  answeredWithCode: 'بلڈ شدہ سائٹ rag:serve سے کیسے چلائیں؟',
  unanswerable: '1992 کا کرکٹ ورلڈ کپ کس ٹیم نے جیتا تھا؟',
};

export const LANGUAGES = [ENGLISH, URDU];

/** Asked on an Urdu page of a site whose pages nobody has translated. */
export const ANSWERED_IN_ENGLISH: Answerable = {
  question: 'شارڈ کی فائل خراب ہو تو کیسے پتا چلتا ہے؟',
  url: '/docs/book/inverted-index-and-bm25/#sharding',
  heading: 'An index in pieces, for the browser',
  says: 'a damaged file is noticed rather than believed',
};

/** What the build makes of a heading of `docs/book/hybrid-fusion/`. */
export const QUESTION_OF_PAGE = { en: 'What is reciprocal rank fusion?', ur: 'دو مرحلے کیا ہیں؟' };
