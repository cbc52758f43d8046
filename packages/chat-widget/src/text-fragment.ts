/** Words at the beginning and at the end of a passage that tell it from the others of a page. */
const TELLING_WORDS = 6;

/** An address with which the browser itself shows a passage, where it can. @see https://wicg.github.io/scroll-to-text-fragment/ */
export function withTextFragment(url: string, passage: string | undefined): string {
  if (passage === undefined || !('fragmentDirective' in document)) return url;
  const words = passage.trim().split(/\s+/);
  const ends =
    words.length > 2 * TELLING_WORDS ? [words.slice(0, TELLING_WORDS), words.slice(-TELLING_WORDS)] : [words];
  const text = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}
