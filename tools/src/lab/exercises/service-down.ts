import type { Exercise } from '../exercise.js';

export const serviceDown: Exercise = {
  fault: 'a deployment with variables that the API refuses, so that no instance starts',
  alert: 'RagNoInstance',
  async breakIt(lab) {
    await lab.setVariables({ LOG_LEVEL: 'debug', RAG_SHUTDOWN_DRAIN_MS: '45s' });
    await lab.deploy();
    return { told: 'A colleague deployed a minute ago, to see more in the log.' };
  },
};
