import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useColorMode } from '@docusaurus/theme-common';
import { useState, type ReactNode } from 'react';
import { ChatFrame } from './chat-frame';
import { Choice } from './choice';
import type { Language, Scene } from './scripted-answers';

/** Words of the page. Lists of names are in the order they are offered. */
interface PlaygroundProps {
  label: string;
  sceneLegend: string;
  scenes: Record<Scene, string>;
  directionLegend: string;
  directions: Record<Language, string>;
  themeLegend: string;
  themes: Record<'light' | 'dark', string>;
}

/** Every state of the chat, in both directions and both colour modes. */
export function Playground(words: PlaygroundProps): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { colorMode } = useColorMode();
  const [scene, setScene] = useState<Scene>('empty');
  const [language, setLanguage] = useState<Language>(i18n.currentLocale === 'ur' ? 'ur' : 'en');
  const [theme, setTheme] = useState<'light' | 'dark'>();
  const shown = theme ?? colorMode;
  return (
    <>
      <Choice legend={words.sceneLegend} names={words.scenes} value={scene} onChoose={setScene} />
      <Choice
        legend={words.directionLegend}
        names={words.directions}
        value={language}
        onChoose={setLanguage}
      />
      <Choice legend={words.themeLegend} names={words.themes} value={shown} onChoose={setTheme} />
      <ChatFrame label={words.label} scene={scene} language={language} theme={shown} />
    </>
  );
}
