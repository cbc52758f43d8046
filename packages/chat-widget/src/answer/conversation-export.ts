import { answerMarkdown, plainMarkdown } from './answer-markdown.js';
import { askedAtOf, type KeptConversation } from '../state/conversation-storage.js';

/** Conversations as one Markdown document, each under its first question. */
export function conversationsMarkdown(
  conversations: KeptConversation[],
  sourcesTitle: string,
  siteUrl?: string,
): string {
  return conversations
    .map((conversation) => conversationMarkdown(conversation, sourcesTitle, siteUrl))
    .join('\n---\n\n');
}

function conversationMarkdown(
  conversation: KeptConversation,
  sourcesTitle: string,
  siteUrl: string | undefined,
): string {
  const [first] = conversation.entries;
  const asked = askedAtOf(conversation);
  const head = [
    `# ${onOneLine(first?.question ?? '')}`,
    ...(asked > 0 ? [new Date(asked).toISOString()] : []),
  ].join('\n\n');
  const exchanges = conversation.entries.map(
    (entry) => `## ${onOneLine(entry.question)}\n\n${answerMarkdown(entry, sourcesTitle, siteUrl)}`,
  );
  return `${head}\n\n${exchanges.join('\n')}`;
}

function onOneLine(question: string): string {
  return plainMarkdown(question.replaceAll(/\s+/g, ' '));
}

/** Conversations as JSON, with everything that is kept of them. */
export function conversationsJson(conversations: KeptConversation[]): string {
  return `${JSON.stringify({ format: 'docusaurus-rag-conversations', version: 2, conversations }, null, 2)}\n`;
}
