import { type LeftPlace, leftGroups } from '../../utils/base/tables/left-groups.ts';
import type { LeftRow } from '../../utils/base/tables/left-row.ts';

/** Rows of a table that are not taken, with their reasons. */
export function LeftRows({ left }: { left: readonly LeftRow[] }) {
  return <LeftPlaces title="Не взяты строки" left={left} open={left.length <= 10} />;
}

/** What of a table is not taken, a line for each reason; nothing if nothing was left. */
export function LeftPlaces(props: {
  title: string;
  left: readonly LeftPlace[];
  open?: boolean;
  tone?: 'warn';
}) {
  const { title, left, open = false, tone = '' } = props;
  if (left.length === 0) return null;
  const several = new Set(left.map(({ sheet }) => sheet)).size > 1;
  return (
    <details class={`box ${tone}`} open={open}>
      <summary>
        {title}: {left.length}
      </summary>
      <ul class="register-left">
        {leftGroups(left).map(({ sheet, rows, column, why, text }) => (
          <li key={`${sheet} ${rows} ${column} ${why}`}>
            {several && sheet ? `Лист «${sheet}», ${rows.toLowerCase()}` : rows}
            {column && `, столбец ${column}`}: {/[.?]$/.test(why) ? why : `${why}.`}{' '}
            {text && !why.includes(text) && <span class="muted">{text}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
