import type { Messages } from './types.js';

type Reply = Pick<Messages, 'abstained' | 'nearestPages'>;

/** What is said in the language of a question, on a page in another one: the languages that their script tells apart. */
export const REPLIES: Record<'en' | 'ur', Reply> = {
  en: {
    abstained: 'The pages of this site do not hold an answer to this question.',
    nearestPages: 'The nearest pages',
  },
  ur: {
    abstained: 'اس سوال کا جواب اس سائٹ کے صفحات میں نہیں ملا۔',
    nearestPages: 'موضوع سے قریب ترین صفحات',
  },
};
