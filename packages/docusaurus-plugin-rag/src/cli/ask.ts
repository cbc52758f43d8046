import { answerQuestion, type ChatEvent, type Citation } from 'docusaurus-rag-core';
import { indexesFor, localeOf, type BuiltSite } from './built-site.js';

export interface AskOptions {
  question: string;
  /** Default: the default locale. */
  locale?: string | undefined;
  /** Default: the latest. */
  version?: string | undefined;
}

/**
 * Answers a question as the chat would, as text for a terminal.
 *
 * @throws RagError when the question or the index cannot be used
 */
export async function ask(site: BuiltSite, { question, locale, version }: AskOptions): Promise<string> {
  const own = localeOf(site, locale);
  const request = { question, locale: own.language, ...(version !== undefined && { version }) };
  const events: ChatEvent[] = [];
  for await (const event of answerQuestion(request, await indexesFor(site, own))) events.push(event);
  return formatAnswer(events);
}

/** An answer as text: quotes and prose with their numbers, then the sources. */
export function formatAnswer(events: ChatEvent[]): string {
  const quotes: string[] = [];
  let sources: Citation[] = [];
  let understood: string[] = [];
  let prose = '';
  let ending: Extract<ChatEvent, { type: 'finish' }> | undefined;
  for (const event of events) {
    if (event.type === 'reading') understood = [`(Searched for: ${event.reading.text})`];
    else if (event.type === 'sources') sources = event.sources;
    else if (event.type === 'quote') quotes.push(`${event.quote.text} [${event.quote.citation}]`);
    else if (event.type === 'text') prose += event.delta;
    else if (event.type === 'finish') ending = event;
  }
  const list = sources.map(formatCitation).join('\n');
  switch (ending?.outcome) {
    case 'answered': {
      const note = ending.foundInLocale === undefined ? [] : [`(From pages in "${ending.foundInLocale}".)`];
      return [...understood, ...quotes, ...(prose === '' ? [] : [prose]), ...note, list].join('\n\n');
    }
    case 'abstained':
      return list === ''
        ? 'The pages do not hold an answer.'
        : `The pages do not hold an answer. The nearest:\n\n${list}`;
    default:
      return 'The index holds no page yet.';
  }
}

function formatCitation({ number, title, headingPath, url }: Citation): string {
  return `[${number}] ${[title, ...headingPath].join(' › ')}\n    ${url}`;
}
