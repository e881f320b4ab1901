import type { LeftRow } from '../../utils/base/tables/left-row.ts';

/** Rows of a table that are not taken, with their reasons. */
export function LeftRows({ left }: { left: readonly LeftRow[] }) {
  if (left.length === 0) return null;
  const sheets = new Set(left.map(({ sheet }) => sheet));
  return (
    <details class="box" open={left.length <= 10}>
      <summary>Не взяты строки: {left.length}</summary>
      <ul>
        {left.map(({ sheet, row, why }, at) => (
          <li key={`${sheet} ${row} ${at}`}>
            {sheets.size > 1 && sheet ? `Лист «${sheet}», строка ${row}: ` : `Строка ${row}: `}
            {why}.
          </li>
        ))}
      </ul>
    </details>
  );
}
