/** State of a location that the reader has come to by a citation; going back there later has none. */
export const FOLLOWED = { isFollowedCitation: true };

/** Whether the router has brought the reader here because of a citation. */
export function isFollowed({ state }: { state?: unknown }): boolean {
  return state === FOLLOWED;
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
