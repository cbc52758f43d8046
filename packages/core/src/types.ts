/** A built page, ready to be cut into sections. */
export interface Page {
  /** Final path with the base URL, as a browser would ask for it: `/ur/docs/intro/`. */
  url: string;
  title: string;
  /** BCP 47 tag of the locale the page was built for. */
  locale: string;
  /** Version name (`current`, `2.0`; `api/2.0` in a docs instance named `api`); absent for pages without versions. */
  version?: string;
  sections: Section[];
}

/** What stands between one heading and the next. */
export interface Section {
  /** Id of the heading, without `#`; empty for what stands before the first heading. */
  anchor: string;
  /** Headings from the outermost to the section's own, without the page's title. */
  headingPath: string[];
  blocks: Block[];
}

/** A piece of a section that is never cut in two when it is code or a table row. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; text: string; depth: number }
  | { kind: 'code'; text: string; language: string }
  | { kind: 'row'; cells: string[]; header: boolean }
  | { kind: 'math'; text: string };

/** A piece of a page as it is found, cited and quoted. */
export interface Passage {
  /** UUIDv5 of site, locale, version, url, anchor and ordinal: the same from build to build. */
  id: string;
  /** Path of the page, without an anchor. */
  url: string;
  /** Heading id without `#`, or empty for the top of the page. */
  anchor: string;
  headingPath: string[];
  title: string;
  locale: string;
  version?: string;
  /** Plain text: blocks parted by blank lines, items as `- …`, rows as `a | b`, code fenced by ```` ``` ````. */
  text: string;
}

/** The unit that is indexed: a passage with what the build needs to know of it. */
export interface Chunk extends Passage {
  /** SHA-256 of everything that is indexed, hexadecimal. */
  contentHash: string;
}

/** A passage with the evidence that brought it here. */
export interface ScoredChunk {
  chunk: Passage;
  /** The score results are ordered by; comparable only within one search. */
  score: number;
  /** BM25 of the weighted question vector, as the store gave it; 0 when only the dense vector found it. */
  bm25: number;
  /** Cosine to the question's dense vector; absent when there is none or only the terms found it. */
  cosine?: number;
}

/** A numbered link from an answer to the place that says it. */
export interface Citation {
  /** From 1, in the order of the answer. */
  number: number;
  chunkId: string;
  /** Path of the page with its anchor, ready for `href`. */
  url: string;
  title: string;
  headingPath: string[];
  locale: string;
}

/** A sentence, code block or table row of a page, in the page's own words. */
export interface Quote {
  text: string;
  /** Language of a code block; absent for prose. */
  codeLanguage?: string;
  /** Number of the citation it was taken from. */
  citation: number;
  locale: string;
}

/** One earlier exchange of the conversation. */
export interface Turn {
  question: string;
  answer: string;
}

/** What a reader asks, and from where. */
export interface ChatRequest {
  question: string;
  /** Locale of the page the reader is on. */
  locale: string;
  version?: string;
  page?: { url: string; title: string };
  /** Text of the page the reader has selected and asks about. */
  selection?: string;
  /** Earlier turns, oldest first. */
  history?: Turn[];
}

/** Why an API does not answer for a while, though it could. */
export interface Limit {
  code: 'RATE_LIMITED' | 'BUDGET_EXHAUSTED';
  /** When it answers again, in milliseconds since 1970; absent when it did not say. */
  until?: number;
}

/** How an answer ended. */
export type Outcome =
  /** The pages hold the answer. */
  | 'answered'
  /** They do not; `sources` are the nearest pages. */
  | 'abstained'
  /** There is no index, or one without a page. */
  | 'nothing-to-search';

/** How a question was understood, where that is not as it was typed. */
export interface Reading {
  /** `romanised`: Urdu typed in Latin letters. `corrected`: words were misspelt. */
  kind: 'romanised' | 'corrected';
  /** The question as it was searched for: روبوٹ کیا ہے for `robot kya hai`. */
  text: string;
  /** BCP 47 tag of the language it is in. */
  locale: string;
}

/**
 * What a transport says while it answers: `start`, `fallback` and `reading` where they apply, `sources`, then `quote` or `text` any
 * number of times, then `finish`. Later `sources` take the place of earlier ones.
 */
export type ChatEvent =
  /** An API answers, and remembers the answer under this id: it can be given feedback. */
  | { type: 'start'; messageId: string }
  /** The API cannot be had, or not now: what follows comes from the static index. */
  | { type: 'fallback'; limit?: Limit }
  /** Of the search whose results follow. */
  | { type: 'reading'; reading: Reading }
  | { type: 'sources'; sources: Citation[] }
  | { type: 'quote'; quote: Quote }
  /** Markdown of a model, with `[n]` for the source of that number. Hostile until sanitised. */
  | { type: 'text'; delta: string }
  | {
      type: 'finish';
      outcome: Outcome;
      /** Locale of the cited pages, when it is not the reader's. */
      foundInLocale?: string;
      /** Numbers of the sources the text cites, ascending; absent when all of them are shown. */
      cited?: number[];
    };

/**
 * The way from the panel to an answer: the static index in the browser, or an API.
 *
 * `ask` throws a `RagError` when no answer can be had, and the signal's reason when it is aborted.
 */
export interface ChatTransport {
  ask(request: ChatRequest, options: { signal: AbortSignal }): AsyncIterable<ChatEvent>;
  /** Tells an API what the reader thinks of an answer. Absent where nobody would hear of it. */
  giveFeedback?(messageId: string, feedback: Feedback): Promise<void>;
  /** Forgets the conversation, here and at the API. */
  forget?(): Promise<void>;
}

/** What a reader thinks of an answer. */
export interface Feedback {
  rating: 'up' | 'down';
  reason?: 'wrong' | 'incomplete' | 'unclear' | 'sources' | 'other';
  /** In the reader's own words, at most 1,000 characters. */
  comment?: string;
}
