import { describe, expect, it } from 'vitest';
import { createStepLog } from './step-log.js';

/** A log in memory, whose clock goes on by 1.5 s at each look. */
function recordingLog() {
  let written = '';
  let time = 0;
  const write = (text: string) => (written += text);
  return { log: createStepLog(write, () => (time += 1500)), written: () => written };
}

describe('the log of steps', () => {
  it('tells of each step its time and what came of it', async () => {
    const { log, written } = recordingLog();
    const pages = await log.step(
      'Build',
      async () => 5,
      (count) => `${count} pages`,
    );
    await log.step('سوال', async () => undefined);
    expect(pages).toBe(5);
    expect(written()).toBe('Build … 1.5 s (5 pages)\nسوال … 1.5 s\n');
  });

  it('shows the step before it has ended', async () => {
    const { log, written } = recordingLog();
    await log.step('Build', async () => expect(written()).toBe('Build … '));
  });

  it('tells which step failed, and passes the error on', async () => {
    const { log, written } = recordingLog();
    const step = log.step('Serve', () => Promise.reject(new Error('taken')));
    await expect(step).rejects.toThrow('taken');
    expect(written()).toBe('Serve … failed after 1.5 s\n');
  });
});
