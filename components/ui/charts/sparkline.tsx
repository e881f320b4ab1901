import { linePath } from '../../../utils/base/charts/line-path.ts';
import { linearScale } from '../../../utils/base/charts/linear-scale.ts';
import './charts.css';

const WIDTH = 96;
const HEIGHT = 22;

/** A line as small as a word, for a table cell. `text` says the same in words. */
export function Sparkline(props: {
  values: readonly (number | null)[];
  /** Lowest and highest possible value. */
  range: readonly [low: number, high: number];
  text: string;
}) {
  const { values, range, text } = props;
  const { d, points } = linePath(
    values,
    linearScale([0, values.length - 1], [4, WIDTH - 4]),
    linearScale(range, [HEIGHT - 4, 4]),
  );
  const last = points.at(-1);
  if (!last) return <span class="muted">–</span>;
  return (
    <svg class="sparkline line tone-accent" width={WIDTH} height={HEIGHT} role="img" aria-label={text}>
      <title>{text}</title>
      {d !== '' && <path d={d} />}
      {points
        .filter((point, place) => point === last || isAlone(points, place))
        .map(({ index, x, y }) => (
          <circle key={index} class="point" cx={x} cy={y} r="2.5" />
        ))}
    </svg>
  );
}

/** Neither neighbour has a value: no line goes through this point. */
const isAlone = (points: readonly { index: number }[], place: number): boolean => {
  const { index } = points[place] ?? { index: 0 };
  return points[place - 1]?.index !== index - 1 && points[place + 1]?.index !== index + 1;
};
