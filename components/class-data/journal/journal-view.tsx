import { useSignal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { analysis, figures, openWarnings, studentName } from '../../state/journal-figures.ts';
import { route } from '../../state/route.ts';
import { journalChanges, storedClassJournal } from '../../state/stored-journal.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { isJournalFilter, JournalFilters } from './journal-filters.tsx';
import { JournalLegend } from './journal-legend.tsx';
import { JournalNews } from './journal-news.tsx';
import {
  type JournalFilter,
  type JournalOrder,
  journalFilters,
  journalRows,
  markedSubjects,
  sortedRows,
} from './journal-rows.ts';
import { JournalTable } from './journal-table.tsx';
import { SiteFiles } from './site-files.tsx';
import { WithJournal } from './with-journal.tsx';

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
  const detail = route.value.detail;
  const filter = useSignal<JournalFilter>(isJournalFilter(detail) ? detail : 'present');
  const order = useSignal<JournalOrder | null>(null);
  const withTotals = useSignal(false);
  const withDifferences = useSignal(false);
  const current = analysis.value;
  if (!current) return null;
  if (current.unmarked)
    return (
      <p class="box">
        В первом классе отметок не ставят. Посещаемость — в разделе «Успеваемость» и в карточке ученика.
      </p>
    );
  const all = journalRows(current, openWarnings.value, studentName);
  const wanted = normaliseName(search.value);
  const test = journalFilters[filter.value];
  const found = all.filter((row) => test(row) && normaliseName(row.name).includes(wanted));
  const rows = order.value ? sortedRows(found, order.value) : found;
  const marked = markedSubjects(figures.value?.year ?? current);
  const orders: [string, JournalOrder | null][] = [
    ['Как в журнале', null],
    ['По алфавиту', { by: 'name', down: false }],
    ['Больше пропусков — выше', { by: 'missed', down: true }],
    ['Больше тревог — выше', { by: 'warnings', down: true }],
  ];
  return (
    <section class="journal-page" aria-label="Класс по предметам">
      <Toolbar
        search={<SearchField label="Найти ученика" value={search} />}
        filters={<JournalFilters rows={all} filter={filter} />}
      >
        <Menu title="Вид" atEnd>
          <button
            type="button"
            aria-pressed={withTotals.value}
            onClick={() => (withTotals.value = !withTotals.value)}
          >
            Итоги по предметам
          </button>
          <button
            type="button"
            aria-pressed={withDifferences.value}
            onClick={() => (withDifferences.value = !withDifferences.value)}
          >
            Расхождения с сайтом
          </button>
          <hr />
          {orders.map(([title, to]) => (
            <button
              key={title}
              type="button"
              aria-pressed={JSON.stringify(order.value) === JSON.stringify(to)}
              onClick={() => (order.value = to)}
            >
              {title}
            </button>
          ))}
        </Menu>
        <button type="button" onClick={() => print()}>
          <Icon name="print" />
          Печать
        </button>
      </Toolbar>
      <p class="print-only">
        <b>Для служебного пользования, не для рассылки родителям</b>
      </p>
      <JournalTable
        rows={rows}
        subjects={current.subjects.filter(({ subject }) => marked.has(subject.id))}
        order={order.value}
        onOrder={(next) => (order.value = next)}
        withTotals={withTotals.value}
        withDifferences={withDifferences.value}
      />
      {rows.length === 0 && (
        <p class="muted row">
          Здесь никого нет.
          <button
            type="button"
            class="small"
            onClick={() => {
              search.value = '';
              filter.value = 'present';
            }}
          >
            Показать всех
          </button>
        </p>
      )}
      <JournalLegend rows={rows} withDifferences={withDifferences} />
      {storedClassJournal.value && (
        <JournalNews journal={storedClassJournal.value} changes={journalChanges.value} />
      )}
      <SiteFiles />
    </section>
  );
}
