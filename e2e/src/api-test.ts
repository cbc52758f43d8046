import { once } from 'node:events';
import { expect, test as base } from '@playwright/test';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { startApi, startDatabase, type ApiProcess } from './api-process.js';
import { alter, CURRENT } from './index-files.js';

interface Database {
  url: string;
}

/** The API of one test, with its own model, over the worker's PostgreSQL. */
export interface TestApi {
  openAi: ScriptedOpenAi;
  readonly url: string;
  /** Ends the process as a crash would. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
}

/** A test on the static site whose index names an API: scripted model, real PostgreSQL, both over real HTTP. */
export const test = base.extend<{ api: TestApi; hasModel: boolean }, { database: Database }>({
  /** Without one, the API answers in the pages' own words. */
  hasModel: [true, { option: true }],
  database: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its parameters.
    async ({}, use) => {
      const database = await startDatabase();
      await use(database);
      await database.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  api: async ({ database, baseURL, page, hasModel }, provide) => {
    const openAi = await startScriptedOpenAi();
    const environment = {
      DATABASE_URL: database.url,
      ...(hasModel && { OPENAI_BASE_URL: openAi.baseUrl, OPENAI_API_KEY: 'sk-never-to-be-seen' }),
      RAG_EMBEDDING_MODEL: 'none',
      RAG_SITE_URL: baseURL ?? '',
    };
    let running: ApiProcess = await startApi(environment);
    const { url } = running;
    const kill = async (): Promise<void> => {
      if (running.process.exitCode !== null || running.process.signalCode !== null) return;
      running.process.kill('SIGKILL');
      await once(running.process, 'exit');
    };
    await page.route(CURRENT, alter({ api: url }));
    await provide({
      openAi,
      url,
      kill,
      async restart() {
        running = await startApi(environment, Number(new URL(url).port));
      },
    });
    await kill();
    await openAi.close();
  },
});

export { expect };
