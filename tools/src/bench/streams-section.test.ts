import { expect, it } from 'vitest';
import { formatStreams } from './streams-section.js';

it('shows the API beside Express alone, and its memory', () => {
  const run = {
    streams: 500,
    exact: 500,
    concurrent: 500,
    firstTokenP50Ms: 203,
    firstTokenP95Ms: 219,
    cpuMsPerStream: 4,
  };
  const table = formatStreams({
    rows: [
      {
        overMs: 10_000,
        bare: run,
        api: { ...run, exact: 499, firstTokenP95Ms: 319, cpuMsPerStream: 12.5 },
        addedP95Ms: 100,
      },
    ],
    memory: { idle: 120e6, load: 300e6, burst: 400e6 },
  });
  expect(table).toMatch(/within 10 s +bare Express +500 of 500 +500 +203 +219 +– +4/);
  expect(table).toMatch(/within 10 s +API +499 of 500 +500 +203 +319 +100 +12\.5/);
  expect(table).toContain('120 MB idle, 300 MB at most under load, 400 MB after all came at once');
});
