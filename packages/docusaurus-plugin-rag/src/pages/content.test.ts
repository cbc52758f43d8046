import { describe, expect, it } from 'vitest';
import { readSiteContent } from './content.js';

const doc = (permalink: string) => ({
  id: 'x',
  permalink,
  source: `@site${permalink}.md`,
  title: 'A page',
  unlisted: false,
  draft: false,
  frontMatter: {},
});

describe('readSiteContent', () => {
  it('reads the docs of every version and instance, and which versions are the latest', () => {
    const content = readSiteContent({
      'docusaurus-plugin-content-docs': {
        default: {
          loadedVersions: [
            {
              versionName: 'current',
              isLast: false,
              docs: [doc('/docs/next/a')],
              drafts: [doc('/docs/next/b')],
              sidebars: {},
            },
            { versionName: '2.0', isLast: true, docs: [doc('/docs/a')], drafts: [], sidebars: {} },
          ],
        },
        api: {
          loadedVersions: [
            { versionName: 'current', isLast: true, docs: [doc('/api/a')], drafts: [], sidebars: {} },
          ],
        },
      },
    });
    expect(content.pages.map(({ permalink, version, draft }) => ({ permalink, version, draft }))).toEqual([
      { permalink: '/docs/next/a', version: 'current', draft: false },
      { permalink: '/docs/next/b', version: 'current', draft: true },
      { permalink: '/docs/a', version: '2.0', draft: false },
      { permalink: '/api/a', version: 'api/current', draft: false },
    ]);
    expect(content.latestVersions).toEqual(['2.0', 'api/current']);
  });

  it('reads blog posts, Markdown pages and React pages', () => {
    const { pages } = readSiteContent({
      'docusaurus-plugin-content-blog': {
        default: {
          blogTitle: 'Blog',
          blogPosts: [
            {
              id: 'p',
              metadata: { permalink: '/blog/p', source: '@site/blog/p.md', title: 'Post', unlisted: true },
              content: '',
            },
          ],
        },
      },
      'docusaurus-plugin-content-pages': {
        default: [
          { type: 'jsx', permalink: '/', source: '@site/src/pages/index.js' },
          {
            type: 'mdx',
            permalink: '/about',
            source: '@site/src/pages/about.md',
            title: 'ہمارے بارے میں',
            unlisted: false,
          },
        ],
      },
    });
    expect(pages).toEqual([
      {
        kind: 'blog',
        permalink: '/blog/p',
        source: '@site/blog/p.md',
        title: 'Post',
        unlisted: true,
        draft: false,
        isReact: false,
      },
      {
        kind: 'pages',
        permalink: '/',
        source: '@site/src/pages/index.js',
        unlisted: false,
        draft: false,
        isReact: true,
      },
      {
        kind: 'pages',
        permalink: '/about',
        source: '@site/src/pages/about.md',
        title: 'ہمارے بارے میں',
        unlisted: false,
        draft: false,
        isReact: false,
      },
    ]);
  });

  it('finds nothing on a site without content plugins, or whose pages folder is missing', () => {
    expect(readSiteContent({})).toEqual({ pages: [], latestVersions: [] });
    expect(readSiteContent({ 'docusaurus-plugin-content-pages': { default: null } }).pages).toEqual([]);
  });
});
