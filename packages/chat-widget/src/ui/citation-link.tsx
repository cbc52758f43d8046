import type { Citation } from 'docusaurus-rag-core';
import type { MouseEvent, ReactElement } from 'react';
import { citationHref } from '../answer/citation-href.js';
import { textDirection } from '../answer/text-direction.js';
import { directionOf, useReader } from './reader-context.js';

interface CitationLinkProps {
  citation: Citation;
  className: string;
  /** Name of the link where its text alone does not tell where it leads. */
  label?: string;
  text: string;
}

/** A real link to the place a citation names; plain text when that is not a page of this site. */
export function CitationLink({ citation, className, label, text }: CitationLinkProps): ReactElement {
  const reader = useReader();
  const { follow, locale } = reader;
  const href = citationHref(citation.url);
  const direction = textDirection(text, directionOf(citation.locale, reader));
  if (href === undefined) {
    return (
      <span className={className} dir={direction}>
        {text}
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
      dir={direction}
      href={href}
      aria-label={label}
      lang={label === undefined ? citation.locale : locale}
      onClick={(event) => followInSite(event, href)}
    >
      {text}
    </a>
  );
}
