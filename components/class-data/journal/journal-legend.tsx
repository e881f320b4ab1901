import type { Signal } from '@preact/signals';
import { GradeMark } from './grade-mark.tsx';
import { differences, type JournalRow } from './journal-rows.ts';

/** One line below the table: what its badges mean, and where the site says something else. */
export function JournalLegend(props: { rows: readonly JournalRow[]; withDifferences: Signal<boolean> }) {
  const { rows, withDifferences } = props;
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const { site, marks } = differences(rows);
  const found = [
    ...(site > 0 ? [`баллы не сошлись с сайтом: ${site}`] : []),
    ...(marks > 0 ? [`отметки не по среднему: ${marks}`] : []),
  ];
  return (
    <p class="row small muted journal-legend">
      {cells.some(({ mark, isGiven }) => mark && isGiven) && (
        <span>
          <GradeMark mark="4" isGiven /> выставлена
        </span>
      )}
      {cells.some(({ mark, isGiven }) => mark && !isGiven) && (
        <span>
          <GradeMark mark="4" isGiven={false} /> ожидается
        </span>
      )}
      {cells.some(({ disputed, mark }) => disputed && mark) && (
        <span>
          <GradeMark mark="4" isGiven={false} isDisputed /> спорная
        </span>
      )}
      {cells.some(({ sign }) => sign === '?') ? (
        <span>
          <span class="journal-average">3,67</span> средний, отметок мало
        </span>
      ) : (
        cells.some(({ mark, average }) => !mark && average) && (
          <span>
            <span class="journal-average">3,67</span> средний
          </span>
        )
      )}
      {found.length > 0 && (
        <span>
          {found.join(', ')}
          <span class="no-print"> · </span>
          <button
            type="button"
            class="journal-show no-print"
            aria-pressed={withDifferences.value}
            onClick={() => (withDifferences.value = !withDifferences.value)}
          >
            {withDifferences.value ? 'скрыть' : 'показать'}
          </button>
        </span>
      )}
      <span>только для вашей работы, семьям не печатается</span>
    </p>
  );
}
