import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language, Scene } from './scripted-answers';
import styles from './playground.module.css';

/** What the page in the frame says once its scene stands. */
export const SCENE_STANDS = 'rag-playground-scene-stands';

export interface ChatFrameProps {
  /** Name of the frame. */
  label: string;
  scene: Scene;
  language: Language;
  theme: 'light' | 'dark';
  /** Custom properties set on the chat. */
  properties?: Record<string, string>;
  /** Told of the element the chat stands in, before the properties are set on it. */
  onStanding?(root: HTMLElement): void;
}

/** The chat on a page of its own, which has its own language, direction and colour mode. */
export function ChatFrame({
  label,
  scene,
  language,
  theme,
  properties,
  onStanding,
}: ChatFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [standing, setStanding] = useState('');
  const home = useBaseUrl('/').replace(/ur\/$/, '');
  const query = new URLSearchParams({
    'docusaurus-theme': theme,
    'docusaurus-data-playground': 'yes',
    scene,
  });
  const src = `${home}${language === 'ur' ? 'ur/' : ''}playground-frame/?${query}`;

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow || data !== SCENE_STANDS) return;
      const root = rootsIn(frame.current)[0];
      if (root) onStanding?.(root);
      setStanding(src);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [src, onStanding]);

  const declared = JSON.stringify(properties ?? {});
  useEffect(() => {
    if (standing !== src) return;
    for (const root of rootsIn(frame.current)) {
      for (const [name, value] of Object.entries(JSON.parse(declared) as Record<string, string>)) {
        root.style.setProperty(name, value);
      }
    }
  }, [declared, standing, src]);

  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- A page of this site, whose storage and scripts it needs.
    <iframe
      ref={frame}
      className={styles.frame}
      title={label}
      src={src}
      // A chat that opens takes the focus, which belongs to the reader's button until the scene stands.
      inert={standing !== src}
    />
  );
}

function rootsIn(frame: HTMLIFrameElement | null): HTMLElement[] {
  return [...(frame?.contentDocument?.querySelectorAll<HTMLElement>('.rag-root') ?? [])];
}
