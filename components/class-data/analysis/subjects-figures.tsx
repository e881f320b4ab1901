import { useSignal } from '@preact/signals';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { absencesTogether } from '../../../utils/class-data/analytics/attendance.ts';
import type { ClassAnalysis, SubjectAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import {
  type Fraction,
  shownAverage,
  shownFraction,
  shownPercent,
} from '../../../utils/class-data/analytics/fraction.ts';
import { figuresByGroup } from '../../../utils/class-data/groups/group-figures.ts';
import { divisionsIn } from '../../state/settled-period.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import type { Look } from '../../ui/charts/looks.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { inOrder, type Order } from '../../ui/table/order.ts';
import { useRows } from '../../ui/table/use-rows.ts';

const SERIES: { name: string; look: Look }[] = [
  { name: '«5»', look: { pattern: 'solid', tone: 'ok' } },
  { name: '«4»', look: { pattern: 'hatched', tone: 'accent' } },
  { name: '«3»', look: { pattern: 'dotted', tone: 'warn' } },
  { name: '«2»', look: { pattern: 'crossed', tone: 'bad' } },
  { name: 'н/а', look: { pattern: 'empty', tone: 'off' } },
];

type Basis = ClassAnalysis['figures']['basis'];

interface Row {
  key: string;
  subject: string;
  /** What sets its figures apart, in Russian. */
  note: string | null;
  teachers: string;
  of: SubjectAnalysis['figures']['given'];
  marksPerStudent: Fraction | null;
  attended: Fraction | null;
  /** Of one study group: it stands under its subject. */
  isGroup?: true;
}

const figure = (
  title: string,
  width: string,
  fractionOf: (row: Row) => Fraction | null,
  shown: (fraction: Fraction | null) => string,
): Column<Row> => ({
  title,
  width,
  align: 'end',
  order: (row) => {
    const fraction = fractionOf(row);
    return fraction ? fraction.over / fraction.under : -1;
  },
  cell: (row) => shown(fractionOf(row)),
});

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Предмет',
    order: ({ subject }) => subject,
    cell: ({ subject, note, isGroup }) => (
      <span class="line">
        <span class={isGroup ? 'cut muted analysis-group' : 'cut'}>{subject}</span>
        {note && <span class="small muted">{note}</span>}
      </span>
    ),
  },
  { title: 'Учитель', order: ({ teachers }) => teachers, cell: ({ teachers }) => teachers },
  figure('Средний балл', '116px', ({ of }) => of.mean, shownAverage),
  figure('Успеваемость', '116px', ({ of }) => of.success, shownPercent),
  figure('Качество', '84px', ({ of }) => of.quality, shownPercent),
  figure('СОУ', '78px', ({ of }) => of.degree, shownPercent),
  {
    ...figure(
      'Отметок',
      '88px',
      (row) => row.marksPerStudent,
      (each) => shownFraction(each, 1),
    ),
    hint: 'В среднем на одного ученика',
  },
  figure('Посещено', '96px', ({ attended }) => attended, shownPercent),
];

const learned = (current: ClassAnalysis): SubjectAnalysis[] =>
  current.subjects.filter(({ students }) => students > 0);

/** Figures of each subject, a row a subject. */
export function SubjectsFigures({ current }: { current: ClassAnalysis }) {
  const order = useSignal<Order | null>(null);
  const { basis } = current.figures;
  const subjects = learned(current);
  const rows = inOrder(
    subjects.map((each) => rowOf(current, each, basis)),
    COLUMNS,
    order.value,
  ).flatMap((row) => [
    row,
    ...groupRows(
      current,
      subjects.find(({ subject }) => subject.id === row.key),
    ),
  ]);
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  return (
    <section class="stack" aria-label="Предметы">
      <DataTable
        label="Показатели предметов"
        rows={rows}
        columns={COLUMNS}
        nameOf={({ subject }) => subject}
        control={control}
        order={order.value}
        onOrder={(next) => {
          order.value = next;
        }}
        unchosen
      />
      <p class="small muted">
        СОУ — степень обученности: «5» весит 100 %, «4» — 64 %, «3» — 36 %, «2» — 16 %, н/а — 7 %.
      </p>
    </section>
  );
}

/** The groups in which the class takes a subject, each with its own teacher and figures. */
function groupRows(current: ClassAnalysis, of: SubjectAnalysis | undefined): Row[] {
  const divisions = divisionsIn(current.period);
  if (!of || !divisions) return [];
  return figuresByGroup(current, of, divisions).map((group, index) => ({
    key: `${of.subject.id}/${index}`,
    subject: `${group.title}, ${inWords(counted('students', group.students))}`,
    note: null,
    teachers: group.teachers.join(', '),
    of: group.figures,
    marksPerStudent: group.marksPerStudent,
    attended: group.absences.attended,
    isGroup: true,
  }));
}

/** How many students have which mark in each subject. */
export function SubjectsMarks({ current }: { current: ClassAnalysis }) {
  const counted = learned(current).filter(({ figures }) => figures[figures.basis].of > 0);
  if (counted.length === 0) return null;
  return (
    <section class="card">
      <BarChart
        title="Сколько учеников имеют какую отметку"
        description={`По каждому из предметов с отметками (${counted.length}).`}
        of="Предмет"
        series={SERIES}
        rows={counted.map(({ subject, figures }) => {
          const { counts } = figures[figures.basis];
          const { fives, fours, threes, twos, ones, notCertified } = counts;
          return { label: subject.name, values: [fives, fours, threes, twos + ones, notCertified] };
        })}
        width={900}
      />
    </section>
  );
}

function rowOf({ students }: ClassAnalysis, each: SubjectAnalysis, basis: Basis): Row {
  const { subject, teachers, figures, marksPerStudent, unread } = each;
  const of = figures[figures.basis];
  const isOther = !unread && figures.basis !== basis && of.of > 0;
  return {
    key: subject.id,
    subject: subject.name,
    note: unread
      ? 'не прочитан'
      : isOther
        ? figures.basis === 'given'
          ? 'по выставленным'
          : 'по ожидаемым'
        : null,
    teachers: teachers.join(', '),
    of,
    marksPerStudent,
    attended: absencesTogether(students.flatMap(({ subjects }) => subjects.get(subject.id)?.absences ?? []))
      .attended,
  };
}
