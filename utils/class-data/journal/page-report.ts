import { russianDay } from '../../base/calendar/day.ts';
import { counted, genitive, inWords } from '../../base/text/counted.ts';
import { count } from '../../base/text/plural.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import type { AttendanceReportData } from '../../dnevnik/journal-pages.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import type {
  AbsenceListData,
  ClassProgressData,
  ReportScope,
  StudentProgressData,
} from '../../dnevnik/report-pages.ts';
import { compareClasses } from '../classes/class-words.ts';
import { classTitle } from '../roster/class-title.ts';
import type { Roster } from '../roster/person.ts';
import type { ClassJournal } from './class-journal.ts';
import { averageDifferences, type Comparison, studentDifferences } from './page-report-differences.ts';
import { periodByName } from './period-kind.ts';
import { placeSiteFile, wrongTitles } from './placed-file.ts';
import { strangeRows, whoIsWho } from './report-students.ts';
import type { AveragesContent, SiteFileContent } from './site-files.ts';

/** A report of the site as a page in front shows it. */
export type ReadReport = { warnings: Warning[] } & (
  | { kind: 'class-progress-report'; data: ClassProgressData }
  | { kind: 'student-progress-report'; data: StudentProgressData }
  | { kind: 'absence-list-report'; data: AbsenceListData }
  | { kind: 'attendance-report'; data: AttendanceReportData }
);

/** What was read from a report of the site, in Russian, before anything of it is taken. */
export interface PageReport {
  title: string;
  address: string;
  /** To which the report belongs, and what is taken of it. */
  classGroup: Roster['classGroup'];
  /** «28 учеников, 16 предметов». */
  read: string;
  /** Of which class, period and days. */
  about: string[];
  /** What is not understood or not taken, with its place. */
  left: string[];
  notes: string[];
  /** Where the site says something else than what was read from the journals. */
  differences: string[];
  take: { content: SiteFileContent; what: string } | null;
}

export interface PlacedReportIn extends Omit<Comparison, 'journal'> {
  roster: Roster;
  journal: ClassJournal | null;
  /** «yyyy-mm-dd». */
  today: string;
}

const SUBJECTS = ['предмет', 'предмета', 'предметов'] as const;
const CLASSES = ['класс', 'класса', 'классов'] as const;

type Placed = Omit<PageReport, 'title' | 'address' | 'about' | 'classGroup'>;

/** What a report says of a class; `refused`, in Russian: it is of another class or year. */
export function placeReport(
  report: ReadReport,
  address: string,
  of: PlacedReportIn,
): PageReport | { refused: string } {
  const placed = placedReport(report, address, of);
  return 'refused' in placed ? placed : { ...placed, classGroup: of.roster.classGroup };
}

function placedReport(
  report: ReadReport,
  address: string,
  of: PlacedReportIn,
): Omit<PageReport, 'classGroup'> | { refused: string } {
  const warned = report.warnings.map(({ text }) => text);
  if (report.kind === 'attendance-report') return placeTotals(report.data, { address, warned }, of);
  const { data } = report;
  const wrong = wrongTitles(
    report.kind === 'absence-list-report' ? { ...data, className: null } : data,
    of.roster,
    'отчёт',
  );
  const strange =
    report.kind === 'absence-list-report' || data.className !== null
      ? null
      : strangeRows(report.data.students, of.roster);
  if (wrong || strange) return { refused: wrong ?? strange ?? '' };
  const placed =
    report.kind === 'absence-list-report'
      ? placeAbsences(report.data, of)
      : report.kind === 'class-progress-report'
        ? placeClass(report.data, of)
        : placeStudents(report.data, of);
  return { title: data.title, address, about: aboutOf(data), ...placed, left: [...warned, ...placed.left] };
}

const aboutOf = ({ className, period, days, date }: ReportScope): string[] =>
  [
    className && classTitle(className),
    period,
    days && `${russianDay(days.from)}–${russianDay(days.to)}`,
    date && `на ${russianDay(date)}`,
  ].filter((text) => text !== null);

function placeClass(data: ClassProgressData, of: PlacedReportIn): Placed {
  const { found, left } = whoIsWho(data.students, of.roster);
  const content = averagesOf(
    found.map(({ key, row }) => ({ student: key, subjects: row.subjects })),
    data.period,
    of,
  );
  return {
    read: `${inWords(counted('students', rowsOf(data.students)))}, ${count(data.subjects.length, SUBJECTS)}`,
    left: [...left, ...content.left],
    notes: content.notes,
    differences: differencesOf(content.taken, of),
    take: content.taken && { content: content.taken, what: whatOf(content.taken) },
  };
}

function placeStudents(data: StudentProgressData, of: PlacedReportIn): Placed {
  const { found, left } = whoIsWho(
    data.students.filter(({ name, person }) => name || person),
    of.roster,
  );
  const content = averagesOf(
    found.map(({ key, row }) => ({ student: key, subjects: row.subjects })),
    data.period,
    of,
  );
  const subjects = new Set(data.students.flatMap((each) => each.subjects.map(({ subject }) => subject)));
  const journal = of.journal;
  const differences = journal
    ? found.flatMap(({ key, row }) => studentDifferences(key, row, data, { ...of, journal }))
    : [];
  return {
    read: `${inWords(counted('students', rowsOf(data.students)))}, ${count(subjects.size, SUBJECTS)}`,
    left: [...left, ...content.left],
    notes: [
      ...(data.print
        ? [
            'Это печатная форма: причины пропусков в ней стёрты, поэтому взято только, сколько уроков пропущено.',
          ]
        : []),
      ...content.notes,
    ],
    differences: [...differences, ...differencesOf(content.taken, of)],
    take: content.taken && { content: content.taken, what: whatOf(content.taken) },
  };
}

/** Of all classes only the own one is looked at; nothing of it is kept. */
function placeAbsences(data: AbsenceListData, of: PlacedReportIn): Placed {
  const own = data.classes.filter(({ name }) => compareClasses(name, of.roster.classGroup.name) === 'same');
  const rows = own.flatMap(({ students }) => students);
  const { found, left } = whoIsWho(rows, of.roster);
  const name = of.roster.classGroup.name;
  const least = data.minimum === null ? '' : `, не меньше ${count(data.minimum, LESSONS)}`;
  const named = found.map(({ row }) => (row.absences === null ? row.name : `${row.name} (${row.absences})`));
  return {
    read: `${count(data.classes.length, CLASSES)}; в вашем — ${inWords(counted('students', rowsOf(rows)))}`,
    left,
    notes: [
      own.length === 0
        ? `Класса ${name} в отчёте нет: пропусков с такими условиями у него нет, или отчёт о других классах.`
        : `С пропусками (${data.reason ?? 'причина не названа'}${least}): ${named.join(', ') || 'никого'}.`,
      'Дни отчёта — любые, поэтому цифры класса по нему не меняются.',
    ],
    differences: [],
    take: null,
  };
}
const LESSONS = ['пропуска', 'пропусков', 'пропусков'] as const;

function placeTotals(
  data: AttendanceReportData,
  { address, warned }: { address: string; warned: string[] },
  { roster, today }: PlacedReportIn,
): Omit<PageReport, 'classGroup'> | { refused: string } {
  const title = 'Посещаемость: Классы';
  const period = data.period.name || null;
  const number = period === null ? null : periodByName(period).number;
  const titles = {
    className: data.classGroup.name || null,
    schoolYear: data.schoolYear,
    period,
    days: null,
    subject: null,
  };
  const wrong = wrongTitles(titles, roster, 'отчёт');
  if (wrong) return { refused: wrong };
  const rows = data.students.map((each, at) => ({ ...each, row: at + 1 }));
  const about = [titles.className && classTitle(titles.className), period].filter((text) => text !== null);
  if (rows.length === 0)
    return {
      title,
      address,
      about,
      read: 'ни одного ученика',
      left: warned,
      notes: [],
      differences: [],
      take: null,
    };
  const placed = placeSiteFile(
    { kind: 'attendance-totals', titles, rows, left: [], notes: [] },
    { roster, today },
  );
  if ('refused' in placed) return { refused: ofReport(placed.refused) };
  const left = placed.left.map(({ row, why }) => `Строка ${row}: ${why}`);
  const content = placed.content.kind === 'attendance-totals' ? placed.content : null;
  const isYear = period !== null && /^год|учебный год/i.test(period);
  const isKnown = isYear || number !== null;
  return {
    title,
    address,
    about,
    read: inWords(counted('students', rowsOf(rows))),
    left: [...warned, ...left],
    notes: [...placed.notes.map(ofReport), ...(isKnown ? [] : [NO_PERIOD])],
    differences: [],
    take:
      content && isKnown
        ? {
            content: { ...content, period: isYear ? null : number },
            what: `пропуски ${genitive(counted('students', keysOf(content)))}`,
          }
        : null,
  };
}

/** The table of a page is placed as that of a file. */
const ofReport = (text: string): string => text.replace(/(?<!\p{L})файл(?=[ае])/gu, 'отчёт');

const NO_PERIOD =
  'За какой период отчёт, на странице не сказано: выберите период на сайте, постройте отчёт и прочитайте его ещё раз.';

interface Averages {
  taken: AveragesContent | null;
  left: string[];
  notes: string[];
}

/** Averages of subjects that the journal has, of the period that the page names. */
function averagesOf(
  students: readonly { student: string; subjects: ClassProgressData['students'][number]['subjects'] }[],
  period: string | null,
  { journal }: PlacedReportIn,
): Averages {
  const shown = students.some(({ subjects }) => subjects.some(({ average }) => average !== null));
  if (!shown) return { taken: null, left: [], notes: ['Средних баллов по предметам в отчёте нет.'] };
  if (!journal || journal.registers.length === 0)
    return {
      taken: null,
      left: [],
      notes: [
        'Журналы класса ещё не прочитаны: средние баллы сайта встанут рядом с отметками. Сначала обновите данные класса.',
      ],
    };
  const named = period === null ? null : periodByName(period);
  const known = journal.periods.find((each) => each.kind === named?.kind && each.number === named.number);
  if (!known?.number) return { taken: null, left: [], notes: [NO_PERIOD] };
  const subjects = new Map(journal.subjects.map(({ name }) => [subjectKey(name), name]));
  const strange = new Set<string>();
  const rows = students.flatMap(({ student, subjects: own }) => {
    const averages = own.flatMap(({ subject, average }) => {
      if (average === null) return [];
      const name = subjects.get(subjectKey(subject));
      if (name === undefined) strange.add(subject);
      return name === undefined ? [] : [{ subject: name, hundredths: average }];
    });
    return averages.length > 0 ? [{ student, averages }] : [];
  });
  const left = [...strange].map((subject) => `«${subject}»: в журналах класса такого предмета нет`);
  const taken: AveragesContent = { kind: 'site-averages', period: known.number, rows };
  return { taken: rows.length > 0 ? taken : null, left, notes: [] };
}

const whatOf = (content: AveragesContent): string =>
  `средние баллы ${genitive(counted('students', keysOf(content)))}`;

/** Rows of the page, each another student: namesakes too. */
const rowsOf = (rows: readonly unknown[]): string[] => rows.map((_, at) => String(at));
const keysOf = ({ rows }: { rows: readonly { student: string }[] }): string[] =>
  rows.map(({ student }) => student);

const differencesOf = (taken: AveragesContent | null, of: PlacedReportIn): string[] =>
  taken && of.journal ? averageDifferences(taken, { ...of, journal: of.journal }) : [];
