import { dutyOf } from '../../../../utils/duties/duties.ts';
import type { LineContext } from '../../../../utils/register/import/importable-register.ts';
import { lineEntries } from '../../../../utils/register/import/line-entries.ts';
import { registerColumns } from '../../../../utils/register/import/register-columns.ts';
import { registerLines } from '../../../../utils/register/import/register-lines.ts';
import { CLASS_ROSTER, PERIOD } from '../a-class.ts';

const { students, representatives } = CLASS_ROSTER;
const people = [...students, ...representatives];

const GROUND: LineContext = {
  classGroup: '1',
  chosen: { purpose: 'electronic-diary', topic: 'Отметки', period: PERIOD },
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
export function readRegister(duty: string, rows: string[][], answer: string | null = null) {
  const register = dutyOf(duty)?.importLines;
  if (!register) throw new Error(`no table can be read into ${duty}`);
  const columns = registerColumns(rows, register);
  if (!columns) return null;
  return registerLines(rows, columns, CLASS_ROSTER).map(({ row, cells, match }) => {
    const person = people.find(({ key }) => key === match.person);
    if (!person) return { row, verdict: match.verdict };
    const { entries, problems, question } = lineEntries(register, cells, columns, person, GROUND, answer);
    const asked = question && [question.title, ...question.candidates.map(({ key }) => key)];
    return { row, entries, problems, asked };
  });
}
