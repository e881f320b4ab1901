import { count } from '../../../utils/base/text/plural.ts';
import { NO_REASON } from '../../../utils/class-data/analytics/absence-words.ts';
import type { AttendanceDay } from '../../../utils/class-data/analytics/attendance.ts';
import type { StudentAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { type DayState, dayState } from '../../../utils/class-data/analytics/day-state.ts';
import { noReasonInWords } from '../../../utils/class-data/analytics/table-notes.ts';
import { ABSENCE_LETTERS } from '../../../utils/class-data/journal/absence-of-letter.ts';
import { CalendarChart, type CalendarState } from '../../ui/charts/calendar-chart.tsx';

const LESSONS_OF = ['урока', 'уроков', 'уроков'] as const;

/** In the order of `STATES`. */
const KINDS: DayState['kind'][] = ['present', 'late', 'excused', 'illness', 'unexcused'];
const STATES: CalendarState[] = [
  { name: 'был(а)', letter: '', look: { pattern: 'empty', tone: 'off' } },
  { name: 'опоздание', letter: ABSENCE_LETTERS.late, look: { pattern: 'empty', tone: 'accent' } },
  {
    name: 'уважительная причина',
    letter: ABSENCE_LETTERS.excused,
    look: { pattern: 'dotted', tone: 'accent' },
  },
  { name: 'болезнь', letter: ABSENCE_LETTERS.illness, look: { pattern: 'hatched', tone: 'warn' } },
  { name: NO_REASON, letter: ABSENCE_LETTERS.unexcused, look: { pattern: 'solid', tone: 'bad' } },
];

/** The year as a calendar: each school day and its state. */
export function StudentAttendance({ year }: { year: StudentAnalysis }) {
  const { days, attendance } = year;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <section class="card">
      <CalendarChart
        title="Посещаемость с начала года"
        description={`Пропущено уроков: по болезни ${attendance.illness}, по уважительной причине ${attendance.excused}, ${noReasonInWords(attendance)}; опозданий ${attendance.late}; полных дней пропущено ${attendance.daysMissed}.`}
        states={STATES}
        days={days.map((day) => ({
          day: day.day,
          state: KINDS.indexOf(dayState(day).kind),
          note: messageFor(day),
        }))}
        from={first.day}
        to={last.day}
      />
    </section>
  );
}

/** «болезнь, 3 из 6 уроков» */
function messageFor(day: AttendanceDay): string {
  const { kind, whole } = dayState(day);
  const name = STATES[KINDS.indexOf(kind)]?.name ?? '';
  if (kind === 'present' || kind === 'late') return name;
  return `${name}, ${whole ? 'весь день' : `${day.missed} из ${count(day.lessons, LESSONS_OF)}`}`;
}
