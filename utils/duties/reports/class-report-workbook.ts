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
  return [classSheet(report), ...marked, attendanceSheet(report)].map((sheet) => ({
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

function subjectsSheet({ subjects, all }: ClassReport): OutSheet {
  const row = (name: string, teachers: string, figures: SubjectFigures, at: number, sums: boolean) => {
    const { counts } = figures;
    const count = (value: number, letter: string): SheetCell =>
      sums ? { formula: `SUM(${letter}${FIRST}:${letter}${at - 1})`, value, format: '0' } : value;
    const cell = (letter: string) => `${letter}${at}`;
    const [five, four, three, two, one, not] = ['C', 'D', 'E', 'F', 'G', 'H'].map(cell);
    const all = `SUM(C${at}:H${at})`;
    return [
      name,
      teachers,
      count(counts.fives, 'C'),
      count(counts.fours, 'D'),
      count(counts.threes, 'E'),
      count(counts.twos, 'F'),
      count(counts.ones, 'G'),
      count(counts.notCertified, 'H'),
      count(counts.exempt, 'I'),
      share(`SUM(C${at}:E${at})/${all}`, figures.success),
      share(`SUM(C${at}:D${at})/${all}`, figures.quality),
      share(`(5*${five}+4*${four}+3*${three}+2*${two}+${one})/SUM(C${at}:G${at})`, figures.mean, TWO),
      share(`(${five}+0.64*${four}+0.36*${three}+0.16*${two}+0.07*(${one}+${not}))/${all}`, figures.degree),
    ];
  };
  return {
    name: 'Предметы',
    header: [
      'Предмет',
      'Учителя',
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
    ],
    rows: [
      ...subjects.map(({ subject, teachers, figures }, index) =>
        row(subject, teachers.join(', '), figures, index + FIRST, false),
      ),
      row('По всем предметам', '', all, subjects.length + FIRST, true),
    ],
  };
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
