import { withTextFragment } from 'docusaurus-rag-chat-widget';
import type { ClientData } from '../client-data.js';
import type { Followed } from './arrival.js';

/** Where a link leads is decided by the pages that share one build of the site. */
export type SitePlace = Pick<ClientData, 'baseUrl' | 'otherBaseUrls'>;

/** Makes the function that follows a citation: without a reload where the page belongs to this locale's build. */
export function createNavigate(place: SitePlace): (url: string, passage?: string) => void {
  return (url, passage) => {
    const { origin, pathname } = new URL(url, location.href);
    if (origin === location.origin && isOwnPage(pathname, place)) {
      history.pushState(null, '', url);
      const state: Followed = { isFollowedCitation: true, ...(passage !== undefined && { passage }) };
      // The site's router listens to this; the module has no access to the router itself.
      dispatchEvent(new PopStateEvent('popstate', { state: { state } }));
    } else {
      location.assign(withTextFragment(url, passage));
    }
  };
}

/** Whether a path belongs to the locale that is open, and not to one that lies below it. */
export function isOwnPage(pathname: string, { baseUrl, otherBaseUrls }: SitePlace): boolean {
  const isBelow = (base: string) => `${pathname}/`.startsWith(base);
  return isBelow(baseUrl) && !otherBaseUrls.some(isBelow);
}
