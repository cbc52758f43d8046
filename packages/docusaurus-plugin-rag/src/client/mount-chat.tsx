import globalData from '@generated/globalData';
import { Chat, type UsageEvent } from 'docusaurus-rag-chat-widget';
import { createRoot } from 'react-dom/client';
import type { ClientData } from '../client-data.js';
import { currentPage, currentVersion } from './current-page.js';
import { tellOfFault } from './faults.js';
import { launcherMessages } from './launcher-messages.js';
import { createNavigate } from './navigate.js';

/** Puts the chat at the end of the page, in a React root of its own: the site's may be swizzled away. */
export function mountChat(): void {
  const data = globalData['docusaurus-plugin-rag']?.['default'] as ClientData;
  const container = document.createElement('div');
  container.className = 'rag-root';
  document.body.append(container);
  createRoot(container, { onUncaughtError: failed }).render(
    <Chat
      locale={data.locale}
      direction={data.direction}
      messages={launcherMessages}
      loadMessages={async () => (await import('./messages.js')).messages}
      localeNames={data.localeNames}
      shortcut={data.shortcut}
      suggestions={
        data.pageSuggestions
          ? async (page = currentPage()) =>
              (await import('./page-suggestions.js')).pageSuggestions(page.url, data)
          : data.suggestions
      }
      development={process.env['NODE_ENV'] === 'development'}
      page={currentPage}
      version={currentVersion}
      navigate={createNavigate(data)}
      onFault={tellOfFault}
      {...(data.events && { onEvent: dispatchUsage })}
      createTransport={async () => (await import('./create-transport.js')).createTransport(data)}
    />,
  );
}

/** A fault of the chat's own code, which has taken it off the page. */
function failed(error: unknown): void {
  console.error(error);
  tellOfFault(error);
}

/** For whatever the site counts with: a listener on `window`, added where the reader has consented. */
function dispatchUsage(detail: UsageEvent): void {
  dispatchEvent(new CustomEvent('docusaurus-rag', { detail }));
}
