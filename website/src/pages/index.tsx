import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './index.module.css';

export default function HomePage(): ReactNode {
  return (
    <Layout
      description={translate({
        id: 'home.description',
        message:
          'A Docusaurus plugin that answers readers’ questions from your site’s own pages, with citations.',
      })}
    >
      <main className="home">
        <header className={styles.hero}>
          <div className="container">
            <h1>
              <Translate id="home.title">Answers from your own pages</Translate>
            </h1>
            <p className={styles.tagline}>
              <Translate id="home.tagline">
                One line in your Docusaurus config, and readers ask your site in their own language and get
                the sentence that answers, with a link to the place that says it.
              </Translate>
            </p>
            <div className={styles.actions}>
              <Link className="button button--primary button--lg" to="/docs/install/">
                <Translate id="home.install">Install it</Translate>
              </Link>
              <Link className="button button--secondary button--lg" to="/docs/book/">
                <Translate id="home.book">Read the book</Translate>
              </Link>
            </div>
          </div>
        </header>
        <div className="container">
          <TwoSteps />
          <Features />
          <Book />
        </div>
      </main>
    </Layout>
  );
}

function TwoSteps(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="two-steps">
      <h2 id="two-steps">
        <Translate id="home.steps.title">Two steps</Translate>
      </h2>
      <ol className={styles.steps} role="list">
        <li>
          <h3>
            <Translate id="home.steps.install">1. Install the plugin</Translate>
          </h3>
          <CodeBlock language="bash">npm i docusaurus-plugin-rag</CodeBlock>
        </li>
        <li>
          <h3>
            <Translate id="home.steps.configure">2. Add one line to the config</Translate>
          </h3>
          <CodeBlock language="js">{"plugins: ['docusaurus-plugin-rag'],"}</CodeBlock>
        </li>
      </ol>
      <p>
        <Translate id="home.steps.result">
          The next build puts a button on every page. There is no key to get, no account to open and no server
          to run. Try it now: the button in the corner of this page answers from this site.
        </Translate>
      </p>
    </section>
  );
}

function Features(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="features">
      <h2 id="features">
        <Translate id="home.features.title">What readers get</Translate>
      </h2>
      <div className={styles.features}>
        <div>
          <h3>
            <Translate id="home.features.cited.title">Answers that can be checked</Translate>
          </h3>
          <p>
            <Translate id="home.features.cited.text">
              Every answer is in the words of your pages and links to the exact heading. When the pages hold
              no answer, it says so and offers the nearest pages.
            </Translate>
          </p>
        </div>
        <div>
          <h3>
            <Translate id="home.features.languages.title">Every language of the site</Translate>
          </h3>
          <p>
            <Translate id="home.features.languages.text">
              English and Urdu are analysed word by word, and any other language is searched as well.
              Right-to-left pages are no afterthought: this site has both.
            </Translate>
          </p>
        </div>
        <div>
          <h3>
            <Translate id="home.features.private.title">Nothing has to leave the browser</Translate>
          </h3>
          <p>
            <Translate id="home.features.private.text">
              The index is static files beside your pages. The reader’s browser loads the few it needs and
              does the searching; no question is sent anywhere. Only if you add a server of your own does a
              language model write the answers.
            </Translate>
          </p>
        </div>
      </div>
    </section>
  );
}

function Book(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="book">
      <h2 id="book">
        <Translate id="home.book.title">How does it work? There is a book</Translate>
      </h2>
      <p>
        <Translate id="home.book.text">
          Nine short chapters, in English and in Urdu, lead from what a question is to running a system that
          answers: words, the inverted index, vectors, fusion, citations, honest silence, and evaluation.
        </Translate>{' '}
        <Link to="/docs/book/what-a-question-is/">
          <Translate id="home.book.link">Begin with chapter 1</Translate>
        </Link>
      </p>
    </section>
  );
}
