import type { Citation } from 'docusaurus-rag-core';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { citationHref } from '../answer/citation-href.js';
import { useReader } from './reader-context.js';

interface CitationLinkProps {
  citation: Citation;
  className: string;
  /** Name of the link where its text alone does not tell where it leads. */
  label?: string;
  children: ReactNode;
}

/** A real link to the place a citation names; plain text when that is not a page of this site. */
export function CitationLink({ citation, className, label, children }: CitationLinkProps): ReactElement {
  const { follow, locale } = useReader();
  const href = citationHref(citation.url);
  if (href === undefined) {
    return (
      <span className={className} dir="auto">
        {children}
      </span>
    );
  }

  function followInSite(event: MouseEvent, target: string): void {
    const isPlainClick =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlainClick || event.defaultPrevented) return;
    event.preventDefault();
    follow(target);
  }

  return (
    <a
      className={className}
      dir="auto"
      href={href}
      aria-label={label}
      lang={label === undefined ? citation.locale : locale}
      onClick={(event) => followInSite(event, href)}
    >
      {children}
    </a>
  );
}
