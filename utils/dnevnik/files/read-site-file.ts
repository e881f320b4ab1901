import type { RawTable } from '../../base/tables/table.ts';
import { isAttendanceTable, readAttendanceFile } from './attendance-file.ts';
import type { SiteFileReading } from './site-file.ts';
import { isSubjectTable, readSubjectFile } from './subject-file.ts';
import { isWeekTable, readWeekFile } from './week-file.ts';

const UNKNOWN =
  'Это не файл, который Классрук знает: ни отчёт «Посещаемость: Классы», ни журнал класса за неделю, ни журнал по предмету.';

/**
 * What a file that the site gives out says, recognised by its content. `lines`: the text of an HTML file outside its
 * tables. More than one fitting table is refused: which one is meant the file does not say.
 */
export function readSiteFile(tables: readonly RawTable[], lines: readonly string[] = []): SiteFileReading {
  for (const [isKind, read] of [
    [isAttendanceTable, readAttendanceFile],
    [isWeekTable, readWeekFile],
    [isSubjectTable, readSubjectFile],
  ] as const) {
    const fitting = tables.filter(isKind);
    if (fitting.length > 1)
      return {
        refused: `В файле таких таблиц ${fitting.length}, какую брать, не сказано. Оставьте в файле одну.`,
      };
    const [table] = fitting;
    if (!table) continue;
    const reading = read(table, lines);
    if ('refused' in reading) return reading;
    const others = tables.filter((each) => each !== table).flatMap(({ sheet }) => sheet ?? []);
    const notes = others.map((sheet) => `Лист «${sheet}» не взят: учеников с отметками на нём нет.`);
    return { file: { ...reading.file, notes: [...reading.file.notes, ...notes] } };
  }
  return { refused: UNKNOWN };
}
