import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import './charts.css';

/** The same figures as text: a header and rows with as many cells. */
export interface ChartTable {
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/**
 * A drawing with its title and a description in words, and the same figures as a table, created when it is
 * opened.
 */
export function ChartFrame(props: {
  id: string;
  title: string;
  /** What the drawing shows, in a sentence or two: read out in place of it. */
  description: string;
  width: number;
  height: number;
  table: ChartTable;
  legend?: ComponentChildren;
  /** The drawing, in SVG. */
  children: ComponentChildren;
}) {
  const { id, title, description, width, height, table } = props;
  const opened = useSignal(false);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {props.legend}
      <div class="drawing">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          {props.children}
        </svg>
      </div>
      <details onToggle={(event) => (opened.value = event.currentTarget.open)}>
        <summary>
          Таблицей<span class="visually-hidden">: {title}</span>
        </summary>
        {opened.value && <Figures {...table} />}
      </details>
    </figure>
  );
}

function Figures({ header, rows }: ChartTable) {
  return (
    <table class="figures">
      <thead>
        <tr>
          {header.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{label}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
