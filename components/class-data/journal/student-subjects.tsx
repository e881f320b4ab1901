import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage } from '../../../utils/class-data/analytics/fraction.ts';
import { type DatedCell, studentMarks } from '../../../utils/class-data/analytics/student-marks.ts';
import type { SubjectOfStudent } from '../../../utils/class-data/analytics/subject-of-student.ts';
import { trendByWeek } from '../../../utils/class-data/analytics/trend.ts';
import type { AbsenceKind } from '../../../utils/class-data/journal/class-journal.ts';
import { analysis, journal, shownPeriod, subjectName } from '../../state/journal-figures.ts';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { GradeMark } from './grade-mark.tsx';
import { journalCell } from './journal-rows.ts';

const FIVES = ['пятёрка', 'пятёрки', 'пятёрок'] as const;
const LETTERS: Record<AbsenceKind, string> = { unexcused: 'Н', illness: 'Б', excused: 'П', late: 'О' };
const ABSENCES: Record<AbsenceKind, string> = {
  unexcused: 'не был(а)',
  illness: 'болезнь',
  excused: 'уважительная причина',
  late: 'опоздание',
};

/** Marks of all subjects by date, their averages, and what leads to a higher mark. */
export function StudentSubjects({ now }: { now: StudentAnalysis }) {
  if (!journal.value) return null;
  const marks = studentMarks(journal.value, now.student.key, shownPeriod.value);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section class="card table-box" tabIndex={0} aria-label="Отметки по предметам">
      <table class="people subjects">
        <thead>
          <tr>
            <th class="col-l" scope="col">
              Предмет
            </th>
            <th scope="col">Отметки и пропуски по датам</th>
            <th class="col-s" scope="col">
              Средний
            </th>
            <th class="col-s" scope="col">
              Отметка
            </th>
            <th class="col-l" scope="col">
              До отметки выше
            </th>
            <th class="col-m" scope="col">
              По неделям
            </th>
          </tr>
        </thead>
        <tbody>
          {[...now.subjects.values()].map((one) => (
            <Subject key={one.subject} one={one} cells={marks.get(one.subject) ?? []} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Subject({ one, cells }: { one: SubjectOfStudent; cells: readonly DatedCell[] }) {
  const shown = journalCell(one);
  const name = subjectName(one.subject);
  const weeks = trendByWeek([one.series], analysis.value?.days ?? []);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ol class="journal-dated">
          {cells.map((cell, index) => (
            <li key={`${cell.day} ${index}`} title={wordsOf(cell)}>
              <b>
                {cell.marks.map(({ value }) => value).join('/')}
                {cell.absence && <i>{LETTERS[cell.absence]}</i>}
                {cell.marks.length === 0 && !cell.absence && '…'}
              </b>
              <span>{russianDay(cell.day).slice(0, 5)}</span>
            </li>
          ))}
        </ol>
        {cells.length === 0 && <span class="muted">нет</span>}
      </td>
      <td>
        <span class="visually-hidden">{shown.description}</span>
        <span aria-hidden="true" title={shown.description}>
          {shown.average || '–'} <b>{shown.sign}</b>
        </span>
      </td>
      <td>{shown.mark && <GradeMark mark={shown.mark} isGiven={shown.isGiven} />}</td>
      <td>
        {one.fives && one.given === null ? (
          <>
            до «{one.fives.target}» — {count(one.fives.count, FIVES)}
          </>
        ) : (
          <span class="muted">–</span>
        )}
      </td>
      <td>
        <Sparkline
          values={weeks.map(({ average }) => average && average.over / average.under)}
          range={[2, 5]}
          text={`${name}, средний балл по неделям: ${weeks.map(({ average }) => shownAverage(average)).join(', ')}`}
        />
      </td>
    </tr>
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
