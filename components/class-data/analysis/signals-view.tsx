import { useSignal } from '@preact/signals';
import { dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { personOf } from '../../state/class-states.ts';
import { figures, openWarnings, settled, studentName } from '../../state/journal-figures.ts';
import { notify } from '../../state/notice-choice.ts';
import { route } from '../../state/route.ts';
import { subjectNames } from '../../state/subject-names.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { ReasonChips } from '../../ui/reason-chips.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { type Filter, FilterStrip } from '../../ui/table/filter-strip.tsx';
import { inOrder, type Order } from '../../ui/table/order.ts';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { MeasuresDialog } from '../journal/measures-dialog.tsx';
import { AnalysisTools } from './analysis-tools.tsx';
import {
  foundRows,
  type PerformanceFilter,
  type PerformanceRow,
  performanceFilters,
  performanceRows,
} from './performance-rows.ts';
import { StudentSignals } from './student-signals.tsx';

const TITLES: readonly [PerformanceFilter, string, 'bad' | undefined][] = [
  ['alarm', 'Тревога', 'bad'],
  ['watch', 'Присмотреться', undefined],
  ['done', 'Меры приняты', undefined],
];

const COLUMNS: readonly Column<PerformanceRow>[] = [
  { title: 'Ученик', width: '200px', order: ({ name }) => name, cell: ({ shown }) => shown },
  {
    title: 'Сигналы',
    hint: 'Восклицательный знак: срочно',
    order: ({ warnings }) => -warnings.length,
    cell: ({ chips }) => (chips.length > 0 ? <ReasonChips chips={chips} /> : <span class="muted">·</span>),
  },
  {
    title: 'С какого дня',
    width: '112px',
    order: ({ since }) => since ?? '9',
    cell: ({ since }) => (since ? russianDay(since) : <span class="muted">·</span>),
  },
  {
    title: 'Что сделано',
    width: '20%',
    cell: ({ done: [last] }) =>
      last ? (
        `${russianDay(dayOf(new Date(last.at))).slice(0, 5)} ${last.what ?? 'меры приняты'}`
      ) : (
        <span class="muted">·</span>
      ),
  },
];

/** The class's early warnings, a row a student; all warnings of a student are dealt with at once. */
export function SignalsView() {
  const search = useSignal('');
  const { detail } = route.value;
  const filter = useSignal<PerformanceFilter | null>(isFilter(detail) ? detail : null);
  const order = useSignal<Order | null>(null);
  const shown = useSignal<string | null>(null);
  const measured = useSignal<readonly string[]>([]);
  const students = (figures.value?.year.students ?? []).map(({ student }) => student.key);
  const rows = performanceRows({
    students,
    warnings: openWarnings.value,
    settled: settled.value.values(),
    nameOf: studentName,
    subjects: subjectNames,
    birthDate: (key) => personOf(key)?.birthDate ?? null,
  });
  const found = inOrder(foundRows(rows, filter.value, search.value), COLUMNS, order.value);
  const control = useRows({
    keys: found.map(({ key }) => key),
    onOpen: (key) => (shown.value = key),
    onPress: (key) => (shown.value = key),
  });
  const filters: Filter[] = TITLES.map(([id, title, tone]) => ({
    id,
    title,
    tone,
    count: counted(
      'students',
      foundRows(rows, id, '').map(({ key }) => key),
    ).number,
  }));
  const open = rows.find(({ key }) => key === shown.value);
  const withWarnings = control.chosen.filter((key) =>
    openWarnings.value.some((each) => each.student === key),
  );
  return (
    <section class="stack" aria-label="Ранние сигналы">
      <Toolbar
        search={<SearchField label="Найти ученика" value={search} />}
        filters={
          <FilterStrip
            label="Кого показать"
            total={rows.length}
            filters={filters}
            value={filter.value}
            onChoose={(id) => (filter.value = isFilter(id) ? id : null)}
          />
        }
      >
        <AnalysisTools />
      </Toolbar>
      <div class={open ? 'analysis-beside' : undefined}>
        <DataTable
          label="Ранние сигналы по ученикам"
          rows={found}
          // Beside the open student there is room for the reasons alone.
          columns={open ? COLUMNS.slice(0, 2) : COLUMNS}
          nameOf={({ name }) => name}
          control={control}
          order={order.value}
          onOrder={(next) => (order.value = next)}
          empty={
            rows.length === 0 ? (
              <EmptyState text="Сигналов нет: всё спокойно." />
            ) : (
              <EmptyState text="Здесь никого: так ищет поиск и отбор.">
                <button
                  type="button"
                  onClick={() => {
                    search.value = '';
                    filter.value = null;
                  }}
                >
                  Показать всех
                </button>
              </EmptyState>
            )
          }
        />
        {open && (
          <StudentSignals
            row={open}
            onMeasures={() => (measured.value = [open.key])}
            onClose={() => {
              shown.value = null;
              control.goTo(open.key);
            }}
          />
        )}
      </div>
      <BulkBar
        chosen={counted('students', control.chosen)}
        names={control.chosen.map((key) => shortName(studentName(key)))}
        onClear={control.clear}
      >
        <button
          type="button"
          class="primary"
          disabled={withWarnings.length === 0}
          onClick={() => (measured.value = withWarnings)}
        >
          Меры приняты…
        </button>
        <ActionOver
          verb="Уведомить"
          of={counted('families', control.chosen)}
          nothing="Выберите учеников"
          follows="…"
          onClick={() => notify(control.chosen)}
        />
      </BulkBar>
      {measured.value.length > 0 && (
        <MeasuresDialog
          students={measured.value}
          onClose={(done) => {
            measured.value = [];
            if (done) control.clear();
          }}
        />
      )}
    </section>
  );
}

const isFilter = (id: string | null): id is PerformanceFilter =>
  id !== null && Object.hasOwn(performanceFilters, id);
