import { useId } from 'preact/hooks';
import { type BarRow, barPlot } from '../../../utils/base/charts/bar-plot.ts';
import { ChartFrame } from './chart-frame.tsx';
import { fillOf, type Look, Patch, Patterns } from './looks.tsx';

/** Horizontal bars, one under another; several series are stacked, with a legend. */
export function BarChart(props: {
  title: string;
  description: string;
  /** What the rows are: heading of the first column of the table. */
  of: string;
  series: readonly { name: string; look: Look }[];
  rows: readonly BarRow[];
  width?: number;
  /** The axis reaches at least this value: 100 for shares. */
  high?: number;
}) {
  const { title, description, of, series, rows } = props;
  const id = useId();
  const plot = barPlot(rows, props.width ?? 560, props.high);
  const stacked = series.length > 1;
  /** From the upper edge of a bar to the baseline of its text. */
  const drop = plot.thickness / 2 + 4;
  const foot = plot.height - 6;
  return (
    <ChartFrame
      id={id}
      title={title}
      description={description}
      width={plot.width}
      height={plot.height}
      table={{
        header: [of, ...series.map(({ name }) => name)],
        rows: rows.map(({ label, values }) => [label, ...values]),
      }}
      legend={stacked && <Legend id={id} series={series} />}
    >
      <Patterns id={id} looks={series.map(({ look }) => look)} />
      {plot.steps.map(({ value, x }) => (
        <g key={value}>
          <line class="grid" x1={x} x2={x} y1="0" y2={plot.height - 20} />
          <text class="scale" x={x} y={foot} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      {plot.bars.map(({ label, y, total, end, segments }, row) => (
        <g key={row}>
          <title>{rows[row]?.label}</title>
          <text class="label" x={plot.left - 8} y={y + drop} text-anchor="end">
            {label}
          </text>
          {segments.map(({ series: place, value, x, width, roomy }) => {
            const look = series[place]?.look;
            return (
              <g key={place} class={`tone-${look?.tone}`}>
                <rect
                  x={x}
                  y={y}
                  width={width}
                  height={plot.thickness}
                  class="piece"
                  fill={fillOf(id, place, look)}
                />
                {stacked && roomy && (
                  <text
                    class={look?.pattern === 'solid' ? 'inside on-solid' : 'inside'}
                    x={x + width / 2}
                    y={y + drop}
                    text-anchor="middle"
                  >
                    {value}
                  </text>
                )}
              </g>
            );
          })}
          <text class="label" x={end + 5} y={y + drop}>
            {total}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}

function Legend({ id, series }: { id: string; series: readonly { name: string; look: Look }[] }) {
  return (
    <ul class="legend">
      {series.map(({ name, look }, index) => (
        <li key={name}>
          <Patch id={id} index={index} look={look} />
          {name}
        </li>
      ))}
    </ul>
  );
}
