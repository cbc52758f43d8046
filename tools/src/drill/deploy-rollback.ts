import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { OPS } from '../ops/ops-files.js';
import { migrate, publishTestSite, startApiProcess, type ApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { QUESTIONS } from '../services/running-api.js';
import { startPostgres } from '../services/start-postgres.js';
import { freePort } from '../services/start-program.js';
import type { Drill } from './drill.js';
import { startRenderStub } from './render-stub.js';

const image = (digit: string) =>
  `ghcr.io/docusaurus-plugin-rag/docusaurus-rag-api@sha256:${digit.repeat(64)}`;
const GOOD = image('a');
const BROKEN = image('b');
const BETTER = image('c');
/** It starts and is ready, and no question is answered: what only the smoke test finds. */
const BROKEN_VARIABLES = { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' };

/**
 * Deploys an image that is live and answers nothing, and expects `ops/render/deploy.mjs` to notice and to go back; then one
 * that works, which has to stay. Render is stood in for; the API and the smoke test are real.
 */
export const runDeployRollbackDrill: Drill = ({ dir, log, signal }) =>
  closingAll(async (keep) => {
    const { address: database } = keep(await startPostgres());
    await migrate(database);
    const site = await publishTestSite(dir);
    keep({ stop: () => site.model.close() });
    const port = await freePort();
    let api: ApiProcess | undefined;
    keep({ stop: async () => api?.stop() });
    const run = async (name: string) => {
      await api?.stop();
      const more = { DATABASE_URL: database, ...(name === BROKEN && BROKEN_VARIABLES) };
      api = await startApiProcess(site, more, port);
    };
    const render = keep(await startRenderStub(run));
    const deploy = async (name: string, former: string) => {
      const startedMs = performance.now();
      const questions = ['--question-en', QUESTIONS.en, '--question-ur', QUESTIONS.ur];
      const parameters = [name, '--former', former, '--', `http://127.0.0.1:${port}`, ...questions];
      const child = spawn(process.execPath, [join(OPS, 'render/deploy.mjs'), ...parameters], {
        env: { PATH: process.env['PATH'], ...render.variables },
        stdio: 'ignore',
        signal,
      });
      const [code] = (await once(child, 'exit')) as [number | null];
      return { code, seconds: ((performance.now() - startedMs) / 1000).toFixed(1) };
    };

    const faults: string[] = [];
    const expect = (isRight: boolean, fault: string) => {
      if (!isRight) faults.push(fault);
    };
    const first = await deploy(GOOD, '');
    expect(first.code === 0, `The first deployment ended with ${first.code}.`);
    const second = await deploy(BROKEN, GOOD);
    log(`a broken image: deployed, found, and gone back from in ${second.seconds} s (exit ${second.code})`);
    expect(second.code === 1, `Deploying a broken image ended with ${second.code}.`);
    expect(render.deployed.at(-1) === GOOD, `After the broken image, ${render.deployed.at(-1)} runs.`);
    const third = await deploy(BETTER, GOOD);
    log(`a good image: deployed and tried in ${third.seconds} s (exit ${third.code})`);
    expect(third.code === 0, `Deploying a good image ended with ${third.code}.`);
    expect(render.deployed.at(-1) === BETTER, `After the good image, ${render.deployed.at(-1)} runs.`);
    return faults;
  });
