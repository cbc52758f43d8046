import type { Plugin } from '@docusaurus/types';

type Built = Parameters<NonNullable<Plugin['postBuild']>>[0];

/** A `<meta>` of a page's head, as an element of React. */
interface MetaElement {
  props: { name?: string; content?: string };
}

/** Whether a page tells crawlers to leave it out. */
export function asksForNoIndex(
  { routesBuildMetadata, head }: { [Name in 'routesBuildMetadata' | 'head']?: Built[Name] | undefined },
  route: string,
): boolean {
  // Known since Docusaurus 3.7. Before, what the page has in its head says it.
  if (routesBuildMetadata) return routesBuildMetadata[route]?.noIndex === true;
  const elements = head?.[route]?.meta.toComponent() as unknown as MetaElement[] | undefined;
  return (elements ?? []).some(
    ({ props: { name, content } }) =>
      name === 'robots' && content?.toLowerCase().includes('noindex') === true,
  );
}
