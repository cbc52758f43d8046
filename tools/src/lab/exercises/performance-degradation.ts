import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readMetric } from '../../services/read-metric.js';
import { askQuestion } from '../ask-question.js';
import type { Exercise } from '../exercise.js';

const FLOOD = fileURLToPath(new URL('../flood.js', import.meta.url));
const FLOOD_ADDRESS = '203.0.113.7';
const MEASURED_MS = 5000;
/** Of one processor, as the alert has it. */
const CPU_LIMIT = 0.8;
const CPU_TIME = 'process_cpu_seconds_total';

export const performanceDegradation: Exercise = {
  fault: 'one client sends long searches as fast as it can, and nothing limits it',
  alert: 'RagHighCpu',
  variables: { RAG_ACCESS: 'open' },
  async breakIt(lab) {
    const flood = spawn(process.execPath, [FLOOD, lab.apiUrl, FLOOD_ADDRESS], { stdio: 'ignore' });
    lab.keep(() => {
      flood.kill();
    });
    return {};
  },
  checks: (state) => [
    {
      name: 'the client that floods is turned away',
      async run() {
        const { status } = await askQuestion(state.apiUrl, 'en', { 'X-Forwarded-For': FLOOD_ADDRESS });
        if (status !== 429) throw new Error(`it is answered with ${status}`);
      },
    },
    {
      name: `the API uses less than ${CPU_LIMIT * 100} % of a processor`,
      async run() {
        const before = await readMetric(state.apiUrl, CPU_TIME);
        await wait(MEASURED_MS);
        const share = ((await readMetric(state.apiUrl, CPU_TIME)) - before) / (MEASURED_MS / 1000);
        if (share >= CPU_LIMIT) throw new Error(`${Math.round(share * 100)} %`);
      },
    },
  ],
};
