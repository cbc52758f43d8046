import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FakeRequest } from './fake-qdrant.js';

const require = createRequire(import.meta.url);

/** Lists are long and their items alike: so many of each are looked at. */
const ITEMS = 3;

/**
 * Holds requests, and what was answered to them, against Qdrant's published OpenAPI description, in the form the client
 * package carries it: TypeScript types. Paths, methods, query parameters and bodies are written out as literals, whose
 * every property the compiler then looks for in the description.
 *
 * @param wrong requests that must not pass: they show that the check bites
 * @returns the compiler's complaints, none when everything is right
 */
export async function typeCheckRequests(requests: FakeRequest[], wrong: FakeRequest[]): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'qdrant-requests-'));
  try {
    const client = dirname(require.resolve('@qdrant/js-client-rest'));
    const types = join(client, '../types/openapi/generated_schema.d.ts');
    // `anyOf: [Filter, {nullable: true}]` was generated as a union with any object, which would let everything pass.
    const described = (await readFile(types, 'utf8')).replaceAll('(Record<string, unknown> | null)', 'null');
    await writeFile(join(dir, 'described.d.ts'), described);
    const lines = [
      "import type { paths } from './described.js';",
      "type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;",
      ...requests.flatMap((request) => statementsFor(request)),
      ...wrong.flatMap((request) => ['// @ts-expect-error', ...statementsFor(request)]),
    ];
    await writeFile(join(dir, 'requests.ts'), lines.join('\n'));
    return await compile(join(dir, 'requests.ts'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function statementsFor({ method, path, query, body, answer }: FakeRequest): string[] {
  const template = path.replace(/^(\/collections\/)(?!aliases$)[^/]+/, '$1{collection_name}');
  const operation = `paths['${template}']['${method.toLowerCase()}']`;
  const statements = [];
  if (Object.keys(query).length > 0) {
    const values = Object.entries(query).map(([key, value]) => [key, JSON.parse(value) as unknown]);
    const type = `NonNullable<${operation}['parameters']['query']>`;
    statements.push(`(${literal(Object.fromEntries(values))}) satisfies ${type};`);
  }
  const bodyType = `Json<NonNullable<${operation}['requestBody']>>`;
  if (body !== undefined) statements.push(`(${literal(body)}) satisfies ${bodyType};`);
  if (answer !== undefined) {
    statements.push(`(${literal(answer)}) satisfies Json<${operation}['responses'][200]>;`);
  }
  // Without anything to look at, the path and method at least must exist.
  return statements.length > 0 ? statements : [`null as unknown as ${operation} satisfies object;`];
}

function literal(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (Array.isArray(each) ? each.slice(0, ITEMS) : each));
}

function compile(file: string): Promise<string[]> {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'lib/tsc.js');
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, ...options, '--types', '', file], (error, stdout, stderr) => {
      const lines = `${stdout}\n${error && stdout === '' ? stderr : ''}`.split('\n');
      resolve(lines.filter((line) => line.trim() !== ''));
    });
  });
}

/** One request of each shape: of its path without names, its parameters, and the keys of its body. */
export function oneOfEachShape(requests: FakeRequest[]): FakeRequest[] {
  const shapes = new Map<string, FakeRequest>();
  for (const request of requests) {
    const { method, path, query, body } = request;
    const shape = [method, path.replace(/^(\/collections\/)[^/]+/, '$1*'), Object.keys(query), keysOf(body)];
    shapes.set(JSON.stringify(shape), request);
  }
  return [...shapes.values()];
}

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ITEMS).map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, each]) => [key, keysOf(each)]);
}
