import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../options.js';
import type { ContentPage } from './content.js';
import { selectPages, type Selection } from './select.js';

const page = (permalink: string, overrides: Partial<ContentPage> = {}): ContentPage => ({
  kind: 'docs',
  permalink,
  source: `@site${permalink}.md`,
  title: 'A page',
  unlisted: false,
  draft: false,
  isReact: false,
  ...overrides,
});

function select(pages: ContentPage[], overrides: Partial<Selection> = {}) {
  const { selected, leftOut } = selectPages(pages, {
    options: DEFAULT_OPTIONS,
    baseUrl: '/',
    trailingSlash: undefined,
    routes: [],
    isNoIndex: () => false,
    translationsPath: undefined,
    ...overrides,
  });
  return { selected, routes: selected.map(({ route }) => route), leftOut };
}

describe('selectPages', () => {
  it('takes docs, blog posts and pages', () => {
    const pages = [page('/docs/a'), page('/blog/b', { kind: 'blog' }), page('/', { kind: 'pages' })];
    expect(select(pages)).toMatchObject({ routes: ['/docs/a', '/blog/b', '/'], leftOut: [] });
  });

  it.each<[reason: string, candidate: ContentPage, selection: Partial<Selection>]>([
    ['draft', page('/a', { draft: true }), {}],
    ['unlisted', page('/a', { unlisted: true }), {}],
    ['noIndex', page('/a'), { isNoIndex: (route: string) => route === '/a' }],
    ['switchedOff', page('/a'), { options: { ...DEFAULT_OPTIONS, docs: false } }],
    ['switchedOff', page('/a', { kind: 'blog' }), { options: { ...DEFAULT_OPTIONS, blog: false } }],
    ['switchedOff', page('/a', { kind: 'pages' }), { options: { ...DEFAULT_OPTIONS, pages: false } }],
    ['excluded', page('/a'), { options: { ...DEFAULT_OPTIONS, exclude: ['/a'] } }],
    ['excluded', page('/a'), { options: { ...DEFAULT_OPTIONS, include: ['/docs/**'] } }],
    ['untranslated', page('/a'), { translationsPath: '@site/i18n/ur/' }],
  ])('leaves out as %s', (reason, candidate, selection) => {
    const other = page('/docs/other', { kind: 'docs', source: '@site/i18n/ur/other.md' });
    const { routes, leftOut } = select([candidate], selection);
    expect({ routes, leftOut }).toEqual({ routes: [], leftOut: [{ route: '/a', reason }] });
    if (!selection.options) expect(select([candidate, other], selection).routes).toEqual(['/docs/other']);
  });

  it('takes what is translated, from a translations folder beside the site too', () => {
    const pages = [
      page('/ur/a', { source: '@site/../i18n/ur/a.md' }),
      page('/ur/b', { source: '@site/docs/b.md' }),
    ];
    const { routes, leftOut } = select(pages, { baseUrl: '/ur/', translationsPath: '@site/../i18n/ur/' });
    expect({ routes, leftOut }).toEqual({
      routes: ['/ur/a'],
      leftOut: [{ route: '/ur/b', reason: 'untranslated' }],
    });
  });

  it('cannot tell of a React page whether it is translated until it is built', () => {
    const pages = [
      page('/ur/', { kind: 'pages', isReact: true, source: '@site/src/pages/index.js' }),
      page('/ur/team', { kind: 'pages', isReact: true, source: '@site/i18n/ur/team.js' }),
    ];
    const { selected } = select(pages, { baseUrl: '/ur/', translationsPath: '@site/i18n/ur/' });
    expect(selected.map(({ route, mayBeUntranslated }) => ({ route, mayBeUntranslated }))).toEqual([
      { route: '/ur/', mayBeUntranslated: true },
      { route: '/ur/team', mayBeUntranslated: false },
    ]);
    expect(select(pages).selected.some(({ mayBeUntranslated }) => mayBeUntranslated)).toBe(false);
  });

  it.each([
    ['/docs/internal/**', '/sub/ur/docs/internal/a'],
    ['docs/internal/**', '/sub/ur/docs/internal/a'],
    ['**/internal/**', '/sub/ur/docs/internal/a'],
    ['/', '/sub/ur/'],
    ['/docs/تعارف', '/sub/ur/docs/تعارف'],
    ['/docs/تعارف', `/sub/ur/docs/${encodeURI('تعارف')}`],
    ['/docs/a', '/sub/ur/docs/a/'],
    ['/100%', '/sub/ur/100%'],
  ])('reads the glob %s without base URL and locale: it matches %s', (glob, permalink) => {
    const options = { ...DEFAULT_OPTIONS, exclude: [glob] };
    expect(select([page(permalink)], { baseUrl: '/sub/ur/', options }).routes).toEqual([]);
    expect(select([page('/sub/ur/docs/other')], { baseUrl: '/sub/ur/', options }).routes).toHaveLength(1);
  });

  it.each([
    [undefined, '/docs/a'],
    [true, '/docs/a/'],
    [false, '/docs/a'],
  ])('spells routes as the site does with trailingSlash %s', (trailingSlash, route) => {
    const isNoIndex = (each: string) => each !== route;
    expect(select([page('/docs/a')], { trailingSlash, isNoIndex }).routes).toEqual([route]);
  });

  it('takes one page a route', () => {
    expect(select([page('/a', { title: 'First' }), page('/a', { title: 'Second' })])).toMatchObject({
      selected: [{ title: 'First' }],
      leftOut: [],
    });
  });

  it('counts the routes that are no page of anyone, but not the 404 page', () => {
    const routes = ['/404.html', '/docs/a', '/docs/tags', '/blog/archive', '/search'];
    expect(select([page('/docs/a')], { routes }).leftOut).toEqual([
      { route: '/docs/tags', reason: 'generated' },
      { route: '/blog/archive', reason: 'generated' },
      { route: '/search', reason: 'generated' },
    ]);
  });
});
