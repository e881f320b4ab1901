import { unreadFacts } from '../../../utils/class-data/roster/unread-facts.ts';
import {
  classCompleteness,
  completenessGaps,
  type FamilyCompleteness,
  GAP_TITLES,
} from '../../../utils/duties/lists/completeness.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { PersonCell } from '../../register/person-cell.tsx';
import { book } from '../../state/class-book.ts';
import { classNow } from '../../state/class-states.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { UnreadNote } from './unread-note.tsx';

type Row = FamilyCompleteness & { key: string };

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Ученик', cell: ({ student }) => <PersonCell person={student.key} /> },
  ...completenessGaps.map(
    (gap): Column<Row> => ({
      title: GAP_TITLES[gap].column,
      hint: GAP_TITLES[gap].hint,
      width: '124px',
      align: 'middle',
      cell: ({ gaps, withoutAccount }) =>
        gaps.has(gap) ? (
          <span
            class="chip warn"
            title={gap === 'account' ? `Нет учётной записи: ${withoutAccount.join(', ')}` : undefined}
          >
            нет
          </span>
        ) : (
          <span class="muted small">есть</span>
        ),
    }),
  ),
];

const FILTERS: readonly RowFilter<Row>[] = completenessGaps.map((gap) => ({
  id: gap,
  title: GAP_TITLES[gap].filter,
  tone: 'warn',
  test: ({ gaps }) => gaps.has(gap),
}));

/** At a glance: who lacks birth date, representatives, authority, contacts, account. */
export function CompletenessView() {
  const of = book.value?.roster;
  const rows = (classNow.value ? classCompleteness(classNow.value) : []).map(
    (row): Row => ({ ...row, key: row.student.key }),
  );
  const found = useFound({
    rows,
    words: ({ student }) => [student.name],
    filters: FILTERS,
    empty: 'В классе никого.',
  });
  const control = useRows({ keys: found.rows.map(({ key }) => key), onOpen: openHistory, unchosen: true });
  return (
    <section class="stack" aria-label="Полнота данных">
      <Toolbar {...found.tools} />
      <UnreadNote facts={of ? unreadFacts(of) : []} then="поэтому ни у кого не показаны" />
      <DataTable
        label="Чего не хватает"
        rows={found.rows}
        columns={COLUMNS}
        nameOf={({ student }) => student.name}
        control={control}
        unchosen
        look="register"
        empty={found.table.empty}
      />
    </section>
  );
}
