import type { Citation, Quote, Reading } from 'docusaurus-rag-core';

/** The checks of what an answer is made of, for what an API sends and for what was stored: neither is to be trusted. */
export function isReading(value: unknown): value is Reading {
  return (
    isRecord(value) &&
    (value['kind'] === 'romanised' || value['kind'] === 'corrected') &&
    hasStrings(value, 'text', 'locale')
  );
}

export function isQuote(value: unknown): value is Quote {
  return (
    isRecord(value) &&
    hasStrings(value, 'text', 'locale') &&
    typeof value['citation'] === 'number' &&
    isOptionalString(value['codeLanguage'])
  );
}

export function isCitation(value: unknown): value is Citation {
  return (
    isRecord(value) &&
    hasStrings(value, 'chunkId', 'url', 'title', 'locale') &&
    typeof value['number'] === 'number' &&
    isArrayOf(value['headingPath'], isString)
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArrayOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

export function hasStrings(value: Record<string, unknown>, ...names: string[]): boolean {
  return names.every((name) => isString(value[name]));
}

export function isOptionalString(value: unknown): boolean {
  return value === undefined || isString(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
