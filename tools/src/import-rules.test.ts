import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const OXLINT = join(REPOSITORY, 'node_modules/oxlint/bin/oxlint');
const NODE_ONLY = ['./encode-index.js', './write-static-index.js', './file-loader-node.js'];

/** Room file → names it must not import. */
const FORBIDDEN: Record<string, string[]> = {
  'packages/core/src/types.ts': ['./errors.js', './text/analyse.js', 'react'],
  'packages/core/src/errors.ts': ['./types.js', 'node:util'],
  'packages/core/src/text/analyse.ts': [
    '../index/bm25.js',
    '../answer/quote.js',
    'node:fs',
    '@orama/stemmers',
  ],
  'packages/core/src/text/stop-words/ur.ts': ['../../ingest/chunk-text.js', '../../node.js'],
  'packages/core/src/ports/index-store.ts': ['../index/bm25.js', '../adapters/flat/store.js'],
  'packages/core/src/evaluate/scores.ts': ['../answer/retrieve.js', 'node:fs/promises'],
  'packages/core/src/index/postings.ts': [
    '../ingest/chunk-text.js',
    'node:zlib',
    'cheerio',
    '../index.js',
    ...NODE_ONLY,
  ],
  'packages/core/src/index/write-static-index.ts': [
    '../answer/quote.js',
    '../ingest/chunk-id.js',
    'cheerio',
    'openai',
  ],
  'packages/core/src/ingest/chunk-text.ts': [
    '../answer/quote.js',
    'cheerio',
    'node:crypto',
    './page-from-html.js',
  ],
  'packages/core/src/ingest/page-from-html.ts': ['../answer/quote.js', '../index.js', '../node.js', 'jsdom'],
  'packages/core/src/translate/translate-question.ts': [
    '../adapters/flat/store.js',
    '../ingest/page-from-html.js',
    'node:fs/promises',
  ],
  'packages/core/src/answer/quote.ts': [
    '../adapters/openai/chat.js',
    '../ingest/page-from-html.js',
    '../index/encode-index.js',
    '../evaluate/scores.js',
    '../index.js',
    'node:path',
    'openai',
  ],
  'packages/core/src/suggest/suggest-questions.ts': [
    '../adapters/flat/store.js',
    '../ingest/page-from-html.js',
    '../testing/build-index.js',
    'node:fs',
  ],
  'packages/core/src/adapters/qdrant/store.ts': ['../../answer/retrieve.js', '../../index.js'],
  'packages/core/src/index.ts': [
    './node.js',
    './ingest/page-from-html.js',
    './index/encode-index.js',
    'node:fs',
  ],
  'packages/core/src/node.ts': ['openai', '@qdrant/js-client-rest', './adapters/qdrant/store.js'],
  'packages/chat-widget/src/embed/mount-embed.tsx': [
    'docusaurus-rag-core/node',
    'docusaurus-plugin-rag',
    'preact',
    'node:path',
  ],
  'packages/chat-widget/src/panel.tsx': [
    'docusaurus-rag-core/node',
    'docusaurus-rag-core/evaluate',
    'docusaurus-rag-core/static',
    'docusaurus-plugin-rag',
    '@docusaurus/router',
    'node:path',
    '../../core/src/types.js',
  ],
  'packages/docusaurus-plugin-rag/src/options.ts': [
    'docusaurus-rag-api',
    'openai',
    '../../core/src/types.js',
  ],
  'packages/docusaurus-plugin-rag/src/client/mount.tsx': [
    'node:path',
    'docusaurus-rag-core/node',
    '../cli/serve.js',
    '../pages/collect.js',
    'sirv',
  ],
  'website/src/pages/index.tsx': ['docusaurus-rag-api/app', 'openai', '../../../packages/core/src/types.js'],
};

/** Room file → names it may import. */
const ALLOWED: Record<string, string[]> = {
  'packages/core/src/text/stem-urdu.ts': ['../types.js', '../errors.js', './stop-words/ur.js'],
  'packages/core/src/text/stop-words/en.ts': ['../../types.js', '../normalise.js'],
  'packages/core/src/text/stem-english.test.ts': ['vitest', '@orama/stemmers', './stem-english.js'],
  'packages/core/src/index/load.ts': ['../text/analyse.js', '../types.js', './manifest.js'],
  'packages/core/src/index/encode-index.ts': [
    'node:zlib',
    'node:fs/promises',
    '../text/analyse.js',
    './manifest.js',
  ],
  'packages/core/src/ingest/html-tree.ts': [
    'parse5',
    'node:crypto',
    'cheerio',
    'cheerio/slim',
    './chunk-text.js',
    '../text/analyse.js',
  ],
  'packages/core/src/ingest/chunk-id.ts': ['../types.js', '../index/bm25.js'],
  'packages/core/src/translate/encode-translation-table.ts': ['node:zlib'],
  'packages/core/src/understand/read-question.ts': [
    '../answer/question.js',
    '../spelling/correct-spelling.js',
  ],
  'packages/core/src/answer/answer.ts': ['../index/bm25.js', '../ingest/chunk-text.js', '../text/analyse.js'],
  'packages/core/src/adapters/openai/chat.ts': ['openai', '../../ports/chat-model.js', '../../errors.js'],
  'packages/api/src/compose.ts': ['docusaurus-rag-core/adapters/qdrant'],
  'packages/chat-widget/src/embed/transport.ts': [
    'docusaurus-rag-core',
    'docusaurus-rag-core/static',
    'react-dom/client',
    '../chat.js',
  ],
  'packages/chat-widget/src/chat.tsx': [
    'react',
    'docusaurus-rag-core',
    'docusaurus-rag-core/protocol',
    './launcher.css',
  ],
  'packages/docusaurus-plugin-rag/src/index.ts': [
    'docusaurus-rag-core/node',
    '@docusaurus/utils',
    'node:path',
  ],
  'packages/docusaurus-plugin-rag/src/client/root.tsx': [
    '@docusaurus/Translate',
    '@generated/globalData',
    'docusaurus-rag-core',
    'docusaurus-rag-core/static',
    'docusaurus-rag-chat-widget',
    'react-dom/client',
  ],
};

const FORMS: Record<string, string> = {
  'packages/core/src/text/side-effect.ts': `import '../index/bm25.js';`,
  'packages/core/src/text/named.ts': `import { weight } from '../index/bm25.js'; export const used = weight;`,
  'packages/core/src/text/types-only.ts': `import type { Weight } from '../index/bm25.js'; export type Used = Weight;`,
  'packages/core/src/text/exported.ts': `export * from '../index/bm25.js';`,
  'packages/core/src/text/dynamic.ts': `export const load = () => import('../index/bm25.js');`,
};

/** File → whether it may read the environment. */
const ENVIRONMENT: Record<string, boolean> = {
  'packages/core/src/answer/environment.ts': false,
  'packages/chat-widget/src/environment.tsx': false,
  'packages/docusaurus-plugin-rag/src/pages/read.ts': false,
  'packages/docusaurus-plugin-rag/src/cli/port.ts': true,
  'packages/api/src/config.ts': true,
  'website/docusaurus.config.ts': true,
};

interface Diagnostic {
  code: string;
  message: string;
  filename: string;
}

let diagnostics: Diagnostic[] = [];

beforeAll(async () => {
  const imports = Object.entries({ ...FORBIDDEN, ...ALLOWED }).map(
    ([file, names]) => [file, names.map((name) => `import '${name}';`).join('\n')] as const,
  );
  const reads = Object.keys(ENVIRONMENT).map(
    (file) => [file, 'export const home = process.env.HOME;'] as const,
  );
  diagnostics = await lint([...imports, ...reads, ...Object.entries(FORMS)]);
}, 60_000);

describe('import directions', () => {
  it.each(pairs(FORBIDDEN))('%s may not import %s', (file, name) => {
    expect(refusedImports(file)).toContain(name);
  });

  it.each(pairs(ALLOWED))('%s may import %s', (file, name) => {
    expect(refusedImports(file)).not.toContain(name);
  });

  it.each(Object.keys(FORMS))('are enforced whatever the form of the import: %s', (file) => {
    expect(refusedImports(file)).toEqual(['../index/bm25.js']);
  });
});

describe('the environment', () => {
  it.each(Object.entries(ENVIRONMENT))('is read in %s: %s', (file, allowed) => {
    const refused = diagnostics.some(
      (found) => found.filename === file && found.code.includes('no-process-env'),
    );
    expect(refused).toBe(!allowed);
  });
});

function pairs(rooms: Record<string, string[]>): [file: string, name: string][] {
  return Object.entries(rooms).flatMap(([file, names]) =>
    names.map((name): [string, string] => [file, name]),
  );
}

function refusedImports(file: string): string[] {
  return diagnostics
    .filter(({ filename, code }) => filename === file && code.includes('no-restricted-imports'))
    .map(({ message }) => /^'([^']+)'/.exec(message)?.[1] ?? message);
}

/** Lints files as if they stood in the repository, by its own configuration. */
async function lint(files: (readonly [path: string, source: string])[]): Promise<Diagnostic[]> {
  const directory = await mkdtemp(join(tmpdir(), 'import-rules-'));
  try {
    await copyFile(join(REPOSITORY, '.oxlintrc.json'), join(directory, '.oxlintrc.json'));
    for (const [path, source] of files) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), `${source}\n`);
    }
    return await runOxlint(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function runOxlint(cwd: string): Promise<Diagnostic[]> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [OXLINT, '--format=json'],
      { cwd, maxBuffer: 16e6 },
      (_exit, stdout, stderr) => {
        try {
          resolve((JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics);
        } catch (cause) {
          reject(new Error(`oxlint gave no JSON: ${stderr || stdout}`, { cause }));
        }
      },
    );
  });
}
