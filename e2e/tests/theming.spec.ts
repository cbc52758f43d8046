import { inColorSchemes } from '../src/color-schemes.js';
import { expect, test } from '../src/test.js';

test('the theming page begins with what the site has, by day and by night', async ({ page }) => {
  await page.goto('/docs/theming/');
  const input = (name: string) => page.getByLabel(name);
  await expect(input('--rag-text')).toBeEnabled();
  await expect(page.locator('.rag-root').first()).toBeAttached();

  await inColorSchemes(page, async () => {
    // As the page itself draws them; the chat takes both from Infima.
    const [text, surface] = await page.evaluate(() => {
      const root = getComputedStyle(document.querySelector('.rag-root') ?? document.body);
      const canvas = document.createElement('canvas').getContext('2d');
      return ['--rag-text', '--rag-surface'].map((name) => {
        if (canvas) canvas.fillStyle = root.getPropertyValue(name);
        return String(canvas?.fillStyle);
      });
    });
    expect(text).not.toBe(surface);
    await expect(input('--rag-text')).toHaveValue(text ?? '');
    await expect(input('--rag-surface')).toHaveValue(surface ?? '');
    await expect(input('--rag-panel-inline-size')).toHaveValue('27');
  });

  const frame = page.locator('iframe').last().contentFrame();
  await input('--rag-radius').fill('1');
  await expect(frame.locator('.rag-root').first()).toHaveCSS('--rag-radius', '1rem');
  await expect(page.locator('pre').filter({ hasText: '--rag-radius: 1rem;' })).toBeVisible();
});
