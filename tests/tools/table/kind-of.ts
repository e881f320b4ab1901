import type { RawTable } from '../../../utils/base/tables/table.ts';
import { asControlWorks } from './as-control-works.ts';
import { asCredentials, asList } from './as-people.ts';
import { asRegister } from './as-register.ts';
import { asReport } from './as-report.ts';
import { type AskedFile, type TableKind, tableKinds, type Understanding } from './understood.ts';

/** Columns without which a table is not of that kind; the others are shared by several kinds. */
const TELLING: Record<TableKind, readonly string[]> = {
  list: ['full-name', 'surname', 'child'],
  credentials: ['login', 'password', 'temporary-password'],
  'control-works': [],
  register: [],
  report: [],
};

const NAMED: Record<TableKind, string> = {
  list: 'список класса',
  credentials: 'логины и пароли',
  'control-works': 'график контрольных работ',
  register: 'журнал учёта',
  report: 'отчёт об успеваемости',
};

/** What the tables of a file are, by what the readers recognise in them; in Russian why it cannot be told. */
export function kindOf(tables: readonly RawTable[], asked: AskedFile): TableKind | { why: string } {
  const readers = {
    credentials: asCredentials,
    register: asRegister,
    report: asReport,
    'control-works': asControlWorks,
    list: asList,
  };
  const fitting = (Object.keys(readers) as TableKind[]).filter((kind) =>
    isFound(kind, readers[kind](tables, asked)),
  );
  // Columns of a list are in other tables too, and logins are also told by their looks alone.
  const sure = fitting.filter(
    (kind) => kind !== 'list' && !(kind === 'credentials' && fitting.includes('control-works')),
  );
  const [only, ...others] = sure.length > 0 ? sure : fitting;
  if (only && others.length === 0) return only;
  const names = (kinds: readonly TableKind[]) => kinds.map((kind) => NAMED[kind]).join(', ');
  return {
    why: only
      ? `Непонятно, что это: подходит как ${names([only, ...others])}. Скажите, как читать: --as ${[only, ...others].join(' или ')}.`
      : `Непонятно, что это за таблица: ни одна из известных (${names(tableKinds)}) не узнана.`,
  };
}

function isFound(kind: TableKind, { sheets }: Understanding): boolean {
  const telling = TELLING[kind];
  const meanings = sheets.flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
  if (telling.length > 0) return telling.some((each) => meanings.includes(each));
  return sheets.some(({ header, taken }) => header !== null || taken.length > 0);
}
