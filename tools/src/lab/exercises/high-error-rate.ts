import type { Exercise } from '../exercise.js';

export const highErrorRate: Exercise = {
  fault: 'the model’s service answers every question with 500, and will not recover',
  alert: 'RagHighErrorRate',
  async breakIt(lab) {
    lab.model.script({ endpoint: 'chat', status: 500 });
    return {};
  },
};
