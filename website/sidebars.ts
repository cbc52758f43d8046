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
  operations: [
    {
      type: 'category',
      label: 'Operations',
      link: { type: 'doc', id: 'operations/index' },
      collapsible: false,
      items: [
        {
          type: 'category',
          label: 'Run it',
          items: [
            'operations/architecture',
            'operations/deploy',
            'operations/configure',
            'operations/scale',
            'operations/rotate',
            'operations/roll-back',
            'operations/keys-and-limits',
            'operations/logs-and-traces',
            'operations/backups',
            'operations/checks',
          ],
        },
        {
          type: 'category',
          label: 'When something is wrong',
          items: [
            'operations/runbooks',
            'operations/playbooks/service-down',
            'operations/playbooks/high-error-rate',
            'operations/playbooks/high-latency',
            'operations/playbooks/database',
            'operations/playbooks/performance-degradation',
            'operations/playbooks/security-incident',
            'operations/playbooks/data-loss',
            'operations/on-call',
            'operations/post-incident-review',
          ],
        },
        {
          type: 'category',
          label: 'What it promises',
          items: ['operations/service-levels', 'operations/cost', 'operations/security', 'operations/gdpr'],
        },
        {
          type: 'category',
          label: 'Training',
          items: ['operations/dashboards', 'operations/lab', 'operations/quiz'],
        },
      ],
    },
  ],
} satisfies SidebarsConfig;
