/**
 * A stage that a model's text passes on its way to the reader. However a text is cut into pieces, what comes out is the
 * same; what cannot be decided yet is held back, and no more than that.
 */
export interface TextFilter {
  /** Takes the next piece and gives what may be shown by now. */
  push(text: string): string;
  /** Gives what was held back. */
  end(): string;
}

/** What a text is made of, as far as later stages must tell it apart. */
export interface Segment {
  /**
   * `text`: prose. `code`: with its backticks, `block`: a line of a code block or part of one, both not to be touched.
   * `citation`: `[n]`. `link`: to a page of the site. `gap`: a citation stood here that was removed.
   */
  kind: 'text' | 'code' | 'block' | 'citation' | 'link' | 'gap';
  text: string;
}
