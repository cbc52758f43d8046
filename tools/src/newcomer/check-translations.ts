import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesFor } from 'docusaurus-rag-chat-widget/messages';
import { docusaurusCommand } from '../docusaurus-command.js';
import { runCommand, type Interruptible } from '../run-command.js';

/** A file of translations as `docusaurus write-translations` makes it. */
export type TranslationFile = Record<string, { message: string }>;

const PREFIX = 'theme.rag.';

/**
 * Checks that `docusaurus write-translations` gives the site's owner every string of the chat, in Urdu.
 *
 * @returns how many there are
 * @throws Error that names the strings that are missing or not in Urdu
 */
export async function checkTranslations(siteDir: string, { signal }: Interruptible): Promise<number> {
  const [command, parameters] = docusaurusCommand(siteDir, 'write-translations', '--locale', 'ur');
  await runCommand(command, parameters, { cwd: siteDir, signal });
  const written = JSON.parse(await readFile(join(siteDir, 'i18n/ur/code.json'), 'utf8')) as TranslationFile;
  const expected = messagesFor('ur');
  const missing = missingTranslations(written, { ...expected });
  if (missing.length > 0)
    throw new Error(`write-translations did not write, or not in Urdu: ${missing.join(', ')}.`);
  return Object.keys(expected).length;
}

/** Ids of the chat's strings that a file lacks or has otherwise. @param expected strings by their key in the widget */
export function missingTranslations(written: TranslationFile, expected: Record<string, string>): string[] {
  return Object.entries(expected)
    .map(([key, message]): [string, string] => [PREFIX + key, message])
    .filter(([id, message]) => written[id]?.message !== message)
    .map(([id]) => id);
}
