import { Chat } from '../src/chat.js';
import { isIndexFile } from '../src/index-files.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const MAX_INDEX_BYTES = 60_000;

for (const language of LANGUAGES) {
  const { tag } = language;
  const [{ question }] = language.answerable;

  test(`a page loads neither panel nor index before the reader wants them, ${tag}`, async ({
    page,
    watch,
  }) => {
    const chat = new Chat(page, language);
    await chat.visit(language.chapter);
    // Whatever the page would load by itself, it has loaded by now.
    await page.waitForLoadState('networkidle');
    const before = new Set(watch.requests);

    await chat.open();

    const panel = watch.requests.filter((url) => !before.has(url));
    expect(
      panel.filter((url) => url.endsWith('.js')),
      'scripts of the panel',
    ).not.toEqual([]);
    expect([...before].filter(isIndexFile)).toEqual([]);
    // The pointer tells whether an API answers, a small file what might be asked; of the index itself nothing is loaded yet.
    const loaded = panel.filter(isIndexFile);
    expect(loaded.filter((url) => !/\/(?:current|suggestions\/\d+)\.json$/.test(url))).toEqual([]);

    await chat.askAndRead(question);
    expect(watch.requests.filter(isIndexFile)).not.toEqual([]);
  });

  test(`a first answer takes at most ${MAX_INDEX_BYTES / 1000} kB of index, ${tag}`, async ({ page }) => {
    const loaded: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!isIndexFile(request)) return;
      loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.askAndRead(question);

    const bytes = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
    test.info().annotations.push({ type: 'index bytes', description: String(bytes) });
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(MAX_INDEX_BYTES);
  });
}
