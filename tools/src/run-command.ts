import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface Interruptible {
  /** Ends what runs when it is aborted. */
  signal?: AbortSignal | undefined;
}

export interface CommandOptions extends Interruptible {
  /** Folder to run in. */
  cwd: string;
}

/** Lines of a failed command's output that its error repeats: the cause stands at the end. */
const REPEATED_LINES = 30;

/**
 * Runs a program to its end.
 *
 * @returns what it printed on both streams, in the order it came, without colours
 * @throws Error with the command, how it ended and the last lines it printed; the signal's `AbortError` when aborted
 */
export function runCommand(
  command: string,
  parameters: string[],
  { cwd, signal }: CommandOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    let fault: Error | undefined;
    child.once('error', (error) => (fault = error));
    // Only now is nothing of it left that could still write into its folder.
    child.once('close', (exitCode, killedBy) => {
      const output = stripVTControlCharacters(printed);
      if (fault) reject(fault);
      else if (exitCode === 0) resolve(output);
      else reject(new Error(describeFailure([command, ...parameters], exitCode ?? killedBy, output)));
    });
  });
}

/** The failure of a command as a text for a terminal. */
export function describeFailure(
  commandLine: string[],
  ending: number | NodeJS.Signals | null,
  output: string,
): string {
  const lastLines = output.trimEnd().split('\n').slice(-REPEATED_LINES).join('\n');
  return `"${commandLine.join(' ')}" ended with ${ending}:\n${lastLines}`;
}
