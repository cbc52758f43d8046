import { parseArgs, type ParseArgsConfig } from 'node:util';
import { RagError } from 'docusaurus-rag-core';
import { readDatabase } from '../config-database.js';
import type { Environment } from '../config-texts.js';
import { openDatabase } from '../database/open-database.js';
import { RequestFault } from '../http/request-fault.js';
import { validate } from '../http/validate.js';
import { createAuditLog } from '../observability/audit-log.js';
import { createLogger } from '../observability/logger.js';
import type { ApiKey, IssuedKey, KeyStore } from './key-store.js';
import { createPrismaKeyStore } from './prisma-key-store.js';
import { newKeyOf } from './routes.js';
import { DEFAULT_OVERLAP_SECONDS, newKeySchema, rotationSchema } from './schema.js';

export interface KeysCommandContext {
  /** Default `process.env`. */
  environment?: Environment | undefined;
  print(text: string): void;
}

const HELP = `docusaurus-rag-api keys: API keys, for RAG_ACCESS=keys.

  keys create --name NAME --scope SCOPE   Makes a key and shows it, this once.
      --scope publishable                 For pages: works in browsers, from its origins alone.
      --scope secret                      For servers; refused from a browser.
      --scope admin                       For /v1/admin/keys, and for nothing else.
      --origin ORIGIN                     Of a publishable key, such as https://docs.example.org; may be repeated.
      --daily-tokens N                    What answers to it may take on a day (UTC).
      --daily-cost-usd N
      --expires-in-days N                 Without it, it works until it is revoked.
  keys list                               Shows all keys, none of them in full.
  keys rotate ID                          Makes a key in its place.
      --overlap-seconds N                 For so long the former works on [${DEFAULT_OVERLAP_SECONDS}].
  keys revoke ID                          Ends a key for good; running processes know within 10 s.

The keys are in the database at DATABASE_URL, else in the embedded one in RAG_DATA_DIR, which must not be in use.
What is done is written to the standard error, as a line for the audit log.`;

const OPTIONS = {
  name: { type: 'string' },
  scope: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'daily-tokens': { type: 'string' },
  'daily-cost-usd': { type: 'string' },
  'expires-in-days': { type: 'string' },
  'overlap-seconds': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const OPTIONS_OF: Record<string, readonly (keyof typeof OPTIONS)[]> = {
  create: ['name', 'scope', 'origin', 'daily-tokens', 'daily-cost-usd', 'expires-in-days'],
  list: [],
  rotate: ['overlap-seconds'],
  revoke: [],
};

/**
 * Makes, lists, rotates or revokes keys.
 *
 * @param args behind `keys`
 * @throws RagError `OPTION_INVALID`, `KEY_NOT_FOUND`, `CONFIG_INVALID` or `DATABASE_…`
 */
export async function runKeysCommand(
  args: string[],
  { environment, print }: KeysCommandContext,
): Promise<void> {
  const { values, positionals } = readArgs(args);
  const [command = '', id, ...rest] = positionals;
  if (values.help || positionals.length === 0) {
    print(HELP);
    return;
  }
  const allowed = OPTIONS_OF[command];
  const needsId = command === 'rotate' || command === 'revoke';
  if (!allowed) throw usageError(`there is no command "keys ${command}"`);
  if (needsId !== (id !== undefined) || rest.length > 0) {
    throw usageError(needsId ? `keys ${command} needs one id` : `keys ${command} takes options alone`);
  }
  for (const name of Object.keys(values)) {
    if (!allowed.some((each) => each === name)) throw usageError(`keys ${command} knows no --${name}`);
  }
  const newKey =
    command === 'create'
      ? newKeyOf(
          checked(() => validate(newKeySchema, newKeyFrom(values))),
          new Date(),
        )
      : undefined;
  const rotation = { overlapSeconds: numberOf(values['overlap-seconds']) };
  const { overlapSeconds } = checked(() => validate(rotationSchema, rotation));
  const database = await openDatabase(readDatabase(environment));
  const audit = createAuditLog(createLogger({ level: 'info', destination: process.stderr }));
  try {
    const keys: KeyStore = createPrismaKeyStore(database);
    if (newKey) {
      const issued = await keys.create(newKey);
      const { id: keyId, scope, name } = issued.key;
      audit.record({ action: 'key.created', keyId, scope, name, by: 'command' });
      print(describeIssued(issued));
    } else if (command === 'rotate') {
      const issued = await keys.rotate(id ?? '', overlapSeconds * 1000);
      audit.record({ action: 'key.rotated', keyId: id ?? '', replacedBy: issued.key.id, by: 'command' });
      print(describeIssued(issued));
    } else if (command === 'revoke') {
      const { id: keyId } = await keys.revoke(id ?? '');
      audit.record({ action: 'key.revoked', keyId, by: 'command' });
      print(`Revoked: ${keyId}`);
    } else {
      const all = await keys.list();
      print(
        all.length === 0 ? 'There are no keys.' : all.map((key) => describeKey(key, new Date())).join('\n'),
      );
    }
  } finally {
    await database.close();
  }
}

type Values = ReturnType<typeof readArgs>['values'];

function newKeyFrom(values: Values) {
  return {
    name: values.name,
    scope: values.scope,
    origins: values.origin,
    dailyTokens: numberOf(values['daily-tokens']),
    dailyCostUsd: numberOf(values['daily-cost-usd']),
    expiresInDays: numberOf(values['expires-in-days']),
  };
}

/** What is no number stays a text, for the schema to refuse. */
function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function checked<Value>(validated: () => Value): Value {
  try {
    return validated();
  } catch (error) {
    if (!(error instanceof RequestFault)) throw error;
    throw usageError(error.faults.map(({ path, message }) => `${path.slice(1)}: ${message}`).join('; '));
  }
}

function usageError(fault: string): RagError {
  return new RagError('OPTION_INVALID', `${fault}. See docusaurus-rag-api keys --help.`);
}

function describeIssued({ key, secret }: IssuedKey): string {
  return `${secret}\n\nKeep it now: it is shown this once. Its id is ${key.id}.`;
}

function describeKey(
  { id, name, scope, hint, origins, expiresAt, revokedAt, replacedBy }: ApiKey,
  now: Date,
): string {
  const state = revokedAt
    ? `revoked ${revokedAt.toISOString()}`
    : expiresAt
      ? `${expiresAt > now ? 'until' : 'expired'} ${expiresAt.toISOString()}`
      : 'in use';
  return [
    id,
    scope,
    `…${hint}`,
    state,
    JSON.stringify(name),
    ...origins,
    ...(replacedBy ? [`replaced by ${replacedBy}`] : []),
  ].join('  ');
}
