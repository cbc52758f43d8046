import { isBuiltin } from 'node:module';
import type { BrowserChunk } from './browser-bundle.js';

const SECRET_NAME = /\b\w*(?:API_?KEY|SECRET|PASSWORD|ACCESS_TOKEN|DATABASE_URL|QDRANT_|OPENAI_)\w*/gi;

/** What a browser must never be sent, one sentence a finding: Node modules, and names of secrets. */
export function findServerCode(chunks: BrowserChunk[]): string[] {
  return chunks.flatMap(({ name, code, externals }) => [
    ...externals.filter(isBuiltin).map((module) => `${name} imports the Node module "${module}".`),
    ...(code.match(SECRET_NAME) ?? []).map((secret) => `${name} holds the secret's name "${secret}".`),
  ]);
}
