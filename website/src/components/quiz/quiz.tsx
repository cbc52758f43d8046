import { useState, type ReactNode } from 'react';
import type { OptionId, QuizQuestion as Question } from './question';
import { QuizQuestion } from './quiz-question';
import styles from './quiz.module.css';

/** What the quiz says beside its questions, in the reader's language. */
export interface QuizWords {
  right: string;
  /** @param answer the right one */
  wrong(answer: string): string;
  chooseFirst: string;
  check: string;
  /** @param number from 1 */
  position(number: number, count: number): string;
  score(right: number, answered: number, count: number): string;
  again: string;
  readOn: string;
}

export interface QuizProps {
  questions: readonly Question[];
  words: QuizWords;
  /** A link to a page of the site. @param to path without the locale */
  link(to: string, text: string): ReactNode;
}

/** Questions that can be answered once each, with the answer explained, and the score. */
export function Quiz({ questions, words, link }: QuizProps): ReactNode {
  const [answers, setAnswers] = useState<Readonly<Record<string, OptionId>>>({});
  const [round, setRound] = useState(0);
  const answered = questions.filter(({ id }) => answers[id] !== undefined);
  const right = answered.filter(({ id, right: option }) => answers[id] === option).length;

  return (
    <div className={styles.quiz}>
      <ol className={styles.questions} role="list">
        {questions.map((question, i) => (
          <li key={`${round} ${question.id}`}>
            <QuizQuestion
              question={question}
              position={words.position(i + 1, questions.length)}
              words={words}
              link={link}
              onAnswer={(option) => setAnswers((former) => ({ ...former, [question.id]: option }))}
            />
          </li>
        ))}
      </ol>
      {/* Not a live region: each answer is announced where it was given, and once. */}
      <p className={styles.score}>
        <strong>{words.score(right, answered.length, questions.length)}</strong>
      </p>
      <button
        type="button"
        className="button button--secondary"
        onClick={() => {
          setAnswers({});
          setRound(round + 1);
        }}
      >
        {words.again}
      </button>
    </div>
  );
}
