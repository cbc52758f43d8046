/** Makes the template's config one of a site in English and Urdu. @throws Error when it is not the expected template */
export function addUrdu(config: string): string {
  return replaceOnce(config, "locales: ['en'],", "locales: ['en', 'ur'],");
}

/** Adds the one line of the README to the config. @throws Error when it is not the expected template */
export function addPlugin(config: string): string {
  return replaceOnce(config, '\n  presets: [', "\n  plugins: ['docusaurus-plugin-rag'],\n\n  presets: [");
}

function replaceOnce(text: string, search: string, replacement: string): string {
  const [before, after, ...more] = text.split(search);
  if (before !== undefined && after !== undefined && more.length === 0) return before + replacement + after;
  throw new Error(
    `The template's config does not hold ${JSON.stringify(search)} exactly once. Adapt the check to the new template.`,
  );
}
