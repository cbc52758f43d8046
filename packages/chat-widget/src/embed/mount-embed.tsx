import { createRoot } from 'react-dom/client';
import { Chat } from '../chat.js';
import type { PagePlace } from '../chat-props.js';
import type { Messages } from '../messages/types.js';
import { withTextFragment } from '../text-fragment.js';
import type { UsageEvent } from '../usage-event.js';
import { EMBED_HOST } from './host-name.js';
import { pageQuestions } from './page-questions.js';
import type { EmbedSettings } from './settings.js';
import { followTheme } from './theme.js';
import { embedTransport } from './transport.js';

/** CSS of the chat, as the build has made it for a shadow root, and of the page around it. */
export interface EmbedStyles {
  chat: string;
  page: string;
}

/** Puts the chat at the end of the page, in a shadow root that the page's own styles do not reach into. */
export function mountEmbed(settings: EmbedSettings, messages: Messages, styles: EmbedStyles): HTMLElement {
  const host = document.createElement(EMBED_HOST);
  // By this class a page sets custom properties, as on a Docusaurus site.
  host.className = 'rag-root';
  followTheme(host, settings.theme);
  registerRem();
  // Open, so that tools for accessibility can look into it.
  const shadow = host.attachShadow({ mode: 'open' });
  // No <style> element: a Content-Security-Policy would have to allow it.
  shadow.adoptedStyleSheets = [sheetOf(styles.chat)];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(styles.page)];
  document.body.append(host);

  const { locale, direction, siteUrl, indexUrl, shortcut, suggestions, events } = settings;
  createRoot(shadow as unknown as HTMLElement).render(
    <Chat
      locale={locale}
      direction={direction}
      messages={messages}
      loadMessages={async () => messages}
      createTransport={async () => embedTransport(settings)}
      siteUrl={siteUrl}
      page={() => pageOf(siteUrl)}
      navigate={(url, passage) => location.assign(withTextFragment(url, passage))}
      shortcut={shortcut}
      suggestions={
        indexUrl === undefined ? suggestions : (page) => pageQuestions(indexUrl, suggestions, page)
      }
      {...(events && { onEvent: dispatchUsage })}
    />,
  );
  return host;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Has `--rag-rem` inherited as a length: pages change what `rem` is, and `em` changes with every part. */
function registerRem(): void {
  try {
    CSS.registerProperty({ name: '--rag-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // An older browser, or somebody has registered it: sizes then follow the text they stand in.
  }
}

/** A page of another site is none that questions could be about. */
function pageOf(siteUrl: string): PagePlace | undefined {
  const isOfSite = new URL(siteUrl).origin === location.origin;
  return isOfSite ? { url: location.pathname, title: document.title } : undefined;
}

/** For whatever the page counts with: a listener on `window`, added where the reader has consented. */
function dispatchUsage(detail: UsageEvent): void {
  dispatchEvent(new CustomEvent('docusaurus-rag', { detail }));
}
