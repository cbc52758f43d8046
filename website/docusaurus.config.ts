import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { themes } from 'prism-react-renderer';

const REPOSITORY = 'https://github.com/docusaurus-plugin-rag/docusaurus-plugin-rag';

// The two themes of Prism that leave no text below a contrast of 4.5 : 1, but for one kind of token.
const lightCode = {
  ...themes.vsLight,
  styles: [...themes.vsLight.styles, { types: ['attr-name'], style: { color: '#a31515' } }],
};
const darkCode = themes.gruvboxMaterialDark;

// Docusaurus reads this file once for each locale. Only the title has no translation file.
const isUrdu = process.env['DOCUSAURUS_CURRENT_LOCALE'] === 'ur';

export default {
  title: isUrdu ? 'جواب، آپ کے اپنے صفحات سے' : 'Answers from your own pages',
  url: 'https://docusaurus-plugin-rag.github.io',
  baseUrl: '/',
  trailingSlash: true,
  favicon: 'img/favicon.svg',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { hooks: { onBrokenMarkdownLinks: 'throw' } },
  future: { v4: true },

  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'ur'],
    path: '../i18n',
    localeConfigs: {
      en: { label: 'English' },
      ur: { label: 'اردو', htmlLang: 'ur', direction: 'rtl' },
    },
  },

  plugins: [
    [
      'docusaurus-plugin-rag',
      {
        suggestions: {
          en: ['What is a citation?', 'What is reciprocal rank fusion?', 'Is my question sent anywhere?'],
          ur: ['حوالہ کیا وعدہ کرتا ہے؟', 'الٹا اشاریہ کیا ہوتا ہے؟', 'کیا میرا سوال کہیں بھیجا جاتا ہے؟'],
        },
      },
    ],
  ],

  presets: [
    [
      'classic',
      {
        docs: {
          sidebarPath: './sidebars.ts',
          // `editLocalizedFiles` would take `i18n.path` literally and build a link that holds `/../`.
          editUrl: ({ locale, docPath }) =>
            locale === 'en'
              ? `${REPOSITORY}/edit/main/website/docs/${docPath}`
              : `${REPOSITORY}/edit/main/i18n/${locale}/docusaurus-plugin-content-docs/current/${docPath}`,
        },
        blog: false,
        theme: { customCss: ['./src/css/custom.css', './src/css/urdu.css'] },
      } satisfies Preset.Options,
    ],
  ],

  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'docusaurus-plugin-rag',
      logo: { alt: '', src: 'img/favicon.svg' },
      items: [
        { type: 'docSidebar', sidebarId: 'book', label: 'The book', position: 'left' },
        { type: 'docSidebar', sidebarId: 'docs', label: 'Documentation', position: 'left' },
        { type: 'docSidebar', sidebarId: 'operations', label: 'Operations', position: 'left' },
        { type: 'localeDropdown', position: 'right' },
        { href: REPOSITORY, label: 'GitHub', position: 'right' },
      ],
    },
    footer: {
      links: [
        {
          title: 'Read',
          items: [
            { label: 'The book', to: '/docs/book/' },
            { label: 'How an answer is made', to: '/docs/how-an-answer-is-made/' },
          ],
        },
        {
          title: 'Use',
          items: [
            { label: 'Install', to: '/docs/install/' },
            { label: 'Configuration', to: '/docs/configuration/' },
          ],
        },
        {
          title: 'Take part',
          items: [
            { label: 'Contributing', to: '/docs/contributing/' },
            { label: 'GitHub', href: REPOSITORY },
          ],
        },
      ],
      copyright: 'MIT licence · the docusaurus-plugin-rag contributors',
    },
    prism: { theme: lightCode, darkTheme: darkCode, additionalLanguages: ['bash'] },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
