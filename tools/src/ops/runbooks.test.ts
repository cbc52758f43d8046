import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DASHBOARDS } from './dashboards/all.js';
import { OPS, readRules, readText } from './ops-files.js';

const PAGES = {
  en: 'website/docs/operations/runbooks.md',
  ur: 'i18n/ur/docusaurus-plugin-content-docs/current/operations/runbooks.md',
} as const;

const alerts = (await readRules()).filter(({ alert }) => alert !== undefined);

describe.each(Object.entries(PAGES))('the runbooks in %s', async (_, file) => {
  const text = await readText(file);
  const sections = new Map(
    text
      .split(/^##+ /m)
      .slice(1)
      .map((section) => [/\{\/\* #([\w-]+) \*\/\}/.exec(section)?.[1] ?? '', section]),
  );

  it('have the section that each alert links to, and it names the alert', () => {
    for (const { alert = '', annotations } of alerts) {
      const anchor = annotations?.['runbook_url']?.split('#')[1] ?? '';
      expect(sections.get(anchor), `${alert}: #${anchor}`).toContain(`\`${alert}\``);
    }
  });

  it('name only alerts that there are', () => {
    const known = new Set(alerts.map(({ alert }) => alert));
    const named = [...text.matchAll(/`(Rag[A-Z]\w+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThanOrEqual(known.size);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('name only dashboards and panels that there are', () => {
    const known = new Set(
      DASHBOARDS.flatMap(({ title, panels }) => [title, ...panels.map((panel) => panel.title)]),
    );
    // Names of a folder, of workflows and of a page of Prometheus'.
    for (const other of ['docusaurus-rag', 'Image', 'Pages', 'Synthetic', 'Rules']) known.add(other);
    const named = [...text.matchAll(/(?<!\*)\*([A-Za-z][^*\n]*)\*(?!\*)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('refer to files of ops/ that there are', async () => {
    const folders = await readdir(OPS, { recursive: true });
    for (const [, path = ''] of text.matchAll(/\bops\/([\w./-]*\w)/g)) expect(folders).toContain(join(path));
  });
});

it('both languages have the same sections, commands and codes', async () => {
  const [en, ur] = await Promise.all(Object.values(PAGES).map(readText));
  const partsOf = (text = '') => ({
    anchors: [...text.matchAll(/\{\/\* #([\w-]+) \*\/\}/g)].map(([, anchor]) => anchor),
    blocks: [...text.matchAll(/```[^]*?```/g)].map(([block]) => block),
    codes: [...new Set([...text.matchAll(/`[^`\n]+`/g)].map(([code]) => code))].sort(),
  });
  expect(partsOf(ur)).toEqual(partsOf(en));
});
