import type { MatrixDuty } from '../../../../utils/register/class-matrix.ts';
import { type LineContext, lineEntries } from '../../../../utils/register/import/line-entries.ts';
import { registerColumns } from '../../../../utils/register/import/register-columns.ts';
import { registerLines } from '../../../../utils/register/import/register-lines.ts';
import { CLASS_ROSTER, PERIOD } from '../a-class.ts';

const { students, representatives } = CLASS_ROSTER;
const people = [...students, ...representatives];

const GROUND: LineContext = {
  classGroup: '1',
  purpose: 'electronic-diary',
  topic: 'Отметки',
  period: PERIOD,
  defaultDay: '2026-11-01',
  today: '2026-11-23',
  teacher: 'Учителева В. П.',
  periodOf: (name) => (name === '1 четверть' ? PERIOD : null),
  families: students.map((student) => ({
    student,
    representatives: representatives.filter(({ children }) => children.includes(student.key)),
  })),
};

/** Lines of a table with what they say of their people; null: no such register. */
export function readRegister(duty: MatrixDuty, rows: string[][]) {
  const columns = registerColumns(rows, duty);
  if (!columns) return null;
  return registerLines(rows, columns, CLASS_ROSTER).map(({ row, cells, match }) => {
    const person = people.find(({ key }) => key === match.person);
    if (!person) return { row, verdict: match.verdict };
    const { entries, problems } = lineEntries(duty, cells, columns, person, GROUND);
    return { row, entries, problems };
  });
}
