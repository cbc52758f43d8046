import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

export default {
  docs: [
    {
      type: 'category',
      label: 'Documentation',
      link: { type: 'doc', id: 'index' },
      collapsible: false,
      items: [
        'install',
        'configuration',
        'theming',
        'playground',
        'embed',
        'how-an-answer-is-made',
        'languages',
        'static-mode',
        'publishing',
        'api',
        'evaluation',
        'report',
        'accessibility',
        'contributing',
      ],
    },
  ],
  book: [
    {
      type: 'category',
      label: 'The book',
      link: { type: 'doc', id: 'book/index' },
      collapsible: false,
      items: [
        'book/what-a-question-is',
        'book/words-in-two-languages',
        'book/inverted-index-and-bm25',
        'book/vectors',
        'book/hybrid-fusion',
        'book/answering-with-citations',
        'book/knowing-when-not-to-answer',
        'book/evaluation',
        'book/running-it',
      ],
    },
  ],
} satisfies SidebarsConfig;
