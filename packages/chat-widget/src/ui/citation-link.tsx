import type { ComponentPropsWithoutRef, MouseEvent, ReactElement } from 'react';
import { citationHref } from '../answer/citation-href.js';
import type { CitationSlotProps } from '../slots.js';
import { useReader } from './reader-context.js';

interface CitationLinkProps
  extends
    Omit<CitationSlotProps, 'link'>,
    Omit<ComponentPropsWithoutRef<'a'>, 'children' | 'href' | 'onClick'> {}

/** A real link to the place a citation names; no link when that is not a page of the site. */
export function CitationLink({ kind, citation, children, ...element }: CitationLinkProps): ReactElement {
  const { follow, siteUrl, slots } = useReader();
  const href = citationHref(citation.url, siteUrl);
  const CitationPart = slots.Citation ?? PlainCitation;

  function followInSite(event: MouseEvent, target: string): void {
    const isPlainClick =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlainClick || event.defaultPrevented) return;
    event.preventDefault();
    follow(target, citation.passage);
  }

  const link =
    href === undefined
      ? element
      : { ...element, href, onClick: (event: MouseEvent) => followInSite(event, href) };
  return (
    <CitationPart kind={kind} citation={citation} link={link}>
      {children}
    </CitationPart>
  );
}

function PlainCitation({ link, children }: CitationSlotProps): ReactElement {
  if (link.href !== undefined) return <a {...link}>{children}</a>;
  // A name is for what has a role.
  const { 'aria-label': _, className, dir, lang } = link;
  return (
    <span className={className} dir={dir} lang={lang} aria-describedby={link['aria-describedby']}>
      {children}
    </span>
  );
}
