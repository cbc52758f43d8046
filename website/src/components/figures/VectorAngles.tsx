import type { ReactNode } from 'react';

interface LabelledVector {
  name: string;
  x: number;
  y: number;
  /** Drawn dashed: the vector that the others are compared with. */
  dashed?: boolean;
}

interface VectorAnglesProps {
  /** What the figure shows, for readers who don't see it. */
  label: string;
  xAxis: string;
  yAxis: string;
  /** Coordinates from 0 to `MAX_UNITS`. */
  vectors: LabelledVector[];
}

const MAX_UNITS = 14;
const PIXELS_PER_UNIT = 22;
const ORIGIN = { x: 56, y: 356 };
const AXIS_END = { x: ORIGIN.x + MAX_UNITS * PIXELS_PER_UNIT, y: ORIGIN.y - MAX_UNITS * PIXELS_PER_UNIT };

/** Two-dimensional vectors from one origin: the angle between two of them is what cosine measures. */
export default function VectorAngles({ label, xAxis, yAxis, vectors }: VectorAnglesProps): ReactNode {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 480 410"
      style={{ display: 'block', inlineSize: '100%', maxInlineSize: '30rem', marginInline: 'auto' }}
      stroke="currentColor"
      fill="currentColor"
      fontSize="15"
      textAnchor="middle"
    >
      <g strokeOpacity="0.4">
        <line x1={ORIGIN.x} y1={ORIGIN.y} x2={AXIS_END.x} y2={ORIGIN.y} />
        <line x1={ORIGIN.x} y1={ORIGIN.y} x2={ORIGIN.x} y2={AXIS_END.y} />
      </g>
      <g stroke="none">
        <text x={(ORIGIN.x + AXIS_END.x) / 2} y={ORIGIN.y + 32}>
          {xAxis}
        </text>
        <text x={ORIGIN.x} y={AXIS_END.y - 14}>
          {yAxis}
        </text>
      </g>
      {vectors.map(({ name, x, y, dashed }) => {
        const tip = { x: ORIGIN.x + x * PIXELS_PER_UNIT, y: ORIGIN.y - y * PIXELS_PER_UNIT };
        return (
          <g key={name}>
            <line
              x1={ORIGIN.x}
              y1={ORIGIN.y}
              x2={tip.x}
              y2={tip.y}
              strokeWidth="2"
              strokeDasharray={dashed ? '6 5' : undefined}
            />
            <circle cx={tip.x} cy={tip.y} r="5" />
            <text x={tip.x + 32} y={tip.y - 18} stroke="none">
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
