import type { ReactNode } from 'react';

interface SignalStripProps {
  /** What the figure shows, for readers who cannot see it. */
  label: string;
  /** Signals of questions the pages answer, 0 to 1. */
  answerable: number[];
  /** Signals of questions the pages do not answer, 0 to 1. */
  unanswerable: number[];
  /** Lowest signal that is answered, 0 to 1. */
  threshold: number;
  answerableLabel: string;
  unanswerableLabel: string;
  thresholdLabel: string;
}

const LEFT = 16;
const WIDTH = 328;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const xOf = (signal: number): number => LEFT + signal * WIDTH;

/** Two rows of dots on one scale from 0 to 1, and the threshold that parts them. */
export default function SignalStrip(props: SignalStripProps): ReactNode {
  const thresholdX = xOf(props.threshold);
  return (
    <figure>
      <svg
        viewBox="0 0 360 116"
        role="img"
        aria-label={props.label}
        style={{ display: 'block', inlineSize: '100%', maxInlineSize: '40rem', blockSize: 'auto' }}
      >
        <g stroke="currentColor" fill="none">
          <line x1={LEFT} x2={LEFT + WIDTH} y1={86} y2={86} />
          {TICKS.map((tick) => (
            <line key={tick} x1={xOf(tick)} x2={xOf(tick)} y1={86} y2={91} />
          ))}
          <line x1={thresholdX} x2={thresholdX} y1={6} y2={86} strokeDasharray="4 3" />
          {props.unanswerable.map((signal) => (
            <circle key={signal} cx={xOf(signal)} cy={62} r={5} strokeWidth={1.5} />
          ))}
        </g>
        <g fill="currentColor">
          {props.answerable.map((signal) => (
            <circle key={signal} cx={xOf(signal)} cy={28} r={5} />
          ))}
          {TICKS.map((tick) => (
            <text key={tick} x={xOf(tick)} y={106} fontSize={11} textAnchor="middle">
              {tick}
            </text>
          ))}
        </g>
      </svg>
      <figcaption>
        <span aria-hidden="true">●</span> {props.answerableLabel}
        <br />
        <span aria-hidden="true">○</span> {props.unanswerableLabel}
        <br />
        <span aria-hidden="true">┆</span> {props.thresholdLabel}
      </figcaption>
    </figure>
  );
}
