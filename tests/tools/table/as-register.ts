import type { RawTable } from '../../../utils/base/tables/table.ts';
import { takeSlice } from '../../../utils/class-data/import/slice.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../utils/class-data/roster/person.ts';
import type { ImportableRegister, LineContext } from '../../../utils/register/import/importable-register.ts';
import { lineEntries } from '../../../utils/register/import/line-entries.ts';
import { type ReadRegister, readRegister } from '../../../utils/register/import/read-register.ts';
import type { RegisterLine } from '../../../utils/register/import/register-lines.ts';
import { columnsShown } from './columns-shown.ts';
import { importableRegisters } from './importable-registers.ts';
import type { AskedFile, Understanding } from './understood.ts';

/**
 * Of a register: `{row, register, name, entries: [{kind, on, …}]}`. There is no list of the class here: everybody the table
 * names counts as a person of the class without a family.
 */
export function asRegister(tables: readonly RawTable[], asked: AskedFile): Understanding {
  const found = importableRegisters
    .flatMap(({ id, register }) => {
      const roster = peopleOf(tables, register, asked);
      const read = readRegister(tables, register, roster, asked.choose);
      return read ? [{ id, register, roster, read }] : [];
    })
    .sort((a, b) => fieldCount(b.read) - fieldCount(a.read));
  const [best, next] = found;
  if (!best) return { sheets: [], notes: ['Столбцы известных журналов не найдены.'] };
  if (next && fieldCount(next.read) === fieldCount(best.read))
    return {
      sheets: [],
      notes: [`Непонятно, какой это журнал: ${best.register.name} или ${next.register.name}.`],
    };
  const { read, register, roster, id } = best;
  const lines = read.lines.map((line) => ({ line, ...settled(register, line, { read, roster, asked }) }));
  return {
    sheets: [
      {
        name: read.sheet,
        header: read.columns.header.to,
        columns: columnsShown(
          read.columns.titles.map((title, at) => ({ title, meaning: fieldAt(read, at) })),
        ),
        taken: lines
          .filter(({ why }) => why === null)
          .map(({ line, entries }) => ({ row: line.row, register: id, name: line.match.row.name, entries })),
        left: [
          ...read.left.map(({ row, why }) => ({ row, why })),
          ...lines.flatMap(({ line, why }) => (why === null ? [] : [{ row: line.row, why }])),
        ].sort((a, b) => a.row - b.row),
      },
    ],
    notes: [
      ...read.notes,
      ...read.questions.map(
        ({ title, options }) => `${title}: ${options.map((each) => `«${each}»`).join(' или ')}?`,
      ),
      ...lines.flatMap(({ line, problems }) => problems.map((text) => `строка ${line.row}: ${text}`)),
    ],
  };
}

const fieldCount = ({ columns }: ReadRegister): number => Object.keys(columns.columns).length;

const fieldAt = ({ columns }: ReadRegister, at: number): string | null =>
  Object.entries(columns.columns).find(([, places]) => places?.includes(at))?.[0] ??
  (columns.classAt === at ? 'class' : null);

function settled(
  register: ImportableRegister,
  line: RegisterLine,
  { read, roster, asked }: { read: ReadRegister; roster: Roster; asked: AskedFile },
) {
  const people = [...roster.students, ...roster.representatives];
  const person = people.find(({ key }) => key === line.match.person);
  if (!person)
    return { entries: [], problems: [], why: line.match.reasons.join('; ') || 'не понято, о ком строка' };
  const said = lineEntries(register, line, read.columns, person, contextOf(roster, asked));
  const open = said.questions.map(({ title }) => `не сказано: ${title.toLowerCase()}`);
  const entries = said.entries.map(({ person: _, classGroup: _group, ...entry }) => entry);
  return {
    entries,
    problems: said.problems,
    why: said.left ?? (entries.length > 0 ? null : open.join('; ')),
  };
}

/** Periods are keyed by their names; without a day of the table nothing is known to be of one. */
const contextOf = (roster: Roster, asked: AskedFile): LineContext => ({
  classGroup: roster.classGroup.id,
  chosen: { purpose: 'electronic-diary', topic: null, period: asked.period },
  periodOf: (name) => takeSlice(name).slice.period,
  defaultDay: `${asked.year}-09-01` as LineContext['defaultDay'],
  today: `${asked.year + 1}-08-31` as LineContext['today'],
  teacher: '',
  families: [],
});

function peopleOf(tables: readonly RawTable[], register: ImportableRegister, asked: AskedFile): Roster {
  const empty: Roster = {
    school: { id: null, name: '' },
    classGroup: { id: '1', name: asked.class },
    schoolYear: asked.year,
    students: [],
    representatives: [],
    source: 'file',
    readAt: `${asked.year}-09-01T00:00:00.000Z`,
    partial: false,
    additions: [],
  };
  const read = readRegister(tables, register, empty, asked.choose);
  const names = new Set(read?.lines.map(({ match }) => match.row.name));
  const people = [...names].map(
    (name, at): RosterPerson => newPerson({ key: `p${at}`, role: 'representative', name }),
  );
  return { ...empty, representatives: people };
}
