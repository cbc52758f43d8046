import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useColorMode } from '@docusaurus/theme-common';
import CodeBlock from '@theme/CodeBlock';
import { useState, type ReactNode } from 'react';
import { ChatFrame } from './chat-frame';
import styles from './playground.module.css';
import { readSiteValues } from './site-values';

type Name = `--rag-${string}`;

interface ThemingExampleProps {
  label: string;
  /** What each custom property is for. */
  names: Record<Name, string>;
}

/** The properties that are lengths, in rem. */
const RANGES: Record<Name, { min: number; max: number; step: number }> = {
  '--rag-radius': { min: 0, max: 1.5, step: 0.1 },
  '--rag-panel-inline-size': { min: 20, max: 34, step: 1 },
};

/** Some custom properties to change, the chat as it then looks, and the rule that makes it so. */
export function ThemingExample({ label, names }: ThemingExampleProps): ReactNode {
  const { colorMode } = useColorMode();
  const { i18n } = useDocusaurusContext();
  const [changed, setChanged] = useState<Record<string, string>>({});
  const [usual, setUsual] = useState<Record<Name, string>>();
  const css = (name: string, value: string): string => (name in RANGES ? `${value}rem` : value);
  const offered = Object.keys(names) as Name[];
  const properties = Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [name, css(name, value)]),
  );
  const rules = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return (
    <>
      <div className={styles.properties}>
        {offered.map((name) => (
          <label key={name}>
            <span>
              {names[name]} <code dir="ltr">{name}</code>
            </span>
            <input
              type={name in RANGES ? 'range' : 'color'}
              {...RANGES[name]}
              disabled={usual === undefined}
              value={changed[name] ?? usual?.[name] ?? (name in RANGES ? '0' : '#000000')}
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
        onStanding={(root) => setUsual(readSiteValues(root, offered, Object.keys(RANGES)))}
      />
      <CodeBlock language="css">{`.rag-root {\n${rules.join('\n')}\n}`}</CodeBlock>
    </>
  );
}
