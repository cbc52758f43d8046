/** A question to ask on the newcomer's site, and where its answer stands. */
export interface SiteQuestion {
  locale: 'en' | 'ur';
  direction: 'ltr' | 'rtl';
  /** Path of the page to ask on. */
  askedOn: string;
  text: string;
  /** Path of the page that the answer must cite first. */
  answeredBy: string;
}

/** About the template's pages in English, and about our translations of them in Urdu. */
export const SITE_QUESTIONS: SiteQuestion[] = [
  {
    locale: 'en',
    direction: 'ltr',
    askedOn: '/docs/intro',
    text: 'How do I build my site for production?',
    answeredBy: '/docs/tutorial-basics/deploy-your-site',
  },
  {
    locale: 'ur',
    direction: 'rtl',
    askedOn: '/ur/docs/intro',
    text: 'سائٹ کو پروڈکشن کے لیے کیسے بلڈ کریں؟',
    answeredBy: '/ur/docs/tutorial-basics/deploy-your-site',
  },
];
