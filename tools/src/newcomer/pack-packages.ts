import { join } from 'node:path';
import { runCommand, type Interruptible } from '../run-command.js';

const WORKSPACES = ['packages/core', 'packages/chat-widget', 'packages/docusaurus-plugin-rag'];

/**
 * Packs the three packages as npm would publish them.
 *
 * @param repositoryDir where they are, built
 * @param targetDir where the tarballs go
 * @returns paths of the tarballs
 */
export async function packPackages(
  repositoryDir: string,
  targetDir: string,
  { signal }: Interruptible,
): Promise<string[]> {
  const workspaces = WORKSPACES.map((workspace) => `--workspace=${workspace}`);
  const parameters = ['pack', '--silent', ...workspaces, '--pack-destination', targetDir];
  const output = await runCommand('npm', parameters, { cwd: repositoryDir, signal });
  const names = output.split('\n').filter((line) => line.endsWith('.tgz'));
  if (names.length === WORKSPACES.length) return names.map((name) => join(targetDir, name));
  throw new Error(`npm packed ${names.length} packages, not ${WORKSPACES.length}. It printed:\n${output}`);
}
