import { afterEach, beforeEach } from 'vitest';
import { inverseDocumentFrequency } from '../index/bm25.js';
import type { IndexStore } from '../ports/index-store.js';
import type { SearchIndex, WeightedTerm } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';

/** Somewhere a store can publish to, empty at first. */
export interface StorePlace {
  /** A store on this place that has cached nothing, as another process would see it. The suite closes it. */
  open(): IndexStore | Promise<IndexStore>;
  /** Lets so much time pass, on the stores' own clock, that a reader looks for a new release. */
  passRefreshTime(): void | Promise<void>;
  remove(): void | Promise<void>;
}

/** Work of milliseconds; a busy machine or a distant server takes longer. */
export const TIMEOUT_MS = 60_000;

export const TEXTS = {
  en: [
    'A robot waters the garden.',
    'The garden has a gate. A gate opens.',
    'Robots and robots again: a robot is a machine.',
  ],
  ur: [
    'روبوٹ باغ کو پانی دیتا ہے۔',
    'باغ کا ایک دروازہ ہے۔ دروازہ کھلتا ہے۔',
    'روبوٹ اور روبوٹ، روبوٹ ایک مشین ہے۔',
  ],
};

export const EMBEDDING = { model: 'contract-model', dimensions: 48 };

/** The words of a text with their IDF, as a question would ask for them. */
export async function vectorOf(index: SearchIndex, text: string): Promise<WeightedTerm[]> {
  const terms = [...new Set(analyserFor(index.manifest.locale).terms(text))];
  const frequencies = await index.documentFrequencies(terms);
  return terms.map((term) => ({
    term,
    weight: inverseDocumentFrequency(index.manifest.chunks, frequencies.get(term) ?? 0),
  }));
}

/** A place for each test, and stores on it that are closed in the end. */
export function preparePlaces(makePlace: () => Promise<StorePlace>): {
  place(): StorePlace;
  store(): Promise<IndexStore>;
} {
  let current: StorePlace | undefined;
  const stores: IndexStore[] = [];
  const place = () => {
    if (!current) throw new Error('A place is there only inside a test.');
    return current;
  };
  beforeEach(async () => {
    current = await makePlace();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await place().remove();
  });
  return {
    place,
    async store() {
      const store = await place().open();
      stores.push(store);
      return store;
    },
  };
}
