// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { currentPage, currentVersion } from './current-page.js';

const setMeta = (metas: Record<string, string>): void => {
  for (const [name, content] of Object.entries(metas)) {
    document.head.append(Object.assign(document.createElement('meta'), { name, content }));
  }
};

beforeEach(() => document.head.replaceChildren());

describe('currentVersion', () => {
  it('is the version of the docs page', () => {
    setMeta({ docusaurus_version: '2.0', docusaurus_tag: 'docs-default-2.0' });
    expect(currentVersion()).toBe('2.0');
  });

  it.each([
    ['2.0', 'docs-api-2.0', 'api/2.0'],
    ['next-major', 'docs-rest-api-next-major', 'rest-api/next-major'],
    ['current', 'docs-api-current', 'api/current'],
  ])('names the docs instance of version %s tagged %s', (version, tag, qualified) => {
    setMeta({ docusaurus_version: version, docusaurus_tag: tag });
    expect(currentVersion()).toBe(qualified);
  });

  it('is the bare version in a theme that has no tag', () => {
    setMeta({ docusaurus_version: '2.0' });
    expect(currentVersion()).toBe('2.0');
  });

  it('is undefined on a page without versions', () => {
    setMeta({ docusaurus_tag: 'default' });
    expect(currentVersion()).toBeUndefined();
  });
});

describe('currentPage', () => {
  it('is read when it is asked for, for the reader moves on without a reload', () => {
    document.title = 'چائے';
    history.pushState(null, '', '/ur/docs/tea?x=1#steeping');
    expect(currentPage()).toEqual({ url: '/ur/docs/tea', title: 'چائے' });
  });
});
