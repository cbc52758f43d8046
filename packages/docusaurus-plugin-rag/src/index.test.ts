import type { LoadContext } from '@docusaurus/types';
import { describe, expect, it, vi } from 'vitest';
import pluginRag from './index.js';
import { DEFAULT_OPTIONS } from './options.js';
import { siteContext } from './testing/site-context.js';

const OPTIONS = { ...DEFAULT_OPTIONS, id: 'default' };

const context = (router: 'browser' | 'hash' = 'browser') =>
  ({
    ...siteContext({ current: 'ur' }),
    generatedFilesDir: '/site/.docusaurus',
    siteConfig: { future: { experimental_router: router } },
  }) as LoadContext;

describe('pluginRag', () => {
  it('publishes to the pages what they need, and nothing of the machine it was built on', () => {
    const published: unknown[] = [];
    const actions = { setGlobalData: (data: unknown) => void published.push(data) };
    void pluginRag(context(), OPTIONS)?.contentLoaded?.({ content: undefined, actions: actions as never });
    expect(published).toMatchObject([
      { indexUrl: '/ur/rag/', others: [{ locale: 'en', indexUrl: '/rag/' }], locale: 'ur' },
    ]);
    expect(JSON.stringify(published)).not.toContain('/site');
  });

  it('puts no chat on the pages when the widget is switched off', async () => {
    const plugin = pluginRag(context(), { ...OPTIONS, widget: false });
    expect(plugin?.getClientModules?.()).toEqual([]);
    expect(plugin?.getPathsToWatch?.()).toEqual([]);
    expect(await plugin?.getDefaultCodeTranslationMessages?.()).toEqual({});
  });

  it('stops a build whose options do not fit the site', () => {
    expect(() => pluginRag(context(), { ...OPTIONS, suggestions: { fr: ['Pourquoi ?'] } })).toThrow(
      'suggestions.fr: the site has no such locale. Allowed: en, ur.',
    );
  });

  it('switches itself off, and says why, on a site whose router builds no pages', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(pluginRag(context('hash'), OPTIONS)).toBeNull();
    expect(String(warn.mock.calls[0])).toContain('the hash router builds none');
    warn.mockRestore();
  });
});
