import type { ScriptedOpenAi } from 'scripted-openai';
import type { LabState } from './lab-state.js';

/** A running lab, as an exercise may break it. */
export interface Lab {
  /** A folder of its own. */
  dir: string;
  databaseUrl: string;
  apiUrl: string;
  model: ScriptedOpenAi;
  /** Writes variables into `lab.env`, in place of those of the same name. */
  setVariables(variables: Record<string, string>): Promise<void>;
  /** Stops the API and starts it with what `lab.env` says now. @returns whether it serves */
  deploy(): Promise<boolean>;
  /** Asks no more, or with other headers. */
  readers: { headers: Record<string, string>; stop(): Promise<void> };
  /** Remembers what has to be stopped when the lab ends. */
  keep(stop: () => void | Promise<void>): void;
}

/** Something that must hold when it is over. */
export interface RecoveryCheck {
  name: string;
  /** @throws Error that says what is found instead */
  run(): Promise<void>;
}

/** A fault to find and to mend. */
export interface Exercise {
  /** One line: what is broken. Whoever does the exercise does not see it. */
  fault: string;
  /** The alert that tells of it; without one, somebody writes. */
  alert?: string;
  /** Variables beside the usual ones, from the start. */
  variables?: Record<string, string>;
  /** Before readers ask. */
  prepare?(lab: Lab): Promise<void>;
  /** After each deployment, with the variables it has. */
  deployed?(lab: Lab, variables: NodeJS.ProcessEnv): void;
  /** @returns what `checks` has to know, and `told`: what the person on call is told beside the alert */
  breakIt(lab: Lab): Promise<Record<string, string>>;
  /** Beside what must hold after every exercise. */
  checks?(state: LabState): RecoveryCheck[];
}
