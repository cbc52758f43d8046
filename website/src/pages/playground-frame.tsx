import BrowserOnly from '@docusaurus/BrowserOnly';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { StagedChat } from '../components/playground/staged-chat';

/** What the playground shows in its frame: no page to be found or indexed. */
export default function PlaygroundFrame(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const language = i18n.currentLocale === 'ur' ? 'ur' : 'en';
  return (
    <>
      <Head>
        <title>Playground</title>
        <meta name="robots" content="noindex" />
      </Head>
      <BrowserOnly>{() => <StagedChat language={language} />}</BrowserOnly>
    </>
  );
}
