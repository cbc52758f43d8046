import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { QUESTIONS } from './questions/all';
import { Quiz, type QuizProps, type QuizWords } from './quiz';

const linkTo: QuizProps['link'] = (to, text) => <Link to={to}>{text}</Link>;

/** The operators' quiz, in the language of the page. */
export function OperationsQuiz(): ReactNode {
  const { currentLocale } = useDocusaurusContext().i18n;
  return (
    <Quiz questions={QUESTIONS[currentLocale === 'ur' ? 'ur' : 'en']} words={readWords()} link={linkTo} />
  );
}

function readWords(): QuizWords {
  return {
    right: translate({ id: 'quiz.right', message: 'Right.' }),
    wrong: (answer) => translate({ id: 'quiz.wrong', message: 'No. Right is: {answer}.' }, { answer }),
    chooseFirst: translate({ id: 'quiz.chooseFirst', message: 'Choose an answer first.' }),
    check: translate({ id: 'quiz.check', message: 'Check' }),
    position: (number, count) =>
      translate(
        { id: 'quiz.position', message: 'Question {number} of {count}.' },
        { number: String(number), count: String(count) },
      ),
    score: (right, answered, count) =>
      translate(
        { id: 'quiz.score', message: '{right} right of {answered} answered; {count} questions in all.' },
        { right: String(right), answered: String(answered), count: String(count) },
      ),
    again: translate({ id: 'quiz.again', message: 'Begin anew' }),
    readOn: translate({ id: 'quiz.readOn', message: 'Read on' }),
  };
}
