import { parseArgs } from 'node:util';
import { RagError } from 'docusaurus-rag-core';
import { parseConfig, type Config } from './config.js';
import { readDatabaseUrl } from './config-database.js';
import type { Environment } from './config-texts.js';
import { VARIABLE_GROUPS } from './config-variables.js';
import { migrateDatabase } from './database/migrate-database.js';
import { runKeysCommand } from './keys/command.js';
import type { AccessMode } from './limits/access-mode.js';
import { PACKAGE_VERSION } from './package-version.js';

export interface CommandContext {
  /** Default `process.env`. */
  environment?: Environment | undefined;
  print(text: string): void;
  /** Serves until the process is told to stop. */
  serve(config: Config): Promise<void>;
}

const COMMANDS = ['start', 'migrate', 'check-config', 'keys'] as const;

/**
 * Runs a command line.
 *
 * @param args without the program's name
 * @throws RagError for arguments, settings, an index or a database that cannot be used
 */
export async function runCommand(
  args: string[],
  { environment, print, serve }: CommandContext,
): Promise<void> {
  if (args[0] === 'keys') {
    await runKeysCommand(args.slice(1), { environment, print });
    return;
  }
  const { values, positionals } = readArgs(args);
  if (values.version) {
    print(PACKAGE_VERSION);
    return;
  }
  if (values.help) {
    print(helpText());
    return;
  }
  const [command = 'start', ...rest] = positionals;
  if (rest.length > 0) throw usageError(`"${rest.join(' ')}" is too much`);
  switch (command) {
    case 'start':
      await serve(parseConfig(environment));
      return;
    case 'migrate': {
      const applied = await migrateDatabase(readDatabaseUrl(environment));
      print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
      return;
    }
    case 'check-config':
      print(describeConfig(parseConfig(environment)));
      return;
    default:
      throw usageError(`there is no command "${command}"`);
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function usageError(fault: string): RagError {
  return new RagError(
    'OPTION_INVALID',
    `${fault}. Commands: ${COMMANDS.join(', ')}. See docusaurus-rag-api --help.`,
  );
}

function helpText(): string {
  const groups = Object.entries(VARIABLE_GROUPS).map(([title, variables]) =>
    [
      `${title}:`,
      ...Object.entries(variables).map(
        ([name, { meaning, defaultText }]) => `  ${name.padEnd(28)} ${meaning} [${defaultText}]`,
      ),
    ].join('\n'),
  );
  return [
    'docusaurus-rag-api [command]: cited answers from a Docusaurus site’s pages, over HTTP.',
    [
      'Commands:',
      '  start         Serves until it is told to stop (the default).',
      '  migrate       Brings the database at DATABASE_URL up to date.',
      '  check-config  Checks the environment and shows what it means.',
      '  keys          Makes, lists, rotates and revokes API keys: see keys --help.',
      '  --help, --version',
    ].join('\n'),
    'It is set up by environment variables [and their defaults]:',
    ...groups,
  ].join('\n\n');
}

const ACCESS_MEANINGS = {
  open: 'for everybody, without limits',
  limited: 'for everybody, within limits',
  keys: 'for whoever has a key, within limits',
} as const satisfies Record<AccessMode, string>;

/** What a config means, without any secret. */
function describeConfig({
  index,
  database,
  models,
  access,
  host,
  port,
  allowedOrigins,
  warnings,
}: Config): string {
  const place = index.kind === 'qdrant' ? `Qdrant at ${new URL(index.url).host}, ${index.name}` : index.dir;
  return [
    'The environment can be used.',
    `  index      ${place}`,
    `  answers    ${models?.chat ? `written by ${models.chat.model}` : 'quotes of the pages'}`,
    `  search     by words${models?.embedding ? ` and by vectors of ${models.embedding.model}` : ' alone'}`,
    `  database   ${database.kind === 'server' ? 'PostgreSQL server' : `embedded, in ${database.dir}`}`,
    `  access     ${ACCESS_MEANINGS[access.mode]}`,
    `  listens at ${host}, port ${port}`,
    `  browsers   ${allowedOrigins.length === 0 ? 'of the same origin alone' : `from ${allowedOrigins.join(', ')}`}`,
    ...warnings.map((warning) => `Warning: ${warning}`),
  ].join('\n');
}
