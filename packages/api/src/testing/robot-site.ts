import type { IndexStore } from 'docusaurus-rag-core';
import { contentOf, createMemoryStore } from 'docusaurus-rag-core/testing';

/** A small site in English and Urdu: documentation in two versions of which Urdu has the later one, and a blog. */
export async function publishRobotSite(): Promise<IndexStore> {
  const store = createMemoryStore();
  await store.publish(
    contentOf(
      {
        en: [
          {
            url: '/docs/1.0/serving',
            title: 'Serving',
            version: '1.0',
            heading: 'Port',
            text: 'Version 1.0 always uses port 3000.',
          },
          {
            url: '/docs/serving',
            title: 'Serving',
            version: '2.0',
            heading: 'Port',
            text: 'Pass the option --port to the command to change the port on which the site is served.',
          },
          {
            url: '/blog/robot',
            title: 'The robot',
            text: 'The robot measures the distance with its sensor before it moves.',
          },
        ],
        'ur-PK': [
          {
            url: '/ur/docs/serving',
            title: 'سائٹ پیش کرنا',
            version: '2.0',
            heading: 'پورٹ',
            text: 'جس پورٹ پر سائٹ پیش ہوتی ہے اسے بدلنے کے لیے کمانڈ کو --port دیں۔',
          },
          { url: '/ur/blog/robot', title: 'روبوٹ', text: 'روبوٹ حرکت سے پہلے سینسر سے فاصلہ ناپتا ہے۔' },
        ],
      },
      { latestVersions: ['2.0'] },
    ),
  );
  return store;
}
