import { availableParallelism, totalmem } from 'node:os';
import fc from 'fast-check';
import type { ReleaseInfo } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { runApi } from '../testing/running-api.js';
import {
  coresOf,
  createInstanceGauges,
  readInstanceLimits,
  type DatabaseConnections,
} from './instance-gauges.js';

const LIMITS = {
  cpuCores: 1.5,
  memoryBytes: 2_147_483_648,
  disk: { sizeBytes: 100, availableBytes: 40 },
};
const limits = async () => LIMITS;
const nothing = async () => undefined;
const embedded = { ping: async () => {} };
const release = (createdAt: string): ReleaseInfo => ({ id: 'r1', site: 'test', createdAt, locales: [] });

describe('the gauges of an instance', () => {
  it('tell what the process may use', async () => {
    const text = await createInstanceGauges(
      { store: { current: nothing }, database: embedded },
      limits,
    ).expose();
    expect(text).toContain('\nrag_cpu_limit_cores 1.5\n');
    expect(text).toContain('\nrag_memory_limit_bytes 2147483648\n');
    expect(text).toContain('\nrag_disk_size_bytes 100\n');
    expect(text).toContain('\nrag_disk_available_bytes 40\n');
  });

  it('tell when the release in use was published, and nothing before the first', async () => {
    const store = { current: nothing as () => Promise<ReleaseInfo | undefined> };
    const gauges = createInstanceGauges({ store, database: embedded }, limits);
    expect(await gauges.expose()).not.toMatch(/^rag_index_published_timestamp_seconds /m);
    store.current = async () => release('2026-11-22T10:00:00.000Z');
    expect(await gauges.expose()).toMatch(/^rag_index_published_timestamp_seconds 1795341600$/m);
    store.current = () => Promise.reject(new Error('the store is down'));
    expect(await gauges.expose()).toMatch(/^rag_index_published_timestamp_seconds 1795341600$/m);
    store.current = nothing;
    expect(await gauges.expose()).not.toMatch(/^rag_index_published_timestamp_seconds \d/m);
  });

  it('do not wait for a store that is silent', async () => {
    const store = { current: () => new Promise<undefined>(() => {}) };
    expect(await createInstanceGauges({ store, database: embedded }, limits).expose()).toContain(
      'rag_cpu_limit_cores 1.5',
    );
  });

  it('tell the connections of a pool, and none of an embedded database', async () => {
    const connections = (): DatabaseConnections => ({ used: 3, idle: 2, waiting: 1, max: 10 });
    const store = { current: nothing };
    const text = await createInstanceGauges(
      { store, database: { ...embedded, connections } },
      limits,
    ).expose();
    expect(text).toContain('rag_database_connections{state="used"} 3');
    expect(text).toContain('rag_database_connections{state="idle"} 2');
    expect(text).toContain('rag_database_connections{state="waiting"} 1');
    expect(text).toContain('\nrag_database_connections_max 10\n');
    const without = await createInstanceGauges({ store, database: embedded }, limits).expose();
    expect(without).not.toMatch(/^rag_database_connections/m);
  });

  it('stand on /metrics beside what is counted', async () => {
    const api = await runApi();
    const text = await (await fetch(`${api.url}/metrics`)).text();
    expect(text).toMatch(/^rag_index_published_timestamp_seconds \d+/m);
    expect(text).toMatch(/^rag_memory_limit_bytes \d+/m);
    expect(text).toMatch(/^rag_disk_available_bytes \d+/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    await api.close();
  });
});

describe('readInstanceLimits', () => {
  it('never tells more than the machine has', async () => {
    const { cpuCores, memoryBytes, disk } = await readInstanceLimits();
    expect(cpuCores).toBeGreaterThan(0);
    expect(cpuCores).toBeLessThanOrEqual(availableParallelism());
    expect(memoryBytes).toBeGreaterThan(0);
    expect(memoryBytes).toBeLessThanOrEqual(totalmem());
    expect(disk?.availableBytes).toBeLessThanOrEqual(disk?.sizeBytes ?? 0);
  });
});

describe('coresOf', () => {
  it.each([
    ['150000 100000\n', 1.5],
    ['50000 100000', 0.5],
    ['max 100000\n', undefined],
    ['', undefined],
    ['0 0', undefined],
  ])('reads %j', (quota, cores) => {
    expect(coresOf(quota)).toBe(cores);
  });

  it('is a number above 0 or undefined, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), (quota) => {
        const cores = coresOf(quota);
        expect(cores === undefined || (Number.isFinite(cores) && cores > 0)).toBe(true);
      }),
    );
  });
});
