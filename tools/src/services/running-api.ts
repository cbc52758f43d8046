import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ScriptedOpenAi } from 'scripted-openai';
import { publishTestSite, startApiProcess } from './api-process.js';

/** A question of each language that the pages answer. */
export const QUESTIONS = {
  en: 'How do I change the port of the site?',
  ur: 'سائٹ کی پورٹ کیسے بدلوں؟',
} as const;

/** The API as its command starts it, with an embedded database and a scripted model behind it. */
export interface RunningApi {
  /** `127.0.0.1:3001` */
  address: string;
  url: string;
  model: ScriptedOpenAi;
  /** What its /metrics asks for. */
  metricsToken: string;
  /** Asks in a language. @returns the status */
  ask(locale: keyof typeof QUESTIONS): Promise<number>;
  /** Asks, reads the answer as a stream, and says that it was of use. */
  askAndRate(locale: keyof typeof QUESTIONS): Promise<void>;
  stop(): Promise<void>;
}

/** @param dir an empty folder, for the index and the database */
export async function startApi(dir: string): Promise<RunningApi> {
  const site = await publishTestSite(dir);
  const { model } = site;
  try {
    const metricsToken = randomBytes(32).toString('base64');
    const api = await startApiProcess(site, {
      RAG_DATA_DIR: join(dir, 'data'),
      RAG_METRICS_TOKEN: metricsToken,
    });
    const { address, url } = api;
    return {
      address,
      url,
      model,
      metricsToken,
      ask: (locale) => ask(url, locale),
      askAndRate: async (locale) => {
        const answer = await askForStream(url, locale);
        await rate(url, answer);
      },
      async stop() {
        await api.stop();
        await model.close();
      },
    };
  } catch (error) {
    await model.close();
    throw error;
  }
}

async function ask(url: string, locale: keyof typeof QUESTIONS): Promise<number> {
  const response = await fetch(`${url}/v1/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ question: QUESTIONS[locale], locale }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** An answer, as far as it takes to rate it. */
interface StreamedAnswer {
  messageId: string | undefined;
  token: string | undefined;
  /** It came to its end. */
  isWhole: boolean;
}

/** Asks, and reads the answer as a stream, to its end. */
export async function askForStream(
  url: string,
  locale: keyof typeof QUESTIONS,
  { headers = {}, signal }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<StreamedAnswer> {
  const response = await fetch(`${url}/v1/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ question: QUESTIONS[locale], locale }),
    ...(signal && { signal }),
  });
  const stream = await response.text();
  return {
    messageId: /"messageId":"([^"]+)"/.exec(stream)?.[1],
    token: /"token":"([^"]+)"/.exec(stream)?.[1],
    isWhole: stream.includes('"type":"finish"') && !stream.includes('"type":"error"'),
  };
}

/** Says that an answer was of use. @throws Error when the API does not take it */
export async function rate(
  url: string,
  { messageId, token }: StreamedAnswer,
  headers: Record<string, string> = {},
): Promise<void> {
  const rated = await fetch(`${url}/v1/messages/${messageId}/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ rating: 'up' }),
  });
  if (!rated.ok) throw new Error(`The feedback was answered with ${rated.status}: ${await rated.text()}`);
}
