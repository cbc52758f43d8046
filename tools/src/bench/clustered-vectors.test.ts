import { expect, test } from 'vitest';
import { createClusteredVectors } from './clustered-vectors.js';

const OPTIONS = { dimensions: 256, questionCount: 2, seed: 1 };

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('members of a cluster are nearer to one another than to others', () => {
  const { vectors, questions } = createClusteredVectors([0, 0, 1], OPTIONS);
  const [a, b, other] = [0, 1, 2].map((row) => vectors.slice(row * 256, (row + 1) * 256));
  if (!a || !b || !other) throw new Error('Rows are missing.');
  expect(cosine(a, b)).toBeGreaterThan(0.5);
  expect(cosine(a, other)).toBeLessThan(0.3);
  expect(questions.map(({ length }) => length)).toEqual([256, 256]);
});

test('the same arguments give the same vectors', () => {
  expect(createClusteredVectors([0, 1], OPTIONS)).toEqual(createClusteredVectors([0, 1], OPTIONS));
});
