import { expect, test as base } from '@playwright/test';

interface Watch {
  /** Addresses of everything the browser asked for, in order. */
  requests: string[];
}

/** A test during which no request may leave the site's origin and no script may throw. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const requests: string[] = [];
      const exceptions: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      context.on('weberror', (webError) => exceptions.push(webError.error().message));

      await use({ requests });

      const elsewhere = requests.filter(
        (url) => /^(?:https?|wss?):/.test(url) && new URL(url).origin !== baseURL,
      );
      expect(elsewhere, 'requests to other origins').toEqual([]);
      expect(exceptions, 'uncaught exceptions').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
