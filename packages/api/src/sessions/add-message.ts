import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '../database/generated/client.js';
import type { AnswerRecord, QuestionRecord } from './session-store.js';
import { isUuid } from './session-token.js';
import { storableJson, storableText } from './storable-text.js';

/*
 * Each is one statement: atomic without a transaction that a pooler or a broken connection could leave open, and one way
 * to the server and back. Updating the session first locks its row, so messages get their ordinals one after the other.
 */

interface Prolonged {
  sessionId: string;
  at: Date;
  expiresAt: Date;
}

interface Begun extends Prolonged {
  tokenHash: Uint8Array<ArrayBuffer>;
  locale: string;
}

/** Begins a session with its first question. */
export async function beginWithQuestion(
  prisma: PrismaClient,
  { sessionId, tokenHash, locale, at, expiresAt }: Begun,
  question: QuestionRecord,
): Promise<void> {
  const session = Prisma.sql`
    INSERT INTO public.sessions (id, token_hash, locale, created_at, last_active_at, expires_at)
    VALUES (${sessionId}::uuid, ${tokenHash}, ${locale}, ${at}, ${at}, ${expiresAt})
    RETURNING id`;
  await insertQuestion(prisma, session, at, question);
}

/** @returns false when there is no such session any more */
export async function addQuestion(
  prisma: PrismaClient,
  { sessionId, at, expiresAt }: Prolonged,
  question: QuestionRecord,
): Promise<boolean> {
  const session = Prisma.sql`
    UPDATE public.sessions SET last_active_at = ${at}, expires_at = ${expiresAt}
    WHERE id = ${sessionId}::uuid AND expires_at > ${at}
    RETURNING id`;
  return (await insertQuestion(prisma, session, at, question)) === 1;
}

/** @param session a statement that writes the session and returns its id */
function insertQuestion(
  prisma: PrismaClient,
  session: Prisma.Sql,
  at: Date,
  { id = randomUUID(), text, locale, version, pageUrl, selection }: QuestionRecord,
): Promise<number> {
  return prisma.$executeRaw`
    WITH session AS (${session})
    INSERT INTO public.messages
      (id, session_id, role, text, status, locale, created_at, version, page_url, selection)
    SELECT ${id}::uuid, session.id, 'user'::public.message_role, ${storableText(text)},
      'complete'::public.message_status, ${locale}, ${at}, ${storable(version)}, ${storable(pageUrl)},
      ${storable(selection)}
    FROM session`;
}

/** @returns false when there is no such session any more */
export async function addAnswer(
  prisma: PrismaClient,
  { sessionId, at, expiresAt }: Prolonged,
  { id, questionId, text, status, outcome, errorCode, citations, releaseId, durationMs, usage }: AnswerRecord,
): Promise<boolean> {
  const knownQuestion = questionId !== undefined && isUuid(questionId) ? questionId : null;
  const stored = await prisma.$executeRaw`
    WITH session AS (
      UPDATE public.sessions SET last_active_at = ${at}, expires_at = ${expiresAt}
      WHERE id = ${sessionId}::uuid
      RETURNING id, locale
    ), question AS (
      SELECT asked.id, asked.locale FROM public.messages asked
      WHERE asked.session_id = ${sessionId}::uuid AND asked.role = 'user' AND (
        asked.id = ${knownQuestion}::uuid
        OR ${knownQuestion}::uuid IS NULL
          AND NOT EXISTS (SELECT FROM public.messages given WHERE given.question_id = asked.id)
      )
      ORDER BY asked.ordinal DESC LIMIT 1
    ), answer AS (
      INSERT INTO public.messages
        (id, session_id, question_id, role, text, status, locale, created_at, outcome, error_code, citations,
         release_id, duration_ms)
      SELECT ${id}::uuid, session.id, question.id, 'assistant'::public.message_role, ${storableText(text)},
        ${status}::public.message_status, coalesce(question.locale, session.locale), ${at}, ${outcome ?? null},
        ${errorCode ?? null}, ${storableJson(citations)}::jsonb, ${releaseId ?? null}, ${Math.round(durationMs)}
      FROM session LEFT JOIN question ON true
      RETURNING id, locale
    )
    INSERT INTO public.answer_usage
      (message_id, created_at, locale, model, input_tokens, cached_input_tokens, output_tokens, embedding_tokens,
       cost_micro_usd)
    SELECT answer.id, ${at}, answer.locale, ${usage.model ?? null}, ${usage.inputTokens},
      ${usage.cachedInputTokens}, ${usage.outputTokens}, ${usage.embeddingTokens}, ${microUsd(usage.costUsd)}
    FROM answer`;
  return stored === 1;
}

function storable(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text);
}

function microUsd(usd: number | undefined): bigint | null {
  return usd === undefined ? null : BigInt(Math.round(usd * 1e6));
}
