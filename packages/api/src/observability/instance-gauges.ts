import { readFile, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { Gauge, Registry } from 'prom-client';
import type { AppDeps } from '../app-deps.js';
import { within } from '../http/within.js';

/** A scrape does not wait for a slow store: then the gauge keeps its value. */
const STORE_TIMEOUT_MS = 1000;

/** Connections of a pool, at this moment. */
export interface DatabaseConnections {
  /** Running a statement or a transaction. */
  used: number;
  idle: number;
  /** Statements that wait for a connection. */
  waiting: number;
  max: number;
}

export interface InstanceParts {
  store: Pick<AppDeps['store'], 'current'>;
  /** Without `connections`, a database is embedded and has no pool. */
  database: AppDeps['database'] & { connections?(): DatabaseConnections };
}

/** What this process may use, and what it serves from: read when it is asked for, because nothing tells of a change. */
export interface InstanceGauges {
  /** Prometheus text format. */
  expose(): Promise<string>;
}

/** @param limits default: those of this process */
export function createInstanceGauges(
  { store, database }: InstanceParts,
  limits: () => Promise<InstanceLimits> = readInstanceLimits,
): InstanceGauges {
  const registry = new Registry();
  const registers = [registry];
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const cpu = gauge('rag_cpu_limit_cores', 'Processors this process may use.');
  const memory = gauge('rag_memory_limit_bytes', 'Memory this process may use.');
  const diskSize = gauge('rag_disk_size_bytes', 'Size of the disk with the working directory.');
  const diskFree = gauge('rag_disk_available_bytes', 'What is free of it for this process.');
  const published = gauge('rag_index_published_timestamp_seconds', 'When the release in use was published.');
  const connections = gauge('rag_database_connections', 'Connections of the pool, and who waits for one.', [
    'state',
  ]);
  const connectionsMax = gauge('rag_database_connections_max', 'Connections the pool may have.');
  // Unknown is not 0, which an alert would take for a full disk or an index of 1970.
  for (const unknown of [diskSize, diskFree, published, connectionsMax]) unknown.remove();

  async function readPublished(): Promise<void> {
    const release = await within(STORE_TIMEOUT_MS, store.current());
    const publishedMs = Date.parse(release?.createdAt ?? '');
    if (Number.isFinite(publishedMs)) published.set(publishedMs / 1000);
    else published.remove();
  }

  return {
    async expose() {
      const [{ cpuCores, memoryBytes, disk }] = await Promise.all([
        limits(),
        // Whether the store answers is what `/ready` tells.
        readPublished().catch(() => {}),
      ]);
      cpu.set(cpuCores);
      memory.set(memoryBytes);
      if (disk) {
        diskSize.set(disk.sizeBytes);
        diskFree.set(disk.availableBytes);
      }
      const pool = database.connections?.();
      if (pool) {
        for (const state of ['used', 'idle', 'waiting'] as const) connections.set({ state }, pool[state]);
        connectionsMax.set(pool.max);
      }
      return registry.metrics();
    },
  };
}

export interface InstanceLimits {
  cpuCores: number;
  memoryBytes: number;
  /** Absent where it cannot be told. */
  disk?: { sizeBytes: number; availableBytes: number } | undefined;
}

/** Limits of the container, else of the machine. */
export async function readInstanceLimits(): Promise<InstanceLimits> {
  const [quota, files] = await Promise.all([
    readFile('/sys/fs/cgroup/cpu.max', 'utf8').catch(() => ''),
    statfs(process.cwd()).catch(() => undefined),
  ]);
  // Without a limit, Node answers 0 or a number that is larger than any machine.
  const constrainedBytes = process.constrainedMemory();
  return {
    cpuCores: Math.min(coresOf(quota) ?? Infinity, availableParallelism()),
    memoryBytes: Math.min(constrainedBytes > 0 ? constrainedBytes : Infinity, totalmem()),
    disk: files && { sizeBytes: files.blocks * files.bsize, availableBytes: files.bavail * files.bsize },
  };
}

/**
 * @param quota `cpu.max` of cgroup v2: `150000 100000` for one and a half processors
 * @returns undefined for `max 100000` and for what is no quota
 */
export function coresOf(quota: string): number | undefined {
  const [quotaUs = Number.NaN, periodUs = Number.NaN] = quota.trim().split(' ').map(Number);
  const cores = quotaUs / periodUs;
  return Number.isFinite(cores) && cores > 0 ? cores : undefined;
}
