import type { FormulaCell, OutSheet, SheetCell } from '../../base/tables/write-xlsx.ts';
import type { Attendance } from '../../class-data/analytics/attendance.ts';
import type { Fraction } from '../../class-data/analytics/fraction.ts';
import { shownAttendance } from '../../class-data/analytics/shown-attendance.ts';
import type { SubjectFigures } from '../../class-data/analytics/subject-figures.ts';
import { freshNote } from '../../class-data/analytics/table-notes.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { ATTENDANCE_TITLES, type ClassReport, onlyNotCertified, periodWithDays } from './class-report.ts';
import { INTERNAL_USE } from './report-texts.ts';

const PERCENT = '0.0%';
const TWO = '0.00';
/** Row of the first line of a sheet: its title and its header stand above. */
const FIRST = 3;

/** Sheets of the class report: numbers are numbers; shares, averages and totals are formulas over them. */
export function classReportSheets(report: ClassReport, wording: Wording): OutSheet[] {
  const marked = report.unmarked ? [] : [subjectsSheet(report), marksSheet(report)];
  return [classSheet(report), ...marked, attendanceSheet(report), ...groupsSheets(report)].map((sheet) => ({
    ...sheet,
    title: `${report.className}, ${periodWithDays(report)}: ${wording(INTERNAL_USE)}`,
  }));
}

const share = (formula: string, value: Fraction | null, format = PERCENT): FormulaCell => ({
  formula: `IFERROR(${formula},"")`,
  value: value && value.over / value.under,
  format,
});

function classSheet(report: ClassReport): OutSheet {
  const { figures } = report;
  const rows: SheetCell[][] = [
    ['Период', periodWithDays(report)],
    ['Дата', { date: report.on }],
    ['Учеников в классе', report.students],
  ];
  if (!report.unmarked) {
    const first = rows.length + FIRST;
    rows.push(
      ['Отличники', figures.excellent.length],
      ['Хорошисты', figures.good.length],
      ['С «3» без «2»', figures.middling.length],
      ['Неуспевающие', figures.failing.length],
      ['Не аттестованы (без «2»)', onlyNotCertified(report)],
      ['Всего с отметками', { formula: `SUM(B${first}:B${first + 4})`, value: figures.of, format: '0' }],
      ['Успеваемость', share(`SUM(B${first}:B${first + 2})/B${first + 5}`, figures.success)],
      ['Качество знаний', share(`SUM(B${first}:B${first + 1})/B${first + 5}`, figures.quality)],
      ['Считано', report.basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам'],
      ...report.groups.flatMap(({ title, names }) => names.map((name): SheetCell[] => [title, name])),
    );
  }
  return { name: 'Класс', header: ['Класс', report.className], rows };
}

const FIGURE_TITLES = [
  '5',
  '4',
  '3',
  '2',
  '1',
  'н/а',
  'осв',
  'Успеваемость',
  'Качество',
  'Средний балл',
  'СОУ',
];

/** Cells of the figures in row `at`, from the column `from` (0: A) on; `sums`: totals of the rows above. */
function figureCells(
  figures: SubjectFigures,
  { at, from, sums }: { at: number; from: number; sums: boolean },
) {
  const { counts } = figures;
  const letters = Array.from({ length: 7 }, (_, index) => String.fromCharCode(65 + from + index));
  const count = (value: number, letter = ''): SheetCell =>
    sums ? { formula: `SUM(${letter}${FIRST}:${letter}${at - 1})`, value, format: '0' } : value;
  const [five, four, three, two, one, not] = letters.map((letter) => `${letter}${at}`);
  const all = `SUM(${five}:${not})`;
  const given = [counts.fives, counts.fours, counts.threes, counts.twos, counts.ones];
  return [
    ...[...given, counts.notCertified, counts.exempt].map((value, index) => count(value, letters[index])),
    share(`SUM(${five}:${three})/${all}`, figures.success),
    share(`SUM(${five}:${four})/${all}`, figures.quality),
    share(`(5*${five}+4*${four}+3*${three}+2*${two}+${one})/SUM(${five}:${one})`, figures.mean, TWO),
    share(`(${five}+0.64*${four}+0.36*${three}+0.16*${two}+0.07*(${one}+${not}))/${all}`, figures.degree),
  ];
}

function subjectsSheet({ subjects, all }: ClassReport): OutSheet {
  return {
    name: 'Предметы',
    header: ['Предмет', 'Учителя', ...FIGURE_TITLES],
    rows: [
      ...subjects.map(({ subject, teachers, figures }, index) => [
        subject,
        teachers.join(', '),
        ...figureCells(figures, { at: index + FIRST, from: 2, sums: false }),
      ]),
      ['По всем предметам', '', ...figureCells(all, { at: subjects.length + FIRST, from: 2, sums: true })],
    ],
  };
}

/** The subjects that the class takes in groups, a row a group; none: the class takes all as a whole. */
function groupsSheets({ subjects, unmarked }: ClassReport): OutSheet[] {
  const divided = subjects.flatMap((each) => each.divided.map((group) => ({ subject: each.subject, group })));
  if (unmarked || divided.length === 0) return [];
  const rows = divided.map(({ subject, group: { title, teachers, students, figures, absences } }, index) => {
    const at = index + FIRST;
    return [
      subject,
      title,
      teachers.join(', '),
      students.length,
      ...figureCells(figures, { at, from: 4, sums: false }),
      absences.lessons,
      absences.missed,
      share(`(P${at}-Q${at})/P${at}`, absences.attended),
    ];
  });
  const header = ['Предмет', 'Группа', 'Учителя', 'Учеников', ...FIGURE_TITLES];
  return [{ name: 'Учебные группы', header: [...header, 'Уроков', 'Пропущено', 'Посещено'], rows }];
}

function marksSheet({ subjects, marks }: ClassReport): OutSheet {
  return {
    name: 'Отметки',
    header: ['Ученик', ...subjects.map(({ subject }) => subject)],
    rows: marks.map(({ student, outcomes }) => [student, ...outcomes]),
  };
}

function attendanceSheet({ attendance, attendanceInAll }: ClassReport): OutSheet {
  const columns = ['lessons', 'missed', 'illness', 'excused', 'unexcused', 'late', 'daysMissed'] as const;
  const last = attendance.length + FIRST - 1;
  const note = freshNote(attendanceInAll.fresh);
  const cell = (of: Attendance, column: (typeof columns)[number]): number | string =>
    shownAttendance(of)[column] === '–' ? '–' : of[column];
  const attended = (at: number, value: Fraction | null) => share(`(B${at}-C${at})/B${at}`, value);
  return {
    name: 'Посещаемость',
    header: ['Ученик', ...ATTENDANCE_TITLES],
    rows: [
      ...attendance.map(({ student, figures }, index) => [
        student,
        ...columns.map((column) => cell(figures, column)),
        attended(index + FIRST, figures.attended),
      ]),
      [
        'Всего',
        ...columns.map((column, index) => {
          const letter = 'BCDEFGH'[index];
          const untold = cell(attendanceInAll, column);
          if (typeof untold === 'string') return untold;
          return {
            formula: `SUM(${letter}${FIRST}:${letter}${last})`,
            value: attendanceInAll[column],
            format: '0',
          };
        }),
        attended(last + 1, attendanceInAll.attended),
      ],
      ...(note ? [[note]] : []),
    ],
  };
}
