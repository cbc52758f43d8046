export interface DrillContext {
  /** An empty folder, deleted afterwards. */
  dir: string;
  /** Of the website, with its `build`. */
  siteDir: string;
  /** Told of each step and figure. */
  log(line: string): void;
  signal: AbortSignal;
}

/**
 * Breaks something on purpose and looks whether what was promised holds.
 *
 * @returns a sentence for each promise that did not hold
 * @throws the signal's reason when it is aborted
 */
export type Drill = (context: DrillContext) => Promise<string[]>;
