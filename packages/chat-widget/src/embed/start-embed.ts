import { languageOf } from '../messages/language-of.js';
import type { Messages } from '../messages/types.js';
import { EMBED_HOST } from './host-name.js';
import { mountEmbed, type EmbedStyles } from './mount-embed.js';
import { readSettings } from './settings.js';

export interface EmbedFile {
  /** Address the file was loaded from. */
  url: string;
  /** By language; the first is for languages the file does not hold. */
  messages: Record<string, Messages>;
  styles: EmbedStyles;
}

/** Mounts the chat as the `<script>` tag says. Whatever is wrong is told on the console, and the page goes on without it. */
export function startEmbed(file: EmbedFile): void {
  try {
    const script = findScript(file.url);
    if (script === undefined) {
      console.error(`The chat found no <script type="module" src="${file.url}"> with its settings.`);
    } else if (document.querySelector(EMBED_HOST) !== null) {
      console.error('There is a chat on this page already. It needs one <script> tag.');
    } else {
      const page = { url: document.baseURI, language: document.documentElement.lang };
      const settings = readSettings(script.dataset, page);
      whenBodyIsThere(() => mountEmbed(settings, messagesFor(settings.locale, file.messages), file.styles));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** The tag of this file. A module does not know its own; its address is another one where the tag's was redirected. */
function findScript(url: string): HTMLScriptElement | undefined {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')];
  return (
    scripts.find(({ src }) => src === url) ??
    scripts.find(({ dataset }) => 'index' in dataset || 'api' in dataset)
  );
}

function messagesFor(locale: string, messages: EmbedFile['messages']): Messages {
  const language = languageOf(locale);
  const found = new Map(Object.entries(messages)).get(language);
  const [first] = Object.values(messages);
  if (found === undefined) {
    const known = Object.keys(messages).join(', ');
    console.warn(
      `The chat has no words in "${locale}": this file speaks ${known}. Other languages have files of their own, such as embed.ar.js.`,
    );
  }
  const chosen = found ?? first;
  if (chosen === undefined) throw new Error('This file holds no messages.');
  return chosen;
}

/** A script with `async` may run before there is a body. */
function whenBodyIsThere(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}
