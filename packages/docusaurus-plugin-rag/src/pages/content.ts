import type { AllContent } from '@docusaurus/types';

/** A source file of the site that becomes a page, whichever plugin reads it. */
export interface ContentPage {
  kind: 'docs' | 'blog' | 'pages';
  /** Link with base URL, before the site's rule for trailing slashes. */
  permalink: string;
  /** Path of the source file, with the `@site` alias. */
  source: string;
  /** Absent for React pages, which say it only in HTML. */
  title?: string | undefined;
  /** Docs version; qualified by the docs instance unless it is the default one (`api/2.0`). */
  version?: string;
  unlisted: boolean;
  draft: boolean;
  /** Whether it is written in React, so that one file serves every locale through `translate()`. */
  isReact: boolean;
}

/** Everything the content plugins have loaded for one locale. */
export interface SiteContent {
  pages: ContentPage[];
  /** Versions shown to a reader who has not chosen one: the last of each docs instance. */
  latestVersions: string[];
}

// The parts that are read of what the content plugins load. They are stable since Docusaurus 3.0; naming them here keeps
// the plugin installable on a site without a blog.
interface DocsContent {
  loadedVersions: {
    versionName: string;
    isLast: boolean;
    docs: DocMetadata[];
    drafts: DocMetadata[];
  }[];
}
interface DocMetadata {
  permalink: string;
  source: string;
  title: string;
  unlisted: boolean;
}
interface BlogContent {
  blogPosts: { metadata: { permalink: string; source: string; title: string; unlisted: boolean } }[];
}
type PagesContent =
  | ({ permalink: string; source: string } & (
      | { type: 'jsx' }
      | { type: 'mdx'; title?: string; unlisted: boolean }
    ))[]
  | null;

/** Reads the pages out of what all plugins have loaded, every instance of each. */
export function readSiteContent(allContent: AllContent): SiteContent {
  const instances = <Content>(plugin: string): [id: string, content: Content][] =>
    Object.entries(allContent[`docusaurus-plugin-content-${plugin}`] ?? {}) as [string, Content][];

  const versions = instances<DocsContent>('docs').flatMap(([id, { loadedVersions }]) =>
    loadedVersions.map((version) => ({
      ...version,
      name: id === 'default' ? version.versionName : `${id}/${version.versionName}`,
    })),
  );
  const docs = versions.flatMap(({ name, docs: published, drafts }) =>
    [
      ...published.map((doc) => ({ ...doc, draft: false })),
      ...drafts.map((doc) => ({ ...doc, draft: true })),
    ].map(({ permalink, source, title, unlisted, draft }): ContentPage => ({
      kind: 'docs',
      permalink,
      source,
      title,
      version: name,
      unlisted,
      draft,
      isReact: false,
    })),
  );
  const posts = instances<BlogContent>('blog').flatMap(([, { blogPosts }]) =>
    blogPosts.map(({ metadata: { permalink, source, title, unlisted } }): ContentPage => ({
      kind: 'blog',
      permalink,
      source,
      title,
      unlisted,
      draft: false,
      isReact: false,
    })),
  );
  const pages = instances<PagesContent>('pages').flatMap(([, content]) =>
    (content ?? []).map((page): ContentPage => ({
      kind: 'pages',
      permalink: page.permalink,
      source: page.source,
      title: page.type === 'mdx' ? page.title : undefined,
      unlisted: page.type === 'mdx' && page.unlisted,
      draft: false,
      isReact: page.type === 'jsx',
    })),
  );
  return {
    pages: [...docs, ...posts, ...pages],
    latestVersions: versions.filter(({ isLast }) => isLast).map(({ name }) => name),
  };
}
