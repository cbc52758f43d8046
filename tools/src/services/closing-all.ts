/** What has to be stopped. */
interface Stoppable {
  stop(): Promise<unknown>;
}

/** Hands a part back, and remembers to stop it. */
export type Keep = <Part extends Stoppable>(part: Part) => Part;

/** Does some work and, however it ends, stops all that it kept, the latest first. */
export async function closingAll<Result>(work: (keep: Keep) => Promise<Result>): Promise<Result> {
  const kept: Stoppable[] = [];
  try {
    return await work((part) => {
      kept.push(part);
      return part;
    });
  } finally {
    for (const part of kept.toReversed()) await part.stop();
  }
}
