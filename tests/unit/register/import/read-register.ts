import type {
  ImportableRegister,
  LineContext,
} from '../../../../utils/register/import/importable-register.ts';
import { type LineAnswers, lineEntries } from '../../../../utils/register/import/line-entries.ts';
import {
  readRegister as findRegister,
  type ReadRegister,
} from '../../../../utils/register/import/read-register.ts';
import { importableRegisters } from '../../../tools/table/importable-registers.ts';
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

/** Every answer is the one given: lines of these tables have one question, or the same options. */
const always = (given: string | null): LineAnswers =>
  given === null ? {} : new Proxy({}, { get: () => given });

/** Lines of a table with what they say of their people; null: no such register. */
export function readRegister(
  duty: string,
  rows: string[][],
  answers: string | LineAnswers | null = null,
  chosen: readonly string[] = [],
) {
  const read = readWhole(duty, [{ sheet: null, rows }], chosen);
  if (!read) return null;
  const { register, found } = read;
  return found.lines.map((line) => {
    const { row, match } = line;
    const person = people.find(({ key }) => key === match.person);
    if (!person) return { row, verdict: match.verdict };
    const given = typeof answers === 'object' && answers !== null ? answers : always(answers);
    const said = lineEntries(register, line, found.columns, person, GROUND, given);
    const asked = said.questions.map(({ title, options }) => [title, ...options.map(({ key }) => key)]);
    return { row, entries: said.entries, problems: said.problems, left: said.left, asked };
  });
}

/** The register found in these tables; null: none. */
export function readWhole(
  duty: string,
  tables: readonly { sheet: string | null; rows: string[][] }[],
  chosen: readonly string[] = [],
): { register: ImportableRegister; found: ReadRegister } | null {
  const register = importableRegisters.find(({ id }) => id === duty)?.register;
  if (!register) throw new Error(`no table can be read into ${duty}`);
  const raw = tables.map(({ sheet, rows }) => ({
    source: 'csv' as const,
    sheet,
    rows,
    merged: [],
    notes: [],
  }));
  const found = findRegister(raw, register, CLASS_ROSTER, chosen);
  return found && { register, found };
}
