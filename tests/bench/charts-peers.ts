import { barX, dot, lineY, plot, stackX, text } from '@observablehq/plot';
import uPlot from 'uplot';
import { type ChartsData, NAMES } from './charts-data.ts';

const COLOURS: [string, string, string, string, string] = [
  '#1c7a4f',
  '#0f6f69',
  '#8a4a00',
  '#b3261e',
  '#51606f',
];

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

const labelled = (place: HTMLElement, name: string): HTMLElement => {
  const line = document.createElement('div');
  line.append(name);
  place.append(line);
  return line;
};

/** A line with gaps, with points that show their values on hover. */
const lineOf = (weeks: ChartsData['weeks'], y: 'average' | 'attended', colour: string) => {
  const known = weeks.flatMap((week, place) => (week[y] === null ? [] : [{ place, value: week[y] }]));
  const gaps = weeks.map((week) => week[y] ?? Number.NaN);
  return [
    lineY(gaps, { stroke: colour }),
    dot(known, { x: 'place', y: 'value', fill: colour, title: 'value' }),
  ];
};

/** The same with Observable Plot. */
export function drawPlot(place: HTMLElement, { subjects, weeks, weekdays, students }: ChartsData): void {
  const stacked = (rows: { name: string; counts: number[] }[], names: string[]) => {
    const flat = rows.flatMap(({ name, counts }) =>
      counts.map((count, index) => ({ name, count, what: names[index] })),
    );
    return plot({
      width: 560,
      marginLeft: 190,
      y: { domain: rows.map(({ name }) => name) },
      color: { domain: names, range: COLOURS, legend: true },
      marks: [
        barX(flat, { x: 'count', y: 'name', fill: 'what', title: 'name' }),
        text(flat, stackX({ x: 'count', y: 'name', text: 'count', fill: 'white' })),
        text(rows, {
          x: ({ counts }: { counts: number[] }) => sumOf(counts),
          y: 'name',
          dx: 12,
          text: ({ counts }: { counts: number[] }) => `${sumOf(counts)}`,
        }),
      ],
    });
  };
  const gap = (values: (number | null)[]) => values.map((value) => value ?? Number.NaN);
  place.append(
    stacked(subjects, NAMES.marks),
    plot({
      width: 560,
      height: 180,
      y: { domain: [2, 5] },
      marks: [...lineOf(weeks, 'average', COLOURS[0]), ...lineOf(weeks, 'attended', COLOURS[2])],
    }),
    stacked(weekdays, NAMES.reasons),
  );
  for (const { name, averages } of students)
    labelled(place, name).append(
      plot({ width: 96, height: 22, axis: null, margin: 3, marks: [lineY(gap(averages))] }),
    );
}

/** The same with uPlot, which draws on canvases. */
export function drawUPlot(place: HTMLElement, { subjects, weeks, weekdays, students }: ChartsData): void {
  const bars = uPlot.paths.bars!({ size: [0.7, 40] });
  const stacked = (rows: { name: string; counts: number[] }[], names: string[]) => {
    // uPlot does not stack: the longest bars are drawn first, the shorter ones over them.
    const sums = names.map((_, index) =>
      rows.map(({ counts }) => counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0)),
    );
    new uPlot(
      {
        width: 560,
        height: 380,
        scales: { x: { time: false } },
        axes: [
          { values: (_, places) => places.map((at) => rows[at]?.name ?? ''), rotate: -90, size: 150 },
          {},
        ],
        series: [
          {},
          ...names
            .map((label, index) => ({
              label,
              fill: COLOURS[index] ?? '',
              paths: bars,
              points: { show: false },
            }))
            .reverse(),
        ],
      },
      [rows.map((_, index) => index), ...sums.reverse()],
      place,
    );
  };
  const line = (at: HTMLElement, values: (number | null)[][], small: boolean) =>
    new uPlot(
      {
        ...(small ? { width: 96, height: 22 } : { width: 560, height: 180 }),
        scales: { x: { time: false }, y: { range: [2, 5] } },
        ...(small && {
          axes: [{ show: false }, { show: false }],
          legend: { show: false },
          cursor: { show: false },
        }),
        series: [
          {},
          ...values.map((_, index) => ({ stroke: COLOURS[index * 2] ?? '', points: { show: !small } })),
        ],
      },
      [values[0]!.map((_, index) => index), ...values],
      at,
    );
  stacked(subjects, NAMES.marks);
  line(place, [weeks.map(({ average }) => average), weeks.map(({ attended }) => attended)], false);
  stacked(weekdays, NAMES.reasons);
  for (const { name, averages } of students) line(labelled(place, name), [averages], true);
}
