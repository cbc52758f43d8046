import { useId, useState, type ReactNode } from 'react';
import { OPTION_IDS, type OptionId, type QuizQuestion as Question } from './question';
import type { QuizProps, QuizWords } from './quiz';
import styles from './quiz.module.css';

export interface QuizQuestionProps {
  question: Question;
  /** Which question of how many. */
  position: string;
  words: QuizWords;
  link: QuizProps['link'];
  /** Called once. */
  onAnswer(option: OptionId): void;
}

/** One question: radio buttons, a button that checks, and what came of it, said where it was asked. */
export function QuizQuestion({ question, position, words, link, onAnswer }: QuizQuestionProps): ReactNode {
  const name = useId();
  const [chosen, setChosen] = useState<OptionId>();
  const [state, setState] = useState<'open' | 'nothing-chosen' | 'answered'>('open');
  const isAnswered = state === 'answered';
  const isRight = chosen === question.right;

  function check(): void {
    if (isAnswered) return;
    if (chosen === undefined) {
      setState('nothing-chosen');
      return;
    }
    setState('answered');
    onAnswer(chosen);
  }

  return (
    <form
      className={styles.question}
      data-state={isAnswered ? (isRight ? 'right' : 'wrong') : 'open'}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <fieldset className={styles.fieldset}>
        <legend className={styles.prompt}>
          <span className={styles.position}>{position}</span> {question.prompt}
        </legend>
        {OPTION_IDS.map((option) => (
          <label
            key={option}
            className={styles.option}
            data-right={isAnswered && option === question.right ? '' : undefined}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={chosen === option}
              disabled={isAnswered}
              onChange={() => setChosen(option)}
            />
            <span>{question.options[option]}</span>
          </label>
        ))}
      </fieldset>
      {/* It keeps the focus: a button that is disabled would lose it. */}
      <button type="submit" className="button button--primary" aria-disabled={isAnswered}>
        {words.check}
      </button>
      <div role="status" className={styles.feedback}>
        {state === 'nothing-chosen' && chosen === undefined && <p>{words.chooseFirst}</p>}
        {isAnswered && (
          <p>
            <strong>{isRight ? words.right : words.wrong(question.options[question.right])}</strong>{' '}
            {question.because}
          </p>
        )}
      </div>
      {isAnswered && <p>{link(question.source, words.readOn)}</p>}
    </form>
  );
}
