import type { Citation } from 'docusaurus-rag-core';
import type { Message, Session, SessionStore } from './session-store.js';

/** A conversation as its owner takes it away. Times are ISO 8601 in UTC. */
export interface SessionExport {
  format: 'docusaurus-rag-session';
  formatVersion: 1;
  exportedAt: string;
  session: { id: string; locale: string; createdAt: string; lastActiveAt: string; expiresAt: string };
  /** Oldest first. */
  messages: ExportedMessage[];
}

export interface ExportedMessage extends Omit<Message, 'createdAt'> {
  createdAt: string;
}

/** @param session as `SessionStore.find` gave it to the owner of its token */
export async function exportSession(
  store: Pick<SessionStore, 'messages'>,
  session: Session,
  now: Date = new Date(),
): Promise<SessionExport> {
  const messages = await store.messages(session.id);
  return {
    format: 'docusaurus-rag-session',
    formatVersion: 1,
    exportedAt: now.toISOString(),
    session: {
      id: session.id,
      locale: session.locale,
      createdAt: session.createdAt.toISOString(),
      lastActiveAt: session.lastActiveAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
    },
    messages: messages.map((message) => ({ ...message, createdAt: message.createdAt.toISOString() })),
  };
}

/** The same as Markdown: questions as quotations, answers with their sources as a list. Needs no words of any language. */
export function sessionMarkdown({ session, messages }: SessionExport): string {
  const parts = messages.map((message) =>
    message.role === 'user' ? quotation(message.text) : answerMarkdown(message),
  );
  return [`# ${session.createdAt}`, ...parts].join('\n\n').concat('\n');
}

function quotation(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function answerMarkdown({ text, citations, feedback }: ExportedMessage): string {
  const opinion =
    feedback && [feedback.rating === 'up' ? '👍' : '👎', feedback.comment].filter(Boolean).join(' ');
  return [text, citations.map(sourceMarkdown).join('\n'), opinion].filter(Boolean).join('\n\n');
}

function sourceMarkdown({ number, url, title, headingPath }: Citation): string {
  const name = [title, ...headingPath].join(' › ').replaceAll(/[\\[\]]/g, String.raw`\$&`);
  return String.raw`- \[${number}\] [${name}](<${url}>)`;
}
