import type { AriaAttributes, MouseEvent, ReactElement, ReactNode } from 'react';
import { citationHref } from '../answer/citation-href.js';
import type { CitedSource } from '../answer/cited-source.js';
import { useReader } from './reader-context.js';

interface CitationLinkProps extends Pick<AriaAttributes, 'aria-label' | 'aria-describedby'> {
  citation: CitedSource;
  className: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  lang: string;
  children: ReactNode;
}

/** A real link to the place a citation names; no link when that is not a page of this site. */
export function CitationLink({ citation, children, ...element }: CitationLinkProps): ReactElement {
  const { follow } = useReader();
  const href = citationHref(citation.url);
  if (href === undefined) {
    const { 'aria-label': _, ...words } = element;
    return <span {...words}>{children}</span>;
  }

  function followInSite(event: MouseEvent, target: string): void {
    const isPlainClick =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlainClick || event.defaultPrevented) return;
    event.preventDefault();
    follow(target, citation.passage);
  }

  return (
    <a href={href} {...element} onClick={(event) => followInSite(event, href)}>
      {children}
    </a>
  );
}
