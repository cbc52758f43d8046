import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuildSummaries, type BuildSummary } from '../build-summary.js';
import { docusaurusCommand } from '../docusaurus-command.js';
import { runCommand } from '../run-command.js';
import { askInBrowser } from './ask-in-browser.js';
import { checkSummaries, describeSummaries } from './check-summaries.js';
import { checkTranslations } from './check-translations.js';
import { addPlugin, addUrdu } from './configure-site.js';
import { launchBrowser } from './launch-browser.js';
import { editConfig, installedVersions, makeSite, translatePages } from './make-site.js';
import { installFromRegistry, publishPackages, startLocalRegistry } from './local-registry.js';
import { packPackages } from './pack-packages.js';
import { SITE_QUESTIONS } from './questions.js';
import { serveSite } from './serve-site.js';
import { createStepLog } from './step-log.js';

export interface CheckOptions {
  /** The repository, its packages built. */
  repositoryDir: string;
  /** An empty folder outside of the repository, where nothing of it can be found by accident. */
  workDir: string;
  screenshotDir: string;
  /** Publishes the packages to a registry on this machine and installs from there. Default: installs packed ones. */
  throughRegistry?: boolean;
  /** With the oldest Docusaurus and React of the peer ranges. Default: with the newest. */
  oldest?: boolean;
  /** Ends the check early. */
  signal: AbortSignal;
}

const LOCALES = ['en', 'ur'];

/**
 * Goes the whole way from the packages to a cited answer in a browser, printing each step with its time. What it
 * started is stopped at the end, whatever the end is.
 *
 * @throws Error of the first step that fails
 */
export async function checkNewcomersSite(options: CheckOptions): Promise<void> {
  const { workDir, screenshotDir, throughRegistry = false, oldest = false, signal } = options;
  const { step } = createStepLog((text) => process.stdout.write(text));

  // First of all: without a browser, the minutes before would be for nothing.
  const browser = await step('Start a browser', launchBrowser, (found) => `version ${found.version()}`);
  signal.addEventListener('abort', () => void browser.close());
  try {
    const siteDir = await step('Make a site of the official template', () =>
      makeSite(workDir, { oldest, signal }),
    );
    await step('Translate pages into Urdu', async () => {
      await translatePages(siteDir);
      await editConfig(siteDir, addUrdu);
    });
    await (throughRegistry ? installThroughRegistry : installPacked)(step, siteDir, options);
    await step(
      'See what is installed',
      () => installedVersions(siteDir, ['@docusaurus/core', 'react', 'react-dom']),
      (versions) => versions.join(', '),
    );
    await step('Add the one line', () => editConfig(siteDir, addPlugin));
    await step('Build', () => buildSite(siteDir, signal), describeSummaries);

    const server = await step(
      'Serve',
      () => serveSite(siteDir, { signal }),
      ({ url }) => url,
    );
    try {
      for (const question of SITE_QUESTIONS) {
        await step(
          `Ask in ${question.locale}: ${question.text}`,
          () => askInBrowser(browser, question, { siteUrl: server.url, screenshotDir }),
          (citation) => `cites ${citation}`,
        );
      }
    } finally {
      await server.stop();
    }
    await step(
      'write-translations',
      () => checkTranslations(siteDir, { signal }),
      (count) => `${count} strings`,
    );
  } finally {
    await browser.close();
  }
}

type Step = ReturnType<typeof createStepLog>['step'];

async function installPacked(
  step: Step,
  siteDir: string,
  { repositoryDir, workDir, signal }: CheckOptions,
): Promise<void> {
  const tarballs = await step('Pack the packages', () => packPackages(repositoryDir, workDir, { signal }));
  await step('npm install docusaurus-plugin-rag', () =>
    runCommand('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: siteDir, signal }),
  );
}

async function installThroughRegistry(
  step: Step,
  siteDir: string,
  { repositoryDir, workDir, signal }: CheckOptions,
): Promise<void> {
  const registry = await step(
    'Start a registry',
    () => startLocalRegistry(join(workDir, 'registry'), { signal }),
    ({ url }) => url,
  );
  try {
    await step(
      'Publish the packages',
      () => publishPackages(repositoryDir, registry, { signal, workDir }),
      (count) => `${count} packages`,
    );
    for (const [name, folder] of [
      ['docusaurus-plugin-rag', siteDir],
      ['docusaurus-rag-api', await makeEmptyProject(workDir)],
    ] as const) {
      await step(
        `npm install ${name}`,
        () => installFromRegistry(name, folder, registry, { signal }),
        (installed) => installed.join(', '),
      );
    }
  } finally {
    await registry.stop();
  }
  await step('The API’s command', () =>
    runCommand('npx', ['--no-install', 'docusaurus-rag-api', '--help'], {
      cwd: join(workDir, EMPTY_PROJECT),
      signal,
    }),
  );
}

const EMPTY_PROJECT = 'server';

async function makeEmptyProject(workDir: string): Promise<string> {
  const folder = join(workDir, EMPTY_PROJECT);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  return folder;
}

async function buildSite(siteDir: string, signal: AbortSignal): Promise<BuildSummary[]> {
  const [command, parameters] = docusaurusCommand(siteDir, 'build');
  const summaries = parseBuildSummaries(await runCommand(command, parameters, { cwd: siteDir, signal }));
  checkSummaries(summaries, LOCALES);
  return summaries;
}
