import { describe, expect, it } from 'vitest';
import { addPlugin, addUrdu } from './configure-site.js';

const TEMPLATE = `const config = {
  i18n: {
    defaultLocale: 'en',
    locales: ['en'],
  },

  presets: [
    ['classic', {}],
  ],
};
`;

describe('the template’s config', () => {
  it('gets Urdu beside English', () => {
    expect(addUrdu(TEMPLATE)).toBe(TEMPLATE.replace("['en']", "['en', 'ur']"));
  });

  it('gets the plugin by one line', () => {
    const lines = addPlugin(TEMPLATE).split('\n');
    const added = lines.filter((line) => line !== '' && !TEMPLATE.split('\n').includes(line));
    expect(added).toEqual(["  plugins: ['docusaurus-plugin-rag'],"]);
    expect(lines.indexOf(added[0] ?? '')).toBeLessThan(lines.indexOf('  presets: ['));
  });

  it('is refused when it is of another template', () => {
    expect(() => addUrdu("locales: ['fr'],")).toThrow(/does not hold "locales: \['en'\],"/);
    expect(() => addPlugin('export default {};')).toThrow(/Adapt the check/);
    expect(() => addUrdu(TEMPLATE + TEMPLATE)).toThrow(/exactly once/);
  });
});
