import { RagError } from 'docusaurus-rag-core';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is set, without space around it. An empty variable counts as absent. */
export function textsOf(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()] as const],
    ),
  );
}

/** @param warnings shown too, for a name that is misspelt may be the cause of a fault */
export function configError(faults: string[], warnings: string[] = []): RagError {
  const lines = [...faults, ...warnings.map((warning) => `Warning: ${warning}`)];
  return new RagError(
    'CONFIG_INVALID',
    `docusaurus-rag-api cannot use its environment:\n${lines.map((line) => `- ${line}`).join('\n')}`,
  );
}
