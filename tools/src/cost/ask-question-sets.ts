import { startScriptedOpenAi } from 'scripted-openai';
import { readQuestionSets, type SetQuestion } from '../native/question-sets.js';
import { QUESTIONS } from '../native/evaluate-website.js';
import { migrate, startApiProcess } from '../services/api-process.js';
import type { Keep } from '../services/closing-all.js';
import { startPostgres } from '../services/start-postgres.js';

/** An answer as long as it may be. */
const MAX_ANSWER_WORDS = 800;
/** Questions of a conversation: follow-ups cost more, for they bring along what was said. */
const QUESTIONS_PER_SESSION = 4;
const READERS = 4;

export interface AskedSets {
  databaseUrl: string;
  questions: number;
  /** Codes of the faults that questions ended with. */
  faults: string[];
}

/**
 * Asks the built website all questions of the repository, in conversations, with a scripted model that counts tokens about as
 * OpenAI's do and answers at the greatest length an answer may have. What that took is recorded by the API as always.
 *
 * @param siteDir folder that the website was built into
 */
export async function askQuestionSets(siteDir: string, keep: Keep): Promise<AskedSets> {
  const { address: databaseUrl } = keep(await startPostgres());
  await migrate(databaseUrl);
  const model = await startScriptedOpenAi();
  model.script({
    endpoint: 'chat',
    format: 'text',
    answer: `${'word '.repeat(MAX_ANSWER_WORDS - 3)}[1]`,
    tokenDelayMs: 0,
  });
  keep({ stop: () => model.close() });
  const api = keep(
    await startApiProcess(
      { model, variables: { RAG_SITE_DIR: siteDir, RAG_EMBEDDING_MODEL: 'none' } },
      { DATABASE_URL: databaseUrl },
    ),
  );
  const sets = await readQuestionSets(QUESTIONS);
  const conversations = sets.flatMap(({ questions }) => inConversations(questions));
  const waiting = [...conversations];
  const faults: string[] = [];
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        faults.push(...(await converse(api.url, next)));
      }
    }),
  );
  return { databaseUrl, questions: conversations.flat().length, faults };
}

function inConversations(questions: SetQuestion[]): SetQuestion[][] {
  const count = Math.ceil(questions.length / QUESTIONS_PER_SESSION);
  return Array.from({ length: count }, (_, i) =>
    questions.slice(i * QUESTIONS_PER_SESSION, (i + 1) * QUESTIONS_PER_SESSION),
  );
}

interface Reply {
  /** Its token is told once, when it begins. */
  session?: { id: string; token?: string | undefined } | undefined;
  code?: string;
}

/** @returns the codes of the questions that failed */
async function converse(url: string, questions: SetQuestion[]): Promise<string[]> {
  let session: Reply['session'];
  const faults: string[] = [];
  for (const { text, locale } of questions) {
    const response = await fetch(`${url}/v1/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ question: text, locale, ...(session !== undefined && { session }) }),
    });
    const { session: begun, code } = (await response.json()) as Reply;
    if (response.ok) session = begun && { id: begun.id, token: begun.token ?? session?.token };
    else faults.push(code ?? `status ${response.status}`);
  }
  return faults;
}
