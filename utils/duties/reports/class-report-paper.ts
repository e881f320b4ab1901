import { russianDay } from '../../base/calendar/day.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, planSheet } from '../../base/documents/sheet.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { shortName } from '../../base/names/short-name.ts';
import { NO_REASON_TITLE } from '../../class-data/analytics/absence-words.ts';
import { shownAverage, shownPercent } from '../../class-data/analytics/fraction.ts';
import { shownAttendance } from '../../class-data/analytics/shown-attendance.ts';
import { freshNote } from '../../class-data/analytics/table-notes.ts';
import type { GroupFigures } from '../../class-data/groups/group-figures.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { type ClassReport, periodWithDays } from './class-report.ts';
import { INTERNAL_USE } from './report-texts.ts';

const SIZE = 9;
const centre = { align: 'center' } as const;

/** The class report as papers numbered together: figures and subjects; attendance with a row per student. */
export function planClassReport(
  report: ClassReport,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper[] {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const title = `Отчёт классного руководителя, ${report.className}`;
  const figures: Paper = flowPaper(
    title,
    [
      ...reportHead('ОТЧЁТ КЛАССНОГО РУКОВОДИТЕЛЯ', report, details, column, wording(INTERNAL_USE)),
      ...(report.unmarked
        ? []
        : [...figureParts(report, column), ...subjectParts(report, column), ...groupParts(report, column)]),
    ],
    faces,
    undefined,
    undefined,
    (page) => `Лист ${page + 1} из ${figures.pages + attendance.pages}`,
  );
  const attendance = attendancePaper(report, details, faces, wording, figures.pages);
  return [figures, attendance];
}

/** School, report name, for whom it is, class, period, day; a remark if it is partial. */
export function reportHead(
  name: string,
  report: Pick<ClassReport, 'className' | 'period' | 'days' | 'on' | 'partial'>,
  details: SchoolDetails,
  column: FormColumn,
  limits = '',
): FlowPart[] {
  return [
    ...schoolHead(details, column),
    ...paragraph(name, column, { ...centre, face: 'bold', size: 13, gap: 3, keep: true }),
    ...(limits ? paragraph(`(${limits})`, column, { ...centre, gap: 1, keep: true }) : []),
    ...paragraph(
      [report.className, periodWithDays(report), `на ${russianDay(report.on)}`].join(', '),
      column,
      { ...centre, gap: 1, keep: true },
    ),
    ...(report.partial
      ? paragraph('Данные неполные: журналы прочитаны не все, показатели могут измениться.', column, {
          face: 'bold',
          gap: 2,
        })
      : []),
  ];
}

function figureParts(report: ClassReport, column: FormColumn): FlowPart[] {
  const { figures, students } = report;
  const by =
    report.basis === 'given'
      ? 'по выставленным отметкам'
      : 'по ожидаемым отметкам: за период они ещё не выставлены';
  return [
    ...paragraph(`Показатели класса (${by})`, column, { face: 'bold', gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Учеников', share: 20, ...centre },
        { title: 'С отметками', share: 22, ...centre },
        { title: 'Отличники', share: 22, ...centre },
        { title: 'Хорошисты', share: 22, ...centre },
        { title: 'Неуспевающие', share: 26, ...centre },
        { title: 'Не аттестованы', share: 26, ...centre },
        { title: 'Успеваемость', share: 26, ...centre },
        { title: 'Качество', share: 22, ...centre },
      ],
      [
        [
          ...[students, figures.of, figures.excellent.length, figures.good.length].map(String),
          ...[figures.failing.length, figures.notCertified.length].map(String),
          shownPercent(figures.success),
          shownPercent(figures.quality),
        ],
      ],
      column,
      { size: SIZE, gap: 1 },
    ),
  ];
}

function subjectParts({ subjects, all }: ClassReport, column: FormColumn): FlowPart[] {
  const ones = all.counts.ones > 0;
  const row = (name: string, { counts, ...figures }: ClassReport['all']): string[] => [
    name,
    ...[counts.fives, counts.fours, counts.threes, counts.twos].map(String),
    ...(ones ? [String(counts.ones)] : []),
    ...[counts.notCertified, counts.exempt].map(String),
    shownPercent(figures.success),
    shownPercent(figures.quality),
    shownAverage(figures.mean),
    shownPercent(figures.degree),
  ];
  const narrow = (title: string) => ({ title, share: 9, ...centre });
  return [
    ...paragraph('По предметам', column, { face: 'bold', gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Предмет', share: 50 },
        ...['«5»', '«4»', '«3»', '«2»', ...(ones ? ['«1»'] : []), 'н/а', 'осв'].map(narrow),
        { title: 'Успев.', share: 17, ...centre },
        { title: 'Кач.', share: 17, ...centre },
        { title: 'Ср. балл', share: 14, ...centre },
        { title: 'СОУ', share: 17, ...centre },
      ],
      [
        ...subjects.flatMap(({ subject, figures, divided }) => [
          row(subject, figures),
          ...divided.map((group) => row(`– ${groupName(group)}`, group.figures)),
        ]),
        row('По всем предметам', all),
      ],
      column,
      { size: SIZE, gap: 1, boldRows: 1 },
    ),
  ];
}

/** «гр. 1, Примерова М. П.» */
const groupName = ({ title, teachers }: GroupFigures): string =>
  [title, ...teachers.map(shortName)].join(', ');

function groupParts({ groups }: ClassReport, column: FormColumn): FlowPart[] {
  return groups.flatMap(({ title, names }, index) =>
    paragraph(names.length ? `${names.map(unbroken).join(', ')}.` : 'нет.', column, {
      lead: names.length ? `${title} (${names.length}):` : `${title}:`,
      size: 10.5,
      gap: index === 0 ? 4 : 1.2,
    }),
  );
}

/** «Слабов\u00a0Иван (Алгебра, История)»: a name is not broken at the end of a line. */
const unbroken = (name: string): string =>
  name.replace(/^[^(]*[^( ]/, (person) => person.replaceAll(' ', '\u00a0'));

function attendancePaper(
  report: ClassReport,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
  before: number,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const row = (number: string, student: string, figures: ClassReport['attendanceInAll']): string[] => {
    const of = shownAttendance(figures);
    const counts = [of.lessons, of.missed, of.illness, of.excused, of.unexcused, of.late, of.daysMissed];
    return [number, student, ...counts, of.attended];
  };
  const note = freshNote(report.attendanceInAll.fresh);
  return planSheet(
    {
      title: `Посещаемость, ${report.className}, ${report.period}`,
      head: [
        ...paragraph(`Посещаемость: ${report.className}, ${report.period}`, column, {
          face: 'bold',
          size: 12,
        }),
        ...paragraph(`(${wording(INTERNAL_USE)})`, column, { gap: 1 }),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 8, ...centre },
          { title: 'Ученик', share: 50 },
          ...[
            'Уроков',
            'Пропу-щено',
            'Болезнь',
            'Уваж.',
            NO_REASON_TITLE,
            'Опозд.',
            'Полных дней',
            'Посещено',
          ].map((title) => ({ title: title.replace('-', ''), share: 15, ...centre })),
        ],
        FILED.width,
        8,
        faces,
      ),
      rows: [
        ...report.attendance.map(({ student, figures }, index) => row(String(index + 1), student, figures)),
        row('', 'Всего по классу', report.attendanceInAll),
      ],
      tail: [
        ...(note ? paragraph(note, column, { gap: 1 }) : []),
        signatures(classTeacherSlots(details), column, 4),
      ],
      lowestRow: 5.5,
      numbering: { first: before + 1, all: (own) => before + own },
      size: 8,
    },
    faces,
  );
}
