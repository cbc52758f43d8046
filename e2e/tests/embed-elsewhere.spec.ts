import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { openEmbeddingPage } from '../src/embed-page.js';
import { LANGUAGES } from '../src/languages.js';

/** Serves what the website has on another origin, with these headers; gives that origin. */
type ServeElsewhere = (headers: Record<string, string>) => Promise<string>;

const test = base.extend<{ serveElsewhere: ServeElsewhere }>({
  serveElsewhere: async ({ baseURL }, provide) => {
    let headers = {};
    const server = createServer((request, response) => {
      const pass = async (): Promise<void> => {
        const site = await fetch(`${baseURL}${request.url}`);
        const contentType = site.headers.get('content-type') ?? '';
        response.writeHead(site.status, { 'content-type': contentType, ...headers });
        response.end(Buffer.from(await site.arrayBuffer()));
      };
      pass().catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await provide(async (wanted) => {
      headers = wanted;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    server.closeAllConnections();
    server.close();
  },
});

// The embedding page is made up; the browser does not take it to come from this machine.
test.use({ permissions: ['local-network-access'] });

for (const language of LANGUAGES) {
  const { tag, home, messages } = language;
  const [{ question, says, url }] = language.answerable;
  const scriptFor = (docs: string) =>
    `<script type="module" src="/embedded/embed.js" data-index="${docs}${home}rag/"></script>`;

  test(`an index on another origin answers, and its citations lead there, ${tag}`, async ({
    page,
    serveElsewhere,
  }) => {
    const docs = await serveElsewhere({ 'access-control-allow-origin': '*' });
    const chat = await openEmbeddingPage(page, language, { script: scriptFor(docs) });
    await chat.open();
    await chat.askAndRead(question);
    await expect(chat.conversation).toContainText(says);
    await expect(chat.sources.first()).toHaveAttribute('href', docs + url);
    await expect(chat.panel.getByRole('list', { name: messages.followUpsLabel })).toBeVisible();
    await chat.sources.first().click();
    await expect(page).toHaveURL(docs + url);
  });

  test(`without CORS the reader is told, and so is the console, ${tag}`, async ({ page, serveElsewhere }) => {
    const said: string[] = [];
    page.on('console', (line) => void (line.type() === 'error' && said.push(line.text())));
    const docs = await serveElsewhere({});
    const chat = await openEmbeddingPage(page, language, { script: scriptFor(docs) });
    await chat.open();
    await chat.ask(question);
    await expect(chat.says(messages.errorIndexUnreachable)).toBeVisible();
    expect(said.join('\n')).toContain("No 'Access-Control-Allow-Origin' header");
    expect(said.join('\n')).toContain(`${docs}${home}rag/current.json could not be loaded`);
  });
}
