import { describe, expect, it } from 'vitest';
import { createLogger, type LogLevel } from './logger.js';

function linesOf(level: LogLevel, secrets: string[] = []) {
  const lines: string[] = [];
  const logger = createLogger({ level, secrets, destination: { write: (line) => void lines.push(line) } });
  return { logger, lines };
}

describe('the log', () => {
  it('is one JSON object a line', () => {
    const { logger, lines } = linesOf('info');
    logger.info({ locale: 'ur' }, 'روبوٹ\nline');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      locale: 'ur',
      msg: 'روبوٹ\nline',
    });
  });

  it('hides tokens and keys by the names of their fields', () => {
    const { logger, lines } = linesOf('trace');
    logger.info({
      token: 'hunter2',
      session: { token: 'hunter2' },
      req: { headers: { authorization: 'hunter2' } },
    });
    expect(lines.join()).not.toContain('hunter2');
  });

  it('holds what readers write only at debug and below', () => {
    const quiet = linesOf('info');
    quiet.logger.info({ question: 'پورٹ', body: { selection: 'پورٹ' } });
    expect(quiet.lines.join()).not.toContain('پورٹ');
    const loud = linesOf('debug');
    loud.logger.debug({ question: 'پورٹ' });
    expect(loud.lines.join()).toContain('پورٹ');
  });

  it('hides known secrets wherever they stand, also in messages of other libraries', () => {
    const { logger, lines } = linesOf('info', ['sk-abc"def', 'p@ss word']);
    logger.error({ err: new Error('401 for key sk-abc"def at postgres://x:p%40ss%20word@db') }, 'sk-abc"def');
    expect(lines.join()).not.toMatch(/abc|word/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: '[hidden]' });
  });
});
