import { useEffect, useRef, useState } from 'react';
import { citationHref } from '../answer/citation-href.js';
import type { ChatProps, PagePlace } from '../chat-props.js';
import type { Entry } from './conversation.js';

const MAX_FOLLOW_UPS = 3;

/**
 * The questions the site has for a page; none until they are there, or while they are not wanted.
 *
 * @param page `undefined`: the reader is on none of the site's pages
 */
export function useSuggestions(
  suggestions: ChatProps['suggestions'],
  page: PagePlace | undefined,
  isWanted: boolean,
): string[] {
  const [found, setFound] = useState<{ url: string | undefined; questions: string[] }>();
  const wanted = useRef(page);
  const find = useRef(suggestions);
  useEffect(() => {
    wanted.current = page;
    find.current = suggestions;
  });
  const url = page?.url;

  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const { current: source } = find;
      if (typeof source !== 'function') return;
      const questions = await source(wanted.current);
      if (isCurrent) setFound({ url, questions });
    };
    // Questions can be asked without them.
    look().catch((error: unknown) => console.warn(error));
    return () => {
      isCurrent = false;
    };
  }, [url, isWanted]);

  return isWanted && found !== undefined && found.url === url ? found.questions : [];
}

/** The page whose questions may come next: the one an answer cites first. */
export function followUpPage(entry: Entry | undefined, siteUrl?: string): PagePlace | undefined {
  if (entry?.status.state !== 'finished' || entry.status.outcome !== 'answered') return undefined;
  const [source] = entry.sources;
  const href = source && citationHref(source.url, siteUrl);
  return href && source ? { url: href.replace(/[?#].*$/s, ''), title: source.title } : undefined;
}

/** As many of a page's questions as are worth offering: those that were not asked. */
export function followUps(questions: string[], entries: Entry[]): string[] {
  const asked = new Set(entries.map(({ question }) => question));
  return questions.filter((question) => !asked.has(question)).slice(0, MAX_FOLLOW_UPS);
}
