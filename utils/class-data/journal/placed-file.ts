import { addYears, type Day, isDay, russianDay, weekday } from '../../base/calendar/day.ts';
import { schoolYearTitle } from '../../base/calendar/reporting-periods.ts';
import type { LeftRow } from '../../base/tables/left-row.ts';
import {
  attendanceCounts,
  type FileLesson,
  type FileTitles,
  type SiteFile,
} from '../../dnevnik/files/site-file.ts';
import { readNamedCell } from '../../dnevnik/readers/named-cell.ts';
import { compareClasses } from '../classes/class-words.ts';
import { meaningOf } from '../roster/matching/by-name.ts';
import type { PersonKey, Roster } from '../roster/person.ts';
import { isBehaviour } from './mark-value.ts';
import type { LessonsContent, SiteFileContent } from './site-files.ts';

export interface PlacedFile {
  content: SiteFileContent;
  /** Rows of students that are taken. */
  taken: number;
  /** Rows that are not; with `taken` all rows of the table. */
  left: LeftRow[];
  /** Cells of taken rows that are not taken. */
  leftCells: LeftRow[];
  /** What else the teacher should know, in Russian. */
  notes: string[];
  /** What she has to confirm before it is taken, in Russian. */
  doubts: string[];
}

/** A sign of another build or of the school's own: letters that nobody here knows, alone or beside a mark. */
const LETTERS = /^\p{L}{1,3}$/u;
const LONGEST_CELL = 6;

interface PlacedIn {
  roster: Roster;
  today: Day;
}

/**
 * A file of the site with its rows given to the students of the class and its days to the school year; `refused`, in
 * Russian, if it is of another class or year. Nobody is taken who is not surely in the list.
 */
export function placeSiteFile(file: SiteFile, { roster, today }: PlacedIn): PlacedFile | { refused: string } {
  const wrong = wrongTitles(file.titles, roster);
  if (wrong) return { refused: wrong };
  const found = studentsOf(file, roster);
  const all = file.rows.length;
  if (2 * found.students.size < all || found.students.size === 0)
    return {
      refused: `Из учеников файла (${all}) в списке класса найдено ${found.students.size}. Похоже, это другой класс; если класс тот, сначала обновите его список.`,
    };
  const notes = [...file.notes];
  if (file.titles.className === null) notes.push('Класс в файле не назван: он узнан по именам учеников.');
  const absent = roster.students.filter(({ key }) => !found.named.has(key)).map(({ name }) => name);
  if (absent.length > 0) notes.push(`Нет в файле: ${absent.join(', ')}.`);
  const shared = { left: [...file.left, ...found.left].sort((a, b) => a.row - b.row), notes };
  if (file.kind === 'attendance-totals') {
    const rows = file.rows.flatMap((row) => {
      const student = found.students.get(row.row);
      const counts = Object.fromEntries(attendanceCounts.map((kind) => [kind, row[kind]]));
      return student ? [{ student, ...(counts as Record<(typeof attendanceCounts)[number], number>) }] : [];
    });
    const content: SiteFileContent = {
      kind: 'attendance-totals',
      period: null,
      days: file.titles.days,
      rows,
    };
    return { content, taken: rows.length, leftCells: [], doubts: [], ...shared };
  }
  const dates = file.lessons.map((lesson) => dateOf(lesson, roster.schoolYear));
  const year = wrongDays(file.lessons, dates, roster.schoolYear);
  if (year) return { refused: year };
  const { days } = file.titles;
  const outside = days && dates.find((date) => date < days.from || date > days.to);
  if (outside)
    return {
      refused: `Урок ${russianDay(outside)} не из тех дней, что названы в файле (${russianDay(days.from)}–${russianDay(days.to)}).`,
    };
  const doubts: string[] = [];
  if (file.kind === 'subject-journal')
    doubts.push(
      'Как выглядит выгрузка «Журнал по предмету», нигде не опубликовано: Классрук читает её предположительно. Сверено с сайтом: отметки и даты на местах.',
    );
  const doubt =
    file.kind === 'class-week' && !days ? doubtfulWeek(file.lessons, dates, roster.schoolYear) : null;
  if (doubt) doubts.push(doubt);
  const behaviour = file.lessons.filter(({ subject }) => isBehaviour(subject));
  if (behaviour.length === file.lessons.length)
    return { refused: 'В файле только отметки за поведение: в журнал предметов они не входят.' };
  for (const { column } of behaviour)
    notes.push(`Столбец ${column} не взят: отметки за поведение не входят ни в один предмет.`);
  const leftCells: LeftRow[] = [];
  const unknown = new Set<string>();
  const letters = new Set<string>();
  const rows = file.rows.flatMap(({ row, cells }) => {
    const student = found.students.get(row);
    if (!student) return [];
    const taken = cells.flatMap(({ lesson, text }): [number, string][] => {
      if (isBehaviour(file.lessons[lesson]!.subject)) return [];
      const read = readNamedCell(text);
      if (read?.absence) letters.add(read.absence);
      const isShort = read?.unrecognised.every((sign) => LETTERS.test(sign)) && text.length <= LONGEST_CELL;
      if (read && (read.unrecognised.length === 0 || isShort)) {
        for (const sign of read.unrecognised) unknown.add(sign);
        return [[lesson, text]];
      }
      const why = `столбец ${file.lessons[lesson]!.column}: «${text}» не отметка и не пропуск`;
      if (read) leftCells.push({ sheet: '', row, why });
      return [];
    });
    return [{ student, cells: taken }];
  });
  const ahead = rows
    .flatMap(({ cells }) => cells.map(([lesson]) => dates[lesson]!))
    .find((day) => day > today);
  if (ahead)
    return {
      refused: `В файле есть отметки за ${russianDay(ahead)}, а этот день ещё не наступил: похоже, файл другого учебного года.`,
    };
  if (unknown.size > 0)
    notes.push(
      `Неизвестные знаки: ${[...unknown].map((sign) => `«${sign}»`).join(', ')}. Они показаны как есть и ни пропусками, ни отметками не считаются.`,
    );
  if (letters.size === 1 && letters.has('Н'))
    notes.push('Все пропуски в файле — «Н». В версии для печати сайт стирает причины: они могли потеряться.');
  const lessons = file.lessons.map(({ number, subject }, at) => ({ date: dates[at]!, number, subject }));
  const content: LessonsContent = { kind: file.kind, lessons, rows };
  return { content, taken: rows.length, leftCells, doubts, ...shared };
}

/** Why something of the site is not of this class and year; null: nothing speaks against it. */
export function wrongTitles(
  titles: Pick<FileTitles, 'className' | 'schoolYear' | 'days'>,
  { classGroup, schoolYear }: Roster,
  what: 'файл' | 'отчёт' = 'файл',
): string | null {
  if (titles.className !== null && compareClasses(titles.className, classGroup.name) === 'other')
    return `Это ${what} класса ${titles.className}, а открыт ${classGroup.name}.`;
  const { days } = titles;
  if (days && (days.from < `${schoolYear}-08-01` || days.to >= `${schoolYear + 1}-08-01`))
    return `Это ${what} за ${russianDay(days.from)}–${russianDay(days.to)}, а не за ${schoolYearTitle(schoolYear)} учебный год.`;
  if (titles.schoolYear !== null && titles.schoolYear !== schoolYear)
    return `Это ${what} ${schoolYearTitle(titles.schoolYear)} учебного года, а открыт ${schoolYearTitle(schoolYear)}.`;
  return null;
}

/**
 * The student of each row, by its number: the only one of that name. A journal writes «Фамилия Имя», the report the
 * whole name. `named`: whoever a row may mean, also one that is left.
 */
function studentsOf(
  { rows }: SiteFile,
  { students }: Roster,
): { students: Map<number, PersonKey>; named: ReadonlySet<PersonKey>; left: LeftRow[] } {
  const whom = meaningOf(students);
  const found = new Map<number, PersonKey>();
  const named = new Set<PersonKey>();
  const left: LeftRow[] = [];
  const leave = (row: number, why: string) => void left.push({ sheet: '', row, why });
  for (const { row, name } of rows) {
    const { same, alike } = whom(name);
    for (const { key } of same.length > 0 ? same : alike) named.add(key);
    if (same.length === 1) found.set(row, same[0]!.key);
    else if (same.length > 1) leave(row, `«${name}»: в классе таких несколько, чья строка, не сказано`);
    else if (alike.length > 0)
      leave(row, `«${name}» похоже на ${alike.map((each) => each.name).join(', ')}, но имя записано иначе`);
    else leave(row, `«${name}»: в списке класса такого ученика нет`);
  }
  for (const key of new Set(found.values())) {
    const own = [...found].flatMap(([row, each]) => (each === key ? [row] : []));
    if (own.length === 1) continue;
    for (const row of own) {
      found.delete(row);
      leave(row, `один и тот же ученик в строках ${own.join(' и ')}`);
    }
  }
  return { students: found, named, left };
}

/** The months from August belong to the year in which the school year begins. */
function dateOf({ day, month, year }: FileLesson, schoolYear: number): Day {
  const of = year ?? (month >= 8 ? schoolYear : schoolYear + 1);
  return `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

function wrongDays(lessons: readonly FileLesson[], dates: readonly Day[], schoolYear: number): string | null {
  const title = schoolYearTitle(schoolYear);
  for (const [at, date] of dates.entries()) {
    if (!isDay(date)) return `Дня ${russianDay(date)} в ${title} учебном году нет: файл другого года.`;
    if (date < `${schoolYear}-08-01` || date >= `${schoolYear + 1}-08-01`)
      return `В файле урок ${russianDay(date)}, это не ${title} учебный год.`;
    const { weekday: named } = lessons[at]!;
    if (named !== null && named !== weekday(date))
      return `${russianDay(date)} — ${WEEKDAYS[weekday(date) - 1]}, а в файле этот день — ${WEEKDAYS[named - 1]}: файл другого учебного года.`;
    if (weekday(date) === 7) return `${russianDay(date)} — воскресенье: похоже, файл другого учебного года.`;
  }
  return null;
}

/** Dates without a year that begin a week in another year, and not in this one. */
function doubtfulWeek(
  lessons: readonly FileLesson[],
  dates: readonly Day[],
  schoolYear: number,
): string | null {
  if (lessons.some(({ year, weekday: named }) => year !== null || named !== null)) return null;
  const first = [...dates].sort()[0];
  if (!first || weekday(first) === 1) return null;
  if (weekday(addYears(first, -1)) !== 1 && weekday(addYears(first, 1)) !== 1) return null;
  return `Года в файле нет. Неделя в нём начинается ${russianDay(first)}, это ${WEEKDAYS[weekday(first) - 1]}. Файл — ${schoolYearTitle(schoolYear)} учебного года.`;
}
