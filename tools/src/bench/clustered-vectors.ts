import { createRandom } from './random.js';

/** How far a member is from the centre of its cluster, against the centre's own length. */
const SPREAD = 0.7;

/** Vectors in clusters, as an embedding model gives the chunks of one page; the same arguments give the same vectors. */
export interface ClusteredVectors {
  /** `number[clusters.length][dimensions]`, row by row. */
  vectors: Float32Array;
  /** Vectors that are no row's, each near a cluster drawn at random. */
  questions: Float32Array[];
}

/** @param clusters number of the cluster of each row, from 0 */
export function createClusteredVectors(
  clusters: number[],
  { dimensions, questionCount, seed }: { dimensions: number; questionCount: number; seed: number },
): ClusteredVectors {
  const random = createRandom(seed);
  const direction = () => Float32Array.from({ length: dimensions }, () => normal(random));
  const clusterCount = clusters.reduce((highest, cluster) => Math.max(highest, cluster + 1), 1);
  const centres = Array.from({ length: clusterCount }, direction);
  const near = (cluster: number) => (centres[cluster] ?? direction()).map((x) => x + SPREAD * normal(random));

  const vectors = new Float32Array(clusters.length * dimensions);
  for (const [row, cluster] of clusters.entries()) vectors.set(near(cluster), row * dimensions);
  const questions = Array.from({ length: questionCount }, () => near(Math.floor(random() * clusterCount)));
  return { vectors, questions };
}

/** Normally distributed, mean 0 and deviation 1 (Box & Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
