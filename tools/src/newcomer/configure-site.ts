/** Makes the template's config one of a site in English and Urdu. @throws Error when it is not the expected template */
export function addUrdu(config: string): string {
  return replaceOnce(config, "locales: ['en'],", "locales: ['en', 'ur'],");
}

/** Adds the one line of the README to the config. @throws Error when it is not the expected template */
export function addPlugin(config: string): string {
  return replaceOnce(config, '\n  presets: [', "\n  plugins: ['docusaurus-plugin-rag'],\n\n  presets: [");
}

/**
 * Sets the versions of Docusaurus, React and Docusaurus's own webpack in a manifest.
 *
 * @throws Error when it names none of them
 */
export function setVersions(
  manifest: string,
  { docusaurus, react, webpack }: { docusaurus: string; react: string; webpack: string },
): string {
  const parsed = JSON.parse(manifest) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const changed = new Set<string>();
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    for (const name of Object.keys(parsed[kind] ?? {})) {
      const version = name.startsWith('@docusaurus/')
        ? docusaurus
        : /^react(?:-dom)?$/.test(name)
          ? react
          : undefined;
      if (version === undefined) continue;
      parsed[kind][name] = version;
      changed.add(name);
    }
  }
  for (const name of ['@docusaurus/core', 'react', 'react-dom']) {
    if (!changed.has(name))
      throw new Error(`The template's package.json has no ${name}. Adapt the check to it.`);
  }
  return `${JSON.stringify({ ...parsed, overrides: { webpack } }, undefined, 2)}\n`;
}

function replaceOnce(text: string, search: string, replacement: string): string {
  const [before, after, ...more] = text.split(search);
  if (before !== undefined && after !== undefined && more.length === 0) return before + replacement + after;
  throw new Error(
    `The template's config does not hold ${JSON.stringify(search)} exactly once. Adapt the check to the new template.`,
  );
}
