import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useColorMode } from '@docusaurus/theme-common';
import CodeBlock from '@theme/CodeBlock';
import { useState, type ReactNode } from 'react';
import { ChatFrame } from './chat-frame';
import styles from './playground.module.css';

interface ThemingExampleProps {
  label: string;
  /** What each custom property is for. */
  names: Record<keyof typeof LIGHT, string>;
}

/** As the chat has them by itself; lengths in rem. */
const LIGHT = {
  '--rag-accent': '#1d4ed8',
  '--rag-on-accent': '#ffffff',
  '--rag-surface': '#ffffff',
  '--rag-text': '#1c1e21',
  '--rag-link': '#1d4ed8',
  '--rag-radius': '0.4',
  '--rag-panel-inline-size': '27',
};
const DARK = {
  ...LIGHT,
  '--rag-accent': '#9dbdff',
  '--rag-on-accent': '#10192c',
  '--rag-surface': '#1b1d22',
  '--rag-text': '#eceef2',
  '--rag-link': '#9dbdff',
};
const RANGES: Partial<Record<string, { min: number; max: number; step: number }>> = {
  '--rag-radius': { min: 0, max: 1.5, step: 0.1 },
  '--rag-panel-inline-size': { min: 20, max: 34, step: 1 },
};

/** Some custom properties to change, the chat as it then looks, and the rule that makes it so. */
export function ThemingExample({ label, names }: ThemingExampleProps): ReactNode {
  const { colorMode } = useColorMode();
  const { i18n } = useDocusaurusContext();
  const [changed, setChanged] = useState<Record<string, string>>({});
  const usual = colorMode === 'dark' ? DARK : LIGHT;
  const css = (name: string, value: string): string => (name in RANGES ? `${value}rem` : value);
  const properties = Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [name, css(name, value)]),
  );
  const rules = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return (
    <>
      <div className={styles.properties}>
        {(Object.keys(names) as (keyof typeof LIGHT)[]).map((name) => (
          <label key={name}>
            <span>
              {names[name]} <code dir="ltr">{name}</code>
            </span>
            <input
              type={name in RANGES ? 'range' : 'color'}
              {...RANGES[name]}
              value={changed[name] ?? usual[name]}
              onChange={({ target }) => setChanged({ ...changed, [name]: target.value })}
            />
          </label>
        ))}
      </div>
      <ChatFrame
        label={label}
        scene="cited"
        language={i18n.currentLocale === 'ur' ? 'ur' : 'en'}
        theme={colorMode}
        properties={properties}
      />
      <CodeBlock language="css">{`.rag-root {\n${rules.join('\n')}\n}`}</CodeBlock>
    </>
  );
}
