import { NO_REASON } from '../../../utils/class-data/analytics/absence-words.ts';
import { byWeekday } from '../../../utils/class-data/analytics/attendance.ts';
import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { attendanceInWords } from '../../../utils/class-data/analytics/shown-attendance.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import type { Look } from '../../ui/charts/looks.tsx';

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const REASONS: { kind: 'illness' | 'excused' | 'unexcused'; name: string; look: Look }[] = [
  { kind: 'illness', name: 'болезнь', look: { pattern: 'hatched', tone: 'warn' } },
  { kind: 'excused', name: 'уважительная причина', look: { pattern: 'dotted', tone: 'accent' } },
  { kind: 'unexcused', name: NO_REASON, look: { pattern: 'solid', tone: 'bad' } },
];

/** Lessons missed by the class, by reason and by day of the week. */
export function AttendanceFigures({ current }: { current: ClassAnalysis }) {
  const { attendance } = current;
  const weekdays = byWeekday(current.students.flatMap(({ days }) => days));
  return (
    <section class="stack" aria-label="Посещаемость">
      <h2>Посещаемость</h2>
      {attendance.reported && <p>{attendanceInWords(attendance)}</p>}
      <div class="side-by-side">
        <div class="card">
          <BarChart
            title="Пропущено уроков по причинам"
            description={
              attendance.reported
                ? attendanceInWords(attendance)
                : `Всего пропущено ${attendance.missed} из ${attendance.lessons} уроков учеников; опозданий ${attendance.late}.`
            }
            of="Причина"
            series={[{ name: 'уроков', look: { pattern: 'solid', tone: 'accent' } }]}
            rows={[
              ...(attendance.reported
                ? [
                    { label: 'болезнь', values: [attendance.illness] },
                    { label: 'другие причины', values: [attendance.missed - attendance.illness] },
                  ]
                : REASONS.map(({ kind, name }) => ({ label: name, values: [attendance[kind]] }))),
              { label: 'опоздания', values: [attendance.late] },
            ]}
            width={440}
          />
        </div>
        <div class="card">
          <BarChart
            title="Пропущено уроков по дням недели"
            description="Сумма по всем ученикам и неделям периода."
            of="День"
            series={REASONS}
            rows={weekdays.map(({ weekday, count }) => ({
              label: WEEKDAYS[weekday - 1] ?? '',
              values: REASONS.map(({ kind }) => count[kind]),
            }))}
            width={440}
          />
        </div>
      </div>
    </section>
  );
}
