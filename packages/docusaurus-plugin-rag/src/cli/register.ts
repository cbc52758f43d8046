import { logger } from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { RagError } from 'docusaurus-rag-core';
import type { PluginOptions } from '../options.js';
import { publishingConfig } from '../publish/config.js';
import { cacheDirOf, describeSite } from '../site.js';
import { ask } from './ask.js';
import { builtSite } from './built-site.js';
import { evaluate } from './evaluate.js';
import { describeReleases, indexSite, rollback, type Publishing } from './publishing.js';
import { serve } from './serve.js';
import { openSiteApi } from './site-api.js';
import { status } from './status.js';

/** Docusaurus's command line. */
export type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

type Flags = Record<string, string | boolean | undefined>;

/** Adds the `rag:*` commands. They read what the last build wrote. */
export function registerCommands(cli: Cli, context: LoadContext, options: PluginOptions): void {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const text = (flag: string | boolean | undefined) => (typeof flag === 'string' ? flag : undefined);
  const site = (flags: Flags) => builtSite(context, text(flags['dir']));
  const publishing = (): Publishing => {
    const { siteDir, siteConfig } = context;
    const { baseUrl } = describeSite(context).default;
    return {
      config: publishingConfig({ siteDir, indexDir: options.indexDir }),
      address: siteConfig.url + baseUrl,
      cacheDir: cacheDirOf(siteDir),
    };
  };

  const command = (name: string, description: string) =>
    // Otherwise an option would overwrite the command's own property of that name.
    cli
      .command(name)
      .description(description)
      .storeOptionsAsProperties(false)
      .passCommandToAction(false)
      .option('--dir <dir>', 'folder the site was built into (default: build)');

  command('rag:ask <question>', 'Answer a question from the built pages.')
    .option('--locale <locale>', 'locale of the reader (default: the default locale)')
    .option('--docs-version <version>', 'version of the documentation to search (default: the latest)')
    .action(
      reportingFaults(async (question: string, flags: Flags) => {
        const version = text(flags['docsVersion']);
        print(await ask(site(flags), { question, locale: text(flags['locale']), version }));
      }),
    );

  command('rag:status', 'Show what is indexed, locale by locale, and the releases of every store.').action(
    reportingFaults(async (flags: Flags) => {
      const stores = await describeReleases(publishing());
      print([await status(site(flags)), ...stores].join('\n\n'));
    }),
  );

  command('rag:index', 'Publish the built site to its stores again, without building it.').action(
    reportingFaults((flags: Flags) => indexSite(site(flags), publishing(), print)),
  );

  command(
    'rag:rollback [release]',
    'Put an earlier release to use again: the one before, or the one named.',
  ).action(reportingFaults((release: string | undefined) => rollback(publishing(), release, print)));

  command('rag:eval', 'Measure how well the index finds the pages that answer given questions.')
    .requiredOption(
      '--queries <file>',
      'JSON lines: {"_id", "text", "gold": [page paths], "locale"?}; "gold": [] for a question to abstain from',
    )
    .option('--locale <locale>', 'locale of the questions that name none (default: the default locale)')
    .option('--json', 'print the scores as JSON')
    .action(
      reportingFaults(async (flags: Flags) =>
        print(
          await evaluate(site(flags), {
            file: text(flags['queries']) ?? '',
            locale: text(flags['locale']),
            json: flags['json'] === true,
            say: (line) => void process.stderr.write(`${line}\n`),
          }),
        ),
      ),
    );

  command('rag:serve', 'Serve the built site, every locale at one address.')
    .option('-p, --port <port>', 'port to listen on (default: $PORT, else 3000)')
    .option('--host <host>', 'name or address to listen on (default: localhost)')
    .option('--no-api', 'serve the static site alone, also where docusaurus-rag-api is installed')
    .action(
      reportingFaults(async (flags: Flags) => {
        const built = site(flags);
        await serve(built, {
          port: text(flags['port']) ?? process.env['PORT'],
          host: text(flags['host']),
          api:
            flags['api'] === false
              ? undefined
              : await openSiteApi(built, { siteDir: context.siteDir, print }),
          print,
        });
      }),
    );
}

/** A fault with a code was foreseen: its message is for the reader, a stack is not. */
function reportingFaults<Args extends unknown[]>(
  action: (...args: Args) => Promise<unknown>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      if (!(error instanceof RagError)) throw error;
      logger.error(error.message);
      process.exitCode = 1;
    }
  };
}
