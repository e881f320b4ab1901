import type { RawTable } from '../../../utils/base/tables/table.ts';
import { asControlWorks } from './as-control-works.ts';
import { asCredentials, asList } from './as-people.ts';
import { asRegister } from './as-register.ts';
import { asReport } from './as-report.ts';
import { kindOf } from './kind-of.ts';
import { readFile } from './read-file.ts';
import type { AskedFile, TableKind, Understanding, UnderstoodFile } from './understood.ts';

const READERS: Record<TableKind, (tables: readonly RawTable[], asked: AskedFile) => Understanding> = {
  list: asList,
  credentials: asCredentials,
  'control-works': asControlWorks,
  register: asRegister,
  report: asReport,
};

/** What the product understands of a file, at `path` where that differs from its name. Does not throw. */
export async function understand(asked: AskedFile, path: string = asked.file): Promise<UnderstoodFile> {
  const read = await readFile(path);
  if (!read.ok) return { file: asked.file, as: asked.as, sheets: [], notes: [read.note] };
  return understandTables(read.tables, asked, read.encoding?.isCertain === false ? [UNSURE] : []);
}

const UNSURE = 'Кодировка файла определена по содержанию.';

function understandTables(
  tables: readonly RawTable[],
  asked: AskedFile,
  before: readonly string[] = [],
): UnderstoodFile {
  const notes = [...before, ...tables.flatMap(notesOf)];
  const kind = asked.as ?? kindOf(tables, asked);
  if (typeof kind !== 'string') {
    return { file: asked.file, as: null, sheets: [], notes: [...notes, kind.why] };
  }
  const found = READERS[kind](tables, { ...asked, as: kind });
  return {
    file: asked.file,
    as: kind,
    sheets: found.sheets,
    notes: [...new Set([...notes, ...found.notes])],
  };
}

const notesOf = ({ sheet, notes }: RawTable): string[] =>
  notes.map(({ text, row }) =>
    [sheet === null ? '' : `Лист «${sheet}»: `, row === null ? '' : `строка ${row}: `, text].join(''),
  );
