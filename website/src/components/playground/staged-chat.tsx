import { Chat } from 'docusaurus-rag-chat-widget';
import { messagesFor } from 'docusaurus-rag-chat-widget/messages';
import { useEffect, useRef, type ReactNode } from 'react';
import { SCENE_STANDS } from './chat-frame';
import { SAMPLES, scriptedTransport, SCENES, type Language, type Scene } from './scripted-answers';

const STORAGE_KEY = 'rag-playground';

/** The chat, brought into the scene that the address names. */
export function StagedChat({ language }: { language: Language }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const named = new URLSearchParams(location.search).get('scene');
  const scene: Scene = SCENES.find((each) => each === named) ?? 'empty';
  const messages = messagesFor(language);
  // Before the chat looks into it: each scene begins anew.
  forgetFormerScene();

  useEffect(() => (place.current ? play(place.current, scene) : undefined), [scene]);

  return (
    <div ref={place}>
      <Chat
        locale={language}
        direction={language === 'ur' ? 'rtl' : 'ltr'}
        messages={messages}
        loadMessages={async () => messages}
        createTransport={async () => scriptedTransport(scene, language)}
        suggestions={[SAMPLES[language].question]}
        page={() => ({ url: location.pathname, title: document.title })}
        navigate={(url) => window.open(url, '_top')}
        shortcut={false}
        storageKey={STORAGE_KEY}
      />
    </div>
  );
}

/** Presses what a reader would press to get there, by the classes that stay from release to release. */
function play(place: HTMLElement, scene: Scene): () => void {
  const press = (selector: string): boolean => {
    const button = place.querySelector<HTMLButtonElement>(selector);
    button?.click();
    return button !== null;
  };
  const steps = [
    () => press('.rag-launcher'),
    () => scene === 'empty' || press('.rag-suggestion'),
    () => place.querySelector(scene === 'empty' ? '.rag-suggestion' : '.rag-entry') !== null,
  ];
  const go = (): void => {
    while (steps[0]?.()) steps.shift();
    if (steps.length > 0) return;
    observer.disconnect();
    // After the field has taken the focus, which the frame does not let it have yet.
    setTimeout(() => parent.postMessage(SCENE_STANDS, location.origin), 200);
  };
  const observer = new MutationObserver(go);
  observer.observe(place, { childList: true, subtree: true });
  go();
  return () => observer.disconnect();
}

function forgetFormerScene(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(STORAGE_KEY)) storage.removeItem(key);
  }
}
