import type { Exercise } from '../exercise.js';

const SLOW_MODEL = 'gpt-6-sol';
const DELAY_MS = 10_000;

export const highLatency: Exercise = {
  fault: `a deployment changed the model to ${SLOW_MODEL}, which takes ten seconds`,
  alert: 'RagHighLatency',
  deployed(lab, { RAG_CHAT_MODEL: model }) {
    lab.model.script({ endpoint: 'chat', delayMs: model === SLOW_MODEL ? DELAY_MS : 0 });
  },
  async breakIt(lab) {
    await lab.setVariables({ RAG_CHAT_MODEL: SLOW_MODEL });
    await lab.deploy();
    return { told: 'Something was deployed two minutes ago.' };
  },
};
