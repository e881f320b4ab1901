import { useSignal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { analysis, openWarnings, studentName } from '../../state/journal-figures.ts';
import { route } from '../../state/route.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { GradeLegend } from './grade-mark.tsx';
import {
  type JournalFilter,
  type JournalOrder,
  journalFilters,
  journalRows,
  sortedRows,
} from './journal-rows.ts';
import { JournalTable } from './journal-table.tsx';
import { shownPeriodName } from './period-switch.tsx';
import { WithJournal } from './with-journal.tsx';

const FILTERS: [JournalFilter, string, 'bad' | 'warn' | ''][] = [
  ['present', 'Все', ''],
  ['failing', 'Неуспевающие', 'bad'],
  ['not-certified', 'Не аттестованы', 'bad'],
  ['one-three', 'С одной «3»', 'warn'],
  ['one-four', 'С одной «4»', ''],
  ['warned', 'Есть сигналы', 'warn'],
  ['left', 'Выбыли', ''],
];

/** Class × subjects: everybody's averages and period marks on one screen. */
export function JournalView() {
  return (
    <WithJournal>
      <Table />
    </WithJournal>
  );
}

function Table() {
  const search = useSignal('');
  const filter = useSignal<JournalFilter>(
    FILTERS.find(([id]) => id === route.value.detail)?.[0] ?? 'present',
  );
  const order = useSignal<JournalOrder | null>(null);
  const current = analysis.value;
  if (!current) return null;
  if (current.unmarked)
    return (
      <p class="box">
        В первом классе отметок не ставят. Посещаемость — в разделе «Анализ» и в карточке ученика.
      </p>
    );
  const all = journalRows(current, openWarnings.value, studentName);
  const wanted = normaliseName(search.value);
  const test = journalFilters[filter.value];
  const found = all.filter((row) => test(row) && normaliseName(row.name).includes(wanted));
  const rows = order.value ? sortedRows(found, order.value) : found;
  return (
    <section class="stack journal-page" aria-label="Класс по предметам">
      <div class="row no-print">
        <SearchField label="Найти ученика" value={search} />
        <fieldset class="tabs" aria-label="Кого показать">
          {FILTERS.map(([id, title, tone]) => {
            const many = all.filter(journalFilters[id]).length;
            if (id === 'left' && many === 0) return null;
            return (
              <button
                key={id}
                type="button"
                aria-pressed={filter.value === id}
                onClick={() => (filter.value = id)}
              >
                {title} <span class={many && tone ? `count ${tone}` : 'muted'}>{many}</span>
              </button>
            );
          })}
        </fieldset>
        <span class="grow" />
        <button type="button" onClick={() => print()}>
          Напечатать
        </button>
      </div>
      <p class="print-only">
        <b>Для служебного пользования, не для рассылки родителям</b>
      </p>
      <Totals current={current} />
      <GradeLegend />
      <JournalTable
        rows={rows}
        subjects={current.subjects.filter(({ students }) => students > 0)}
        order={order.value}
        onOrder={(next) => (order.value = next)}
      />
      {rows.length === 0 && <p class="muted">Здесь никого: измените поиск или отбор.</p>}
      <p class="small muted">
        Таблица — для вашей работы. В документах для семей Классрук детей друг с другом не сравнивает.
      </p>
    </section>
  );
}

/** The figures of the class on one line; by given marks or, before there are any, by expected ones. */
function Totals({ current }: { current: ClassAnalysis }) {
  const figures = current.figures[current.figures.basis];
  if (figures.of === 0) return <b>{shownPeriodName()}</b>;
  return (
    <p>
      <b>{shownPeriodName()}</b>, {current.figures.basis === 'given' ? 'по выставленным' : 'по ожидаемым'}{' '}
      отметкам: успеваемость <b>{shownPercent(figures.success)}</b>, качество{' '}
      <b>{shownPercent(figures.quality)}</b>
    </p>
  );
}
