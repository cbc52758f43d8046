/** Two texts that say the same in two languages, as index terms in the order of reading. */
export interface ParallelTerms {
  from: string[];
  to: string[];
}

/** One side of the parallel texts, with numbers for terms. */
export interface NumberedTexts {
  /** Terms by number, in the order of their first use. */
  terms: string[];
  /** `number[texts][positions]` */
  texts: Uint32Array[];
}

/** Which terms stand in the same texts: every pair of them has a number. */
export interface Cooccurrence {
  from: NumberedTexts;
  to: NumberedTexts;
  /** Number of the term of `from` in each pair, ascending. */
  pairFrom: Uint32Array;
  /** Number of the term of `to` in each pair. */
  pairTo: Uint32Array;
  /** Number of the pair at each place of each text: `number[texts][positions of from][positions of to]`, flat. */
  links: Uint32Array;
  /** Where each text's places begin in `links`; of one more than there are texts, the end. */
  starts: Float64Array;
}

/** Numbers all terms and all pairs of terms that stand in the same text. */
export function cooccurrenceOf(texts: ParallelTerms[]): Cooccurrence {
  const from = numberTerms(texts.map((text) => text.from));
  const to = numberTerms(texts.map((text) => text.to));
  const starts = new Float64Array(texts.length + 1);
  for (const [i, text] of from.texts.entries()) {
    starts[i + 1] = (starts[i] ?? 0) + text.length * (to.texts[i]?.length ?? 0);
  }

  const links = new Uint32Array(starts[texts.length] ?? 0);
  const pairFrom: number[] = [];
  const pairTo: number[] = [];
  /** The latest pair of each term of `to`: it belongs to the term at hand when it is not older than that one's first. */
  const latest = new Int32Array(to.terms.length).fill(-1);
  for (const [term, places] of placesOf(from).entries()) {
    const first = pairFrom.length;
    for (const { text, position } of places) {
      const others = to.texts[text] ?? new Uint32Array();
      const row = (starts[text] ?? 0) + position * others.length;
      for (let i = 0; i < others.length; i += 1) {
        const other = others[i] ?? 0;
        let pair = latest[other] ?? -1;
        if (pair < first) {
          pair = pairFrom.length;
          latest[other] = pair;
          pairFrom.push(term);
          pairTo.push(other);
        }
        links[row + i] = pair;
      }
    }
  }
  return { from, to, pairFrom: Uint32Array.from(pairFrom), pairTo: Uint32Array.from(pairTo), links, starts };
}

function numberTerms(texts: string[][]): NumberedTexts {
  const numbers = new Map<string, number>();
  const numbered = texts.map((terms) =>
    Uint32Array.from(terms, (term) => {
      let number = numbers.get(term);
      if (number === undefined) numbers.set(term, (number = numbers.size));
      return number;
    }),
  );
  return { terms: [...numbers.keys()], texts: numbered };
}

/** Where each term stands. */
function placesOf({ terms, texts }: NumberedTexts): { text: number; position: number }[][] {
  const places: { text: number; position: number }[][] = terms.map(() => []);
  for (const [text, numbers] of texts.entries()) {
    for (const [position, term] of numbers.entries()) places[term]?.push({ text, position });
  }
  return places;
}
