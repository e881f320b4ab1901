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
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { MeasuresDialog } from '../journal/measures-dialog.tsx';
import { AnalysisTools } from './analysis-tools.tsx';
import { type PerformanceRow, performanceFilters, performanceRows } from './performance-rows.ts';
import { StudentSignals } from './student-signals.tsx';

const FILTERS: readonly RowFilter<PerformanceRow>[] = [
  { id: 'alarm', title: 'Тревога', tone: 'bad', test: performanceFilters.alarm },
  { id: 'watch', title: 'Присмотреться', test: performanceFilters.watch },
  { id: 'done', title: 'Меры приняты', test: performanceFilters.done },
];

const COLUMNS: readonly Column<PerformanceRow>[] = [
  {
    title: 'Ученик',
    width: 'clamp(200px, 16vw, 380px)',
    order: ({ name }) => name,
    cell: ({ shown }) => shown,
  },
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
  const found = useFound({
    rows,
    words: ({ name }) => [name],
    filters: FILTERS,
    columns: COLUMNS,
    first: route.value.detail,
    empty: 'Сигналов нет: всё спокойно.',
    labels: { search: 'Найти ученика' },
  });
  const control = useRows({
    keys: found.rows.map(({ key }) => key),
    onOpen: (key) => (shown.value = key),
    onPress: (key) => (shown.value = key),
  });
  const open = rows.find(({ key }) => key === shown.value);
  const withWarnings = control.chosen.filter((key) =>
    openWarnings.value.some((each) => each.student === key),
  );
  return (
    <section class="stack" aria-label="Ранние сигналы">
      <Toolbar {...found.tools}>
        <AnalysisTools />
      </Toolbar>
      <div class={open ? 'analysis-beside' : undefined}>
        <DataTable
          label="Ранние сигналы по ученикам"
          rows={found.rows}
          // Beside the open student there is room for the reasons alone.
          columns={open ? COLUMNS.slice(0, 2) : COLUMNS}
          nameOf={({ name }) => name}
          control={control}
          {...found.table}
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
