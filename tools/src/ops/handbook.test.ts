import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DASHBOARDS } from './dashboards/all.js';
import { OPS, readRules, readText, REPOSITORY } from './ops-files.js';

const FOLDERS = {
  en: 'website/docs/operations',
  ur: 'i18n/ur/docusaurus-plugin-content-docs/current/operations',
} as const;
const PLAYBOOK_PARTS = ['symptoms', 'look', 'decide', 'commands', 'tell', 'recovered', 'afterwards'];
/** Emphasised names that are no panels: of other programs' pages, of workflows, of buttons and saved searches. */
const OTHER_NAMES =
  /→|^(?:docusaurus-rag|Image|Pages|Synthetic|Rules|Logs|Scaling|Events|Faults|Slow requests|Security|Denied, by address|Manual Deploy|Enforce HTTPS|Escalation Policies|Notification Rules|Events API V2|To see that it worked|Your conversations|Save as Markdown|Erase all|Operations|Alerts, routes and dashboards|Workflows, secrets, dependencies|NOT CHECKED|Markdown میں محفوظ کریں)$/;

const pages = (await readdir(join(REPOSITORY, FOLDERS.en), { recursive: true }))
  .filter((name) => name.endsWith('.md'))
  .sort();
const alerts = new Set((await readRules()).map(({ alert }) => alert));
const recorded = new Set((await readRules()).map(({ record }) => record));
const panels = new Set(
  DASHBOARDS.flatMap(({ title, panels: all }) => [title, ...all.map((each) => each.title)]),
);

it('every page of the handbook is there in both languages', async () => {
  const urdu = await readdir(join(REPOSITORY, FOLDERS.ur), { recursive: true });
  expect(urdu.filter((name) => name.endsWith('.md')).sort()).toEqual(pages);
});

it('the sidebar lists every page', async () => {
  const sidebars = await readText('website/sidebars.ts');
  for (const page of pages) expect(sidebars).toContain(`'operations/${page.replace('.md', '')}'`);
});

describe.each(pages)('%s', async (page) => {
  const [en, ur] = await Promise.all([readText(`${FOLDERS.en}/${page}`), readText(`${FOLDERS.ur}/${page}`)]);

  it('has the same sections, commands, numbered steps and names in both languages', () => {
    const { codes, ...parts } = partsOf(ur);
    const { codes: expectedCodes, ...expected } = partsOf(en);
    expect(parts).toEqual(expected);
    // Urdu sets a word of English as code where English needs not.
    expect(expectedCodes.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('names only alerts, recorded series, panels and files that there are', async () => {
    for (const text of [en, ur]) {
      const named = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
      expect(named(/`(Rag[A-Z]\w+)`/g).filter((name) => !alerts.has(name))).toEqual([]);
      expect(
        named(/\b(rag:(?!index\b|ask\b|status\b|rollback\b|eval\b|serve\b)[a-z_]+(?::\w+)?)/g).filter(
          (name) => !recorded.has(name),
        ),
      ).toEqual([]);
      const emphasised = named(/(?<![*\w])\*([A-Za-z][^*\n]{0,40})\*(?![*\w])/g);
      expect(emphasised.filter((name) => !panels.has(name) && !OTHER_NAMES.test(name))).toEqual([]);
    }
    const files = await readdir(OPS, { recursive: true });
    for (const [, path = ''] of en.matchAll(/(?<![\w/.])ops\/([\w./-]*\w)/g))
      expect(files).toContain(join(path));
  });
});

it.each(pages.filter((page) => page.startsWith('playbooks/')))(
  '%s has every part of a playbook, and a message for each audience',
  async (page) => {
    const texts = await Promise.all(Object.values(FOLDERS).map((folder) => readText(`${folder}/${page}`)));
    for (const text of texts) {
      expect(partsOf(text).anchors).toEqual(PLAYBOOK_PARTS);
      expect(text).toMatch(/npm run lab -- [a-z-]+/);
      expect(text.match(/^> /gm)?.length).toBeGreaterThanOrEqual(2);
    }
  },
);

function partsOf(text: string) {
  const blocks = [...text.matchAll(/```[^]*?```/g)].map(([block]) => block.replaceAll(/\s+#\s.*$/gm, ''));
  const prose = text.replaceAll(/```[^]*?```/g, '').replaceAll(/^> .*$/gm, '');
  return {
    anchors: [...text.matchAll(/\{\/\* #([\w-]+) \*\/\}/g)].map(([, anchor]) => anchor),
    blocks,
    steps: prose.match(/^ *\d+\. /gm)?.length ?? 0,
    rows: prose.match(/^\|/gm)?.length ?? 0,
    codes: [...new Set([...prose.matchAll(/`[^`\n]+`/g)].map(([code]) => code))].sort(),
  };
}
