import type { ReactElement, ReactNode } from 'react';
import { textRuns } from '../answer/text-runs.js';
import type { Direction } from '../chat-props.js';

interface DirectedTextProps {
  text: string;
  /** Of the block it stands in. */
  dir: Direction | 'auto';
}

/** Plain text; where it may run from right to left, formulas and ranges of numbers in it still run from left to right. */
export function DirectedText({ text, dir }: DirectedTextProps): ReactElement {
  return <>{dir === 'ltr' ? text : textRuns(text).map(drawRun)}</>;
}

function drawRun({ start, text, isLeftToRight }: ReturnType<typeof textRuns>[number]): ReactNode {
  if (!isLeftToRight) return text;
  return (
    <bdi key={start} dir="ltr">
      {text}
    </bdi>
  );
}
