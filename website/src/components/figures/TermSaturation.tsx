import type { ReactNode } from 'react';

const K1 = 1.2;
const B = 0.75;
const MAX_COUNT = 10;
const MAX_WEIGHT = K1 + 1;

/** Plot area in user units of the drawing. */
const PLOT = { left: 64, top: 16, width: 440, height: 200 };

interface TermSaturationProps {
  /** What the figure shows, for readers who cannot see it. */
  label: string;
  xLabel: string;
  yLabel: string;
  /** Legend of the curve of a chunk of half the average length. */
  short: string;
  /** Legend of the curve of a chunk of average length. */
  average: string;
  /** Legend of the curve of a chunk of twice the average length. */
  long: string;
}

/** BM25's weight of one term, with `relativeLength` = len / avgLen. */
function termWeight(count: number, relativeLength: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relativeLength));
}

const x = (count: number): number => PLOT.left + (count / MAX_COUNT) * PLOT.width;
const y = (weight: number): number => PLOT.top + (1 - weight / MAX_WEIGHT) * PLOT.height;

function curve(relativeLength: number): string {
  const points = Array.from({ length: MAX_COUNT * 8 + 1 }, (_, step) => step / 8);
  return points
    .map((count) => `${x(count).toFixed(1)},${y(termWeight(count, relativeLength)).toFixed(1)}`)
    .join(' ');
}

/** How BM25's term weight flattens as a term repeats, for three lengths of chunk. */
export default function TermSaturation(props: TermSaturationProps): ReactNode {
  const bottom = PLOT.top + PLOT.height;
  const right = PLOT.left + PLOT.width;
  const series = [
    { relativeLength: 0.5, dashes: '2 4', legend: props.short },
    { relativeLength: 1, dashes: undefined, legend: props.average },
    { relativeLength: 2, dashes: '9 5', legend: props.long },
  ];
  return (
    // The drawing keeps its own direction: on a right-to-left page, text anchors would swap sides.
    <svg
      role="img"
      aria-label={props.label}
      viewBox="0 0 520 380"
      width="100%"
      direction="ltr"
      fontSize="16"
      fill="currentColor"
    >
      <g stroke="currentColor" fill="none">
        <polyline points={`${PLOT.left},${PLOT.top} ${PLOT.left},${bottom} ${right},${bottom}`} />
        <line x1={PLOT.left} x2={right} y1={PLOT.top} y2={PLOT.top} strokeOpacity="0.35" />
        {series.map(({ relativeLength, dashes }) => (
          <polyline
            key={relativeLength}
            points={curve(relativeLength)}
            strokeWidth="2"
            strokeDasharray={dashes}
          />
        ))}
      </g>
      <g textAnchor="end">
        {[0, 1, MAX_WEIGHT].map((weight) => (
          <text key={weight} x={PLOT.left - 8} y={y(weight) + 5}>
            {weight}
          </text>
        ))}
      </g>
      <g textAnchor="middle">
        {[0, 2, 4, 6, 8, 10].map((count) => (
          <text key={count} x={x(count)} y={bottom + 20}>
            {count}
          </text>
        ))}
        <text x={PLOT.left + PLOT.width / 2} y={bottom + 52}>
          {props.xLabel}
        </text>
        <text transform={`translate(20 ${PLOT.top + PLOT.height / 2}) rotate(-90)`}>{props.yLabel}</text>
      </g>
      {series.map(({ relativeLength, dashes, legend }, row) => (
        <g key={relativeLength} transform={`translate(${PLOT.left + 70} ${bottom + 90 + row * 28})`}>
          <line x2="48" y1="-5" y2="-5" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes} />
          <text x="60">{legend}</text>
        </g>
      ))}
    </svg>
  );
}
