import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage } from '../../../utils/class-data/analytics/fraction.ts';
import { type DatedCell, studentMarks } from '../../../utils/class-data/analytics/student-marks.ts';
import type { SubjectOfStudent } from '../../../utils/class-data/analytics/subject-of-student.ts';
import { trendByWeek } from '../../../utils/class-data/analytics/trend.ts';
import { ABSENCE_LETTERS } from '../../../utils/class-data/journal/absence-of-letter.ts';
import type { AbsenceKind } from '../../../utils/class-data/journal/class-journal.ts';
import { analysis, journal, shownPeriod, subjectName } from '../../state/journal-figures.ts';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Rows, useRows } from '../../ui/table/use-rows.ts';
import { GradeMark } from './grade-mark.tsx';
import { journalCell } from './journal-rows.ts';

const FIVES = ['пятёрка', 'пятёрки', 'пятёрок'] as const;
const ABSENCES: Record<AbsenceKind, string> = {
  unexcused: 'не был(а)',
  illness: 'болезнь',
  excused: 'уважительная причина',
  late: 'опоздание',
};
/** Of a day in the line of a subject, and of «+5» before them, px. */
const DAY_WIDTH = 40;
const MORE_WIDTH = 36;

/** Marks of all subjects by date, their averages, and what leads to a higher mark; a subject opens all of its days. */
export function StudentSubjects({ now }: { now: StudentAnalysis }) {
  const head = useRef<HTMLTableCellElement>(null);
  const room = useSignal(0);
  const opened = useSignal<string | null>(null);
  const subjects = [...now.subjects.values()];
  const control = useRows({
    keys: subjects.map(({ subject }) => subject),
    unchosen: true,
    onOpen: (key) => (opened.value = key),
    onPress: (key) => (opened.value = key),
  });
  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return;
    const watch = new ResizeObserver(() => (room.value = element.clientWidth - 16));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  if (!journal.value) return null;
  const marks = studentMarks(journal.value, now.student.key, shownPeriod.value);
  return (
    <div class="table-frame">
      <table {...control.table} class="data subjects journal-subjects" aria-label="Отметки по предметам">
        <thead>
          <tr>
            <th class="journal-subject-name" scope="col">
              Предмет
            </th>
            <th ref={head} scope="col">
              Отметки и пропуски
            </th>
            <th class="journal-subject-average end" scope="col">
              Средний
            </th>
            <th class="journal-subject-mark middle" scope="col">
              Отметка
            </th>
            <th class="journal-subject-higher" scope="col">
              До отметки выше
            </th>
            <th class="journal-subject-weeks" scope="col">
              По неделям
            </th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((one) => (
            <Subject
              key={one.subject}
              one={one}
              row={control.row(one.subject)}
              cells={marks.get(one.subject) ?? []}
              room={room.value}
              onOpen={() => (opened.value = one.subject)}
            />
          ))}
        </tbody>
      </table>
      {opened.value !== null && (
        <Dialog
          title={`${subjectName(opened.value)}: отметки и пропуски`}
          onClose={() => (opened.value = null)}
        >
          <Days cells={marks.get(opened.value) ?? []} />
        </Dialog>
      )}
    </div>
  );
}

function Subject(props: {
  one: SubjectOfStudent;
  row: ReturnType<Rows['row']>;
  cells: readonly DatedCell[];
  /** px for the days. */
  room: number;
  onOpen: () => void;
}) {
  const { one, cells, room } = props;
  const shown = journalCell(one);
  const name = subjectName(one.subject);
  const weeks = trendByWeek([one.series], analysis.value?.days ?? []);
  const higher =
    one.fives && one.given === null
      ? `до «${one.fives.target}» — ${count(one.fives.count, FIVES)}`
      : undefined;
  const fitting = Math.floor(room / DAY_WIDTH);
  const earlier =
    cells.length <= fitting ? 0 : cells.length - Math.max(1, Math.floor((room - MORE_WIDTH) / DAY_WIDTH));
  return (
    <tr {...props.row}>
      <th scope="row" title={name}>
        <button type="button" class="person" onClick={props.onOpen}>
          {name}
        </button>
      </th>
      <td>
        <div class="line">
          {earlier > 0 && (
            <span class="muted small no-print" title={`Ещё раньше: ${earlier}`}>
              +{earlier}
            </span>
          )}
          <ol class="journal-dated">
            {cells.map((cell, index) => (
              <li
                key={`${cell.day} ${index}`}
                class={index < earlier ? 'earlier' : undefined}
                title={wordsOf(cell)}
              >
                <b>
                  {cell.marks.map(({ value }) => value).join('/')}
                  {cell.absence && <i>{ABSENCE_LETTERS[cell.absence]}</i>}
                  {cell.marks.length === 0 && !cell.absence && '…'}
                </b>
                <span>{russianDay(cell.day).slice(0, 5)}</span>
              </li>
            ))}
          </ol>
          {cells.length === 0 && <span class="muted">·</span>}
        </div>
      </td>
      <td class="end">
        <span class="visually-hidden">{shown.description}</span>
        <span aria-hidden="true" title={shown.description}>
          {shown.average || <span class="muted">·</span>} <b>{shown.sign}</b>
        </span>
      </td>
      <td class="middle">{shown.mark && <GradeMark mark={shown.mark} isGiven={shown.isGiven} />}</td>
      <td class="journal-subject-higher" title={higher}>
        {higher ?? <span class="muted">·</span>}
      </td>
      <td class="journal-subject-weeks">
        <Sparkline
          values={weeks.map(({ average }) => average && average.over / average.under)}
          range={[2, 5]}
          text={`${name}, средний балл по неделям: ${weeks.map(({ average }) => shownAverage(average)).join(', ')}`}
        />
      </td>
    </tr>
  );
}

/** All days of a subject with works, remarks and topics, the latest first. */
function Days({ cells }: { cells: readonly DatedCell[] }) {
  if (cells.length === 0) return <p class="muted">В этом периоде ни отметок, ни пропусков.</p>;
  return (
    <ol class="history">
      {[...cells].reverse().map((cell, index) => (
        <li key={`${cell.day} ${index}`}>{wordsOf(cell)}</li>
      ))}
    </ol>
  );
}

/** «12.09.2026: 5 (контрольная работа), опоздание. Тема: Дроби» */
function wordsOf({ day, marks, absence, remark, topic }: DatedCell): string {
  const parts = [
    ...marks.map(({ value, work }) => (work ? `${value} (${work})` : value)),
    ...(absence ? [ABSENCES[absence]] : []),
    ...(remark ? [remark] : []),
  ];
  return `${russianDay(day)}: ${parts.join(', ')}${topic ? `. Тема: ${topic}` : ''}`;
}
