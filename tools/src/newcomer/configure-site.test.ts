import { describe, expect, it } from 'vitest';
import { addPlugin, addUrdu, setVersions } from './configure-site.js';

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

describe('the template’s manifest', () => {
  const versions = { docusaurus: '3.5.2', react: '^18.0.0', webpack: '5.95.0' };

  it('gets the versions of Docusaurus, React and webpack, and keeps those of others', () => {
    const manifest = {
      name: 'site',
      dependencies: {
        '@docusaurus/core': '3.4.0',
        '@mdx-js/react': '^3.0.0',
        react: '^19.0.0',
        'react-dom': '^19.0.0',
      },
      devDependencies: { '@docusaurus/types': '3.4.0' },
    };
    expect(JSON.parse(setVersions(JSON.stringify(manifest), versions))).toEqual({
      name: 'site',
      dependencies: {
        '@docusaurus/core': '3.5.2',
        '@mdx-js/react': '^3.0.0',
        react: '^18.0.0',
        'react-dom': '^18.0.0',
      },
      devDependencies: { '@docusaurus/types': '3.5.2' },
      overrides: { webpack: '5.95.0' },
    });
  });

  it('is refused when it has no React', () => {
    expect(() => setVersions('{"dependencies":{"@docusaurus/core":"3.4.0"}}', versions)).toThrow(
      /has no react\./,
    );
  });
});
