import type { ClientData } from '../client-data.js';

/** What the plugin has published to the pages of an Urdu locale. */
export const CLIENT_DATA: ClientData = {
  indexUrl: '/sub/ur/rag/',
  fallbackIndexUrl: '/sub/rag/',
  locale: 'ur',
  direction: 'rtl',
  baseUrl: '/sub/ur/',
  otherBaseUrls: [],
  localeNames: { en: { label: 'English', direction: 'ltr' }, ur: { label: 'اردو', direction: 'rtl' } },
  shortcut: 'mod+/',
  suggestions: ['چائے کیسے بنتی ہے؟'],
};

/** Stands in for the file Docusaurus writes. */
export default { 'docusaurus-plugin-rag': { default: CLIENT_DATA } };
