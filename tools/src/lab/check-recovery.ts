import { EXERCISES } from './exercises.js';
import type { RecoveryCheck } from './exercise.js';
import type { LabState } from './lab-state.js';
import { queryPrometheus } from '../ops/query-prometheus.js';
import { askQuestion, type LabLocale } from './ask-question.js';

const QUESTIONS_EACH = 3;
/** The objective for an answer. */
const ANSWER_LIMIT_MS = 6000;

/** Asks whether it is over. @returns what does not hold yet */
export async function checkRecovery(state: LabState, print: (line: string) => void): Promise<string[]> {
  const exercise = EXERCISES[state.exercise];
  if (!exercise) throw new Error(`There is no exercise "${state.exercise}".`);
  const failed: string[] = [];
  const checks = [...generalChecks(state, exercise.alert), ...(exercise.checks?.(state) ?? [])];
  for (const { name, run } of checks) {
    const fault = await run().then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    if (fault !== undefined) failed.push(name);
    print(fault === undefined ? `ok    ${name}` : `FAIL  ${name}: ${fault}`);
  }
  return failed;
}

function generalChecks(state: LabState, alert: string | undefined): RecoveryCheck[] {
  const headers = {
    // Another at each check, so that impatience is not limited.
    'X-Forwarded-For': `192.0.2.${1 + (process.pid % 250)}`,
    ...(state.facts['readers'] !== undefined && { 'X-Api-Key': state.facts['readers'] }),
  };
  const asks = (locale: LabLocale, language: string): RecoveryCheck => ({
    name: `${QUESTIONS_EACH} questions in ${language} are answered within ${ANSWER_LIMIT_MS / 1000} s each`,
    async run() {
      for (let i = 0; i < QUESTIONS_EACH; i += 1) {
        const { status, code = '', durationMs } = await askQuestion(state.apiUrl, locale, headers);
        if (status !== 200) throw new Error(`status ${status} ${code}`.trim());
        if (durationMs > ANSWER_LIMIT_MS) throw new Error(`one took ${(durationMs / 1000).toFixed(1)} s`);
      }
    },
  });
  return [
    {
      name: 'the API is ready',
      async run() {
        const response = await fetch(`${state.apiUrl}/ready`);
        if (!response.ok) throw new Error(await response.text());
      },
    },
    asks('en', 'English'),
    asks('ur', 'Urdu'),
    ...(alert === undefined || state.prometheusUrl === undefined
      ? []
      : [isQuiet(state.prometheusUrl, alert)]),
  ];
}

const isQuiet = (prometheusUrl: string, alert: string): RecoveryCheck => ({
  name: `${alert} does not fire any more`,
  async run() {
    const firing = await queryPrometheus(prometheusUrl, `ALERTS{alertname="${alert}",alertstate="firing"}`);
    if (firing.length > 0) throw new Error('it still fires; give it half a minute');
  },
});
