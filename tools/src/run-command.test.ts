import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.js';

const runNode = (script: string, signal?: AbortSignal) =>
  runCommand(process.execPath, ['-e', script], { cwd: import.meta.dirname, signal });

describe('running a command', () => {
  it('gives what was printed on both streams, without colours', async () => {
    const script = String.raw`console.log('\u001b[32mصفحہ\u001b[0m'); console.error('page');`;
    const output = await runNode(script);
    expect(output.split('\n').toSorted()).toEqual(['', 'page', 'صفحہ']);
  });

  it('fails with the command, its exit code and the end of what it printed', async () => {
    const script = `for (let line = 1; line <= 100; line += 1) console.log('line ' + line); process.exitCode = 3;`;
    const error: Error = await runNode(script).then(
      () => expect.unreachable(),
      (reason: unknown) => reason as Error,
    );
    expect(error.message).toMatch(/^".*node.*" ended with 3:\nline 71\n[^]*\nline 100$/);
  });

  it('fails when there is no such program', async () => {
    await expect(runCommand('no-such-program', [], { cwd: import.meta.dirname })).rejects.toThrow(
      'no-such-program',
    );
  });

  it('ends with its signal', async () => {
    const interruption = new AbortController();
    const running = runNode('setInterval(() => {}, 1000);', interruption.signal);
    interruption.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
