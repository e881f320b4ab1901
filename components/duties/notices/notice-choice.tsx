import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import type { ReasonChip } from '../../../utils/class-data/analytics/warning-chips.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { noticeReasons } from '../../../utils/duties/notices/notice-reasons.ts';
import { noticeStates } from '../../../utils/duties/notices/notice-states.ts';
import { rowNames } from '../../class-data/journal/journal-rows.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import { book } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { analysis, studentName } from '../../state/journal-figures.ts';
import { wantedNotices } from '../../state/notice-choice.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { subjectNames } from '../../state/subject-names.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { ReasonChips } from '../../ui/reason-chips.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { draftFor, warningsOfPeriod } from './draft-for.ts';
import { NoticePreview } from './notice-preview.tsx';

interface Row {
  key: string;
  name: string;
  /** Surname and given name, of namesakes the birthday too. */
  shown: string;
  chips: readonly ReasonChip[];
  /** Why no paper may go to the family; null: it may. */
  why: string | null;
  to: string;
  /** Day of the latest notice; null: none yet. */
  last: string | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Ученик', width: 'clamp(140px, 12vw, 320px)', cell: ({ shown }) => shown },
  {
    title: 'Поводы',
    cell: ({ chips }) => (chips.length > 0 ? <ReasonChips chips={chips} /> : <span class="muted">·</span>),
  },
  {
    title: 'Кому',
    width: 'clamp(150px, 14vw, 360px)',
    cell: ({ why, to }) =>
      why ? <span class="chip bad">{why}</span> : to || <span class="muted">в списке нет</span>,
  },
  {
    title: 'Последнее',
    hint: 'Последнее уведомление этой семье',
    width: '104px',
    cell: ({ last }) => (last ? russianDay(last) : <span class="muted">·</span>),
  },
];

const hasReason = ({ chips }: Row): boolean => chips.length > 0;

/** Whom to notify, a row a student with the reasons; those without a reason stand under «Все». */
export function NoticeChoice({ onChosen }: { onChosen: (notices: Notice[]) => void }) {
  const all = rowsOf();
  const found = useFound({
    rows: all,
    words: ({ name }) => [name],
    filters: [{ id: 'due', title: 'Есть повод', tone: 'warn', test: hasReason }],
    first: 'due',
    empty: 'В классе никого.',
    nobody: () => 'Поводов нет; уведомить можно любую семью.',
    labels: { search: 'Найти ученика' },
  });
  const control = useRows({ keys: found.rows.map(({ key }) => key) });
  // Another section may have said whom it is about.
  useEffect(() => {
    const asked = wantedNotices.peek();
    if (asked.length === 0) return;
    wantedNotices.value = [];
    found.filter.value = null;
    control.choose(asked);
  }, []);
  if (!analysis.value) return null;
  const ready = control.chosen.filter((key) => whyNoPaper(key) === null);
  return (
    <section class="stack" aria-label="Подготовить уведомления">
      <Toolbar {...found.tools} />
      <div class={ready.length > 0 ? 'notices-choice' : undefined}>
        <DataTable
          label="Кого уведомить"
          rows={found.rows}
          columns={COLUMNS}
          nameOf={({ name }) => name}
          control={control}
          empty={found.table.empty}
        />
        <NoticePreview chosen={ready} />
      </div>
      <DeclinedNames people={ready.flatMap(recipientsOf)} as="addressee" />
      <BulkBar
        chosen={counted('students', control.chosen)}
        names={control.chosen.map((key) => shortName(studentName(key)))}
        onClear={control.clear}
      >
        <ActionOver
          verb="Составить"
          of={counted('notices', ready)}
          nothing="Уведомлять некого"
          class="primary"
          onClick={() => onChosen(ready.flatMap((key) => draftFor(key) ?? []))}
        />
      </BulkBar>
    </section>
  );
}

/** Those with reasons first; each part in class order. */
function rowsOf(): Row[] {
  const current = analysis.value;
  if (!current) return [];
  const reasons = noticeReasons(current, warningsOfPeriod(), subjectNames);
  const states = noticeStates(book.value?.register.entries ?? []);
  const names = rowNames(
    current.students.map(({ student: { key } }) => ({ key, name: studentName(key) })),
    (key) => personOf(key)?.birthDate ?? null,
  );
  const rows = current.students.map(
    ({ student: { key } }): Row => ({
      key,
      name: studentName(key),
      shown: Object.values(names.get(key) ?? {})
        .join(' ')
        .trim(),
      chips: reasons.get(key) ?? [],
      why: whyNoPaper(key),
      to: recipientsOf(key)
        .map(({ name }) => shortName(name))
        .join(', '),
      last: states.find(({ issued }) => issued.person === key)?.issued.on ?? null,
    }),
  );
  return rows.sort((a, b) => Number(hasReason(b)) - Number(hasReason(a)));
}
