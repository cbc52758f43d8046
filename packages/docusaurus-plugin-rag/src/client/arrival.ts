/** State of a location that the reader has come to by a citation; going back there later has none. */
export interface Followed {
  isFollowedCitation: true;
  /** Words of the page that the answer quotes. */
  passage?: string;
}

/** What the router has brought the reader here by, if that is a citation. */
export function followedTo({ state }: { state?: unknown }): Followed | undefined {
  return typeof state === 'object' && state !== null && 'isFollowedCitation' in state
    ? (state as Followed)
    : undefined;
}

let leave = (): void => undefined;

/** Shows the reader the place a citation led to, and takes back what showed the one before. */
export function arrive(location: { hash: string; state?: unknown }): void {
  leave();
  leave = () => undefined;
  const followed = followedTo(location);
  if (followed === undefined) return;
  focusPlace(location);
  let isLeft = false;
  let unmark = (): void => undefined;
  leave = () => {
    isLeft = true;
    unmark();
  };
  const mark = async (): Promise<void> => {
    const { markPassage } = await import('./mark-passage.js');
    if (!isLeft) unmark = markPassage(location.hash, followed.passage);
  };
  // The place has the focus all the same.
  mark().catch((error: unknown) => console.warn(error));
}

/**
 * Gives the focus to the place a location names, else to the page's title, as a browser does that follows a link: a
 * screen reader reads on there, and Tab goes on from there.
 */
export function focusPlace({ hash }: { hash: string }): void {
  const place =
    document.getElementById(decodeURIComponent(hash.slice(1))) ?? document.querySelector<HTMLElement>('h1');
  if (place === null) return;
  if (place.tabIndex < 0) {
    place.tabIndex = -1;
    // A heading that stays focusable would take the focus at every later click on it.
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
