import type { ReactNode } from 'react';
import styles from './playground.module.css';

interface ChoiceProps<Value extends string> {
  legend: string;
  /** Names by value, in the order they are offered. */
  names: Record<Value, string>;
  value: Value;
  onChoose(value: Value): void;
}

/** One of a few, as toggle buttons. */
export function Choice<Value extends string>({
  legend,
  names,
  value,
  onChoose,
}: ChoiceProps<Value>): ReactNode {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {(Object.keys(names) as Value[]).map((each) => (
        <button
          key={each}
          type="button"
          className="button button--sm button--outline button--primary"
          aria-pressed={each === value}
          onClick={() => onChoose(each)}
        >
          {names[each]}
        </button>
      ))}
    </fieldset>
  );
}
