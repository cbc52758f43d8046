import type { IndexStore, SearchIndex } from 'docusaurus-rag-core';

/** A store of which the chat needs no more than the release's id, locales and versions. */
export interface PublishedStore extends IndexStore {
  releaseId: string;
  /** Versions of the pages, by locale. */
  versions: Record<string, string[]>;
}

export function createPublishedStore(): PublishedStore {
  const unexpected = (): Promise<never> => Promise.reject(new Error('not asked for by the chat'));
  return {
    description: 'test store',
    releaseId: 'release-1',
    versions: { en: [], ur: [] },
    async open(locale) {
      const versions = this.versions[locale];
      if (!versions) return undefined;
      const manifest = {
        releaseId: this.releaseId,
        locale,
        versions: versions.map((name) => ({ name, latest: true })),
      };
      return { manifest } as unknown as SearchIndex;
    },
    async current() {
      return {
        id: this.releaseId,
        site: 'test',
        createdAt: '2026-11-22T00:00:00Z',
        locales: Object.keys(this.versions).map((locale) => ({ locale, pages: 1, sections: 1, chunks: 1 })),
      };
    },
    releases: unexpected,
    publish: unexpected,
    rollback: unexpected,
    vectors: unexpected,
    close: async () => {},
  };
}
