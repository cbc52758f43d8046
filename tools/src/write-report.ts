import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EMBEDDING_ARGUMENTS, readEmbeddingOptions } from './eval/embedding-options.js';
import { openEvaluation, WEBSITE } from './native/evaluate-website.js';
import { measureReport } from './report/measure-report.js';
import { renderReport } from './report/render-report.js';
import { ENGLISH } from './report/text-en.js';
import { URDU } from './report/text-ur.js';

const USAGE = `npm run eval:report -- [--site DIR] [--out DIR]
                       [--embedding-url URL --embedding-model NAME --embedding-key-env NAME]

Measures how well the built website answers the questions of tools/questions, beside other searches, and writes the page
"The report" of the website in English and Urdu. Takes minutes; the speed is best measured on a machine at rest.
  --site DIR    folder of the built website (default: website)
  --out DIR     the repository to write the pages into (default: this one)
  --embedding-… a server of embeddings to measure as well, as for npm run eval`;

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Where the page stands in each language, below the repository. */
const PAGES = [
  { file: 'website/docs/report.md', text: ENGLISH },
  { file: 'i18n/ur/docusaurus-plugin-content-docs/current/report.md', text: URDU },
];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: WEBSITE },
      out: { type: 'string', default: REPOSITORY },
      ...EMBEDDING_ARGUMENTS,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const embedding = readEmbeddingOptions(values, process.env);
  const evaluation = await openEvaluation(resolve(values.site));
  const figures = await measureReport(evaluation, { embedding, say: (line) => console.error(line) });
  for (const { file, text } of PAGES) {
    const path = resolve(values.out, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, renderReport(figures, text));
    console.log(`Wrote ${path}.`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
