import { isDay } from '../../base/calendar/day.ts';
import { surnameFirst } from '../../base/names/names.ts';
import type { LeftRow } from '../../base/tables/left-row.ts';
import type { RawTable } from '../../base/tables/table.ts';
import type { PersonKey, Role, Roster, RosterPerson } from '../../class-data/roster/person.ts';
import {
  type ListedPerson,
  readClassList,
  type SheetReading,
} from '../../class-data/roster/read-class-list.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';

/** Somebody of the list with which a class is compared. */
export interface ListLine {
  /** Number of the line among all, from 1. */
  row: number;
  /** Where it stands, for the teacher: «строка 5», «лист «7 А», строка 5»; '' for last year's class. */
  place: string;
  /** As written, the surname first. */
  name: string;
  role: Role;
  /** What a representative is to the child. */
  relation: string | null;
  /** Name of the child. */
  of: string | null;
  /** ISO date. */
  birthDate: string | null;
  sex: RosterPerson['sex'];
  phones: readonly string[];
  emails: readonly string[];
  /** As written; null: the list names none. */
  className: string | null;
  /** Key of the person, where the list comes from Klassruk itself. */
  key?: PersonKey;
}

/** The list of a school, or a class as it was: what a class in Dnevnik.ru is compared with. */
export interface ListedClass {
  /** Of the class that is compared. */
  own: readonly ListLine[];
  /** Of other classes: a student may stand there. */
  others: readonly ListLine[];
  /** What of the table was not taken. */
  left: readonly LeftRow[];
  /** Russian: what of the columns only the teacher could tell. */
  questions: readonly string[];
}

/** The people of a file or a pasted table, as the import of lists reads them. */
export function listedInTables(tables: readonly RawTable[], roster: Roster): ListedClass {
  const readings = readClassList(tables, {
    className: roster.classGroup.name || null,
    schoolYear: roster.schoolYear,
  });
  const isOfSheets = readings.filter(({ taken, others }) => taken.length + others.length > 0).length > 1;
  let row = 0;
  const lineOf = (person: ListedPerson, sheet: string, sexes: SexColumn): ListLine => ({
    ...person,
    row: ++row,
    place: `${isOfSheets && sheet ? `лист «${sheet}», ` : ''}строка ${person.row}`,
    name: surnameFirst(person.name, 'surname-first').name,
    birthDate: person.birthDate !== null && isDay(person.birthDate) ? person.birthDate : null,
    sex: person.role === 'student' ? sexes(person.row) : null,
  });
  const lines = (which: 'taken' | 'others') =>
    readings.flatMap((reading, at) =>
      reading[which].map((person) => lineOf(person, reading.sheet, sexColumn(reading, tables[at]))),
    );
  return {
    own: lines('taken'),
    others: lines('others'),
    left: readings.flatMap(({ left }) => left),
    questions: [...new Set(readings.flatMap(({ questions }) => questions))],
  };
}

/** The sex of a student by the row, from 1, as a column «Пол» says. */
type SexColumn = (row: number) => ListLine['sex'];

const SEX = /^пол(?: (?:ученика|учащегося|обучающегося|реб[её]нка))?(?: \(?[мж]\/[мж]\)?)?$/i;

function sexColumn(
  { columns }: Pick<SheetReading<ListedPerson>, 'columns'>,
  table: RawTable | undefined,
): SexColumn {
  const at = columns.findIndex(({ header }) => SEX.test(header.trim()));
  return (row) => {
    const text = (at < 0 ? '' : (table?.rows[row - 1]?.[at] ?? '')).trim();
    if (/^(?:м|муж|мужской|мальчик|m|male)\.?$/i.test(text)) return 'male';
    return /^(?:ж|жен|женский|девочка|f|female)\.?$/i.test(text) ? 'female' : null;
  };
}

/** A class as it is kept: last year's, of which this one is the continuation. */
export function listedInRoster({ students, representatives }: Roster): ListedClass {
  const names = new Map(students.map(({ key, name }) => [key, name]));
  const lines = (person: RosterPerson): Omit<ListLine, 'row'>[] => {
    const line = {
      key: person.key,
      place: '',
      name: person.name,
      role: person.role,
      birthDate: person.birthDate,
      sex: person.sex,
      phones: person.phones,
      emails: person.emails,
      className: null,
    };
    if (person.role === 'student') return [{ ...line, relation: null, of: null }];
    const children = person.children.filter((child) => names.has(child));
    if (children.length === 0) return [{ ...line, relation: person.relation, of: null }];
    return children.map((child) => ({
      ...line,
      relation: relationTo(person, child),
      of: names.get(child) ?? null,
    }));
  };
  return {
    own: [...students, ...representatives].flatMap(lines).map((line, at) => ({ ...line, row: at + 1 })),
    others: [],
    left: [],
    questions: [],
  };
}
