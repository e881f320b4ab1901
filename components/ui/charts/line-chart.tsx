import { useId } from 'preact/hooks';
import { linePlot } from '../../../utils/base/charts/line-plot.ts';
import { ChartFrame } from './chart-frame.tsx';

/** Lines are distinguished by dashes and by the shape of their points. */
const LOOKS = [
  { dashes: undefined, point: (x: number, y: number) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0` },
  { dashes: '7 4', point: (x: number, y: number) => `M${x - 3} ${y - 3}h6v6h-6Z` },
  { dashes: '2 4', point: (x: number, y: number) => `M${x} ${y - 4}l4 7h-8Z` },
] as const;
const TONES = ['accent', 'warn', 'off'] as const;

/** Lines over evenly spaced places (weeks, periods); unknown values leave a gap. */
export function LineChart(props: {
  title: string;
  description: string;
  /** What the places are: heading of the first column of the table. */
  of: string;
  /** One per place. */
  labels: readonly string[];
  /** At most three: more cannot be distinguished. */
  lines: readonly { name: string; values: readonly (number | null)[] }[];
  /** Values labelled on the axis, lowest first. */
  steps: readonly number[];
  /** Formats a value as text. */
  format: (value: number) => string;
  width?: number;
}) {
  const { title, description, of, labels, format } = props;
  const id = useId();
  const lines = props.lines.slice(0, LOOKS.length);
  const plot = linePlot(
    lines.map(({ values }) => values),
    labels,
    props.steps,
    props.width ?? 560,
  );
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      width={plot.width}
      height={plot.height}
      table={{
        header: [of, ...lines.map(({ name }) => name)],
        rows: labels.map((label, place) => [
          label,
          ...lines.map(({ values }) => {
            const value = values[place] ?? null;
            return value === null ? '–' : format(value);
          }),
        ]),
      }}
      legend={lines.length > 1 && <Legend names={lines.map(({ name }) => name)} />}
    >
      {plot.steps.map(({ value, y }) => (
        <g key={value}>
          <line class="grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text class="scale" x={plot.left - 6} y={y + 4} text-anchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {plot.labels.map(({ text, x }) => (
        <text key={x} class="scale" x={x} y={plot.height - 6} text-anchor="middle">
          {text}
        </text>
      ))}
      {plot.paths.map(({ d, points }, index) => (
        <g key={index} class={`line tone-${TONES[index]}`}>
          {d !== '' && <path d={d} stroke-dasharray={LOOKS[index]?.dashes} />}
          {points.map(({ index: place, x, y, value }) => (
            <path key={place} class="point" d={LOOKS[index]?.point(x, y)}>
              <title>{`${labels[place]}: ${format(value)}`}</title>
            </path>
          ))}
        </g>
      ))}
    </ChartFrame>
  );
}

function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg class={`line tone-${TONES[index]}`} width="34" height="14" aria-hidden="true">
            <path d="M1 7H33" stroke-dasharray={LOOKS[index]?.dashes} />
            <path class="point" d={LOOKS[index]?.point(17, 7)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
