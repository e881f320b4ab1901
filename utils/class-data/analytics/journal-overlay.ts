import type { Day } from '../../base/calendar/day.ts';
import type { SubjectJournalData } from '../../dnevnik/journal-pages.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { emptyJournal } from '../journal/empty-journal.ts';
import { withPage } from '../journal/from-page.ts';
import { isBehaviour } from '../journal/mark-value.ts';
import { NO_REASON, NO_REASON_TITLE } from './absence-words.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import { analyseClass, type ClassAnalysis } from './class-analysis.ts';
import { shownAverage, shownFraction, shownPercent } from './fraction.ts';
import { outcomeOf } from './outcome.ts';
import { absencesRow, type OverlayRow, periodRow, yearRow } from './overlay-row.ts';
import { type SubjectFigures, subjectFigures } from './subject-figures.ts';
import type { SubjectOfStudent } from './subject-of-student.ts';

export interface OverlayFigure {
  name: string;
  value: string;
  /** How it is calculated. */
  hint: string;
}

/** What the extension adds to a subject journal's page; all of it comes from that page. */
export interface JournalOverlay {
  /** Headings of the columns added at the end of the rows. */
  columns: string[];
  /** In the order of the page's students. */
  rows: OverlayRow[];
  /** «Агафонов Е.», beside them: in a wide table the names are out of sight at the end of the rows. */
  names: string[];
  /** One line for a period; in «Итоговые» one per column with marks. */
  lines: { title: string | null; figures: OverlayFigure[] }[];
  notes: string[];
  /** It is still unknown whether the school weights marks: ask. */
  asksWeighting: boolean;
}

/**
 * Figures of a subject journal's page, for its period or its «Итоговые»; null if there is nothing to
 * calculate: no students, or the behaviour mark. `partial`: the reader has warned.
 */
export function journalOverlay(
  page: SubjectJournalData,
  of: { settings: AnalyticsSettings; today: Day; partial: boolean },
): JournalOverlay | null {
  const journal = journalOf(page);
  if (!journal || !page.students.length || isBehaviour(page.subject.name)) return null;
  const { settings, today } = of;
  const period = page.view === 'summary' ? null : page.period;
  const analysis = analyseClass(journal, { period, today, settings });
  const notes = of.partial ? ['Не всё на странице понято: подсчёты могут быть неполными.'] : [];
  if (analysis.unmarked) return unmarked(analysis, page, notes);
  if (page.view === 'summary') return summary(journal, analysis, page, notes);
  return ofPeriod(analysis, page, { settings, notes });
}

/** The page as a journal of its own, in which each row is a student: not all rows identify theirs. */
function journalOf(page: SubjectJournalData): ClassJournal | null {
  const { group } = page;
  const students = page.students.map((student, row) => ({ ...student, person: String(row) }));
  const empty = emptyJournal({ id: group.id ?? '', name: group.name }, page.schoolYear ?? 0);
  return withPage(empty, { data: { ...page, students }, readAt: '', people: [] })?.journal ?? null;
}

const namesOf = (page: SubjectJournalData): string[] =>
  page.students.map(({ name }) => name.replace(/^(\S+)\s+(?:\P{L}\S*\s+)*(\p{L}).*$/su, '$1 $2.'));

/** The known facts of each row in the page's subject; null: nothing. */
function rowsOf(
  page: SubjectJournalData,
  { students, departed }: ClassAnalysis,
): (SubjectOfStudent | null)[] {
  const found = new Map(
    [...students, ...departed].map(({ student, subjects }) => [student.key, [...subjects.values()][0]]),
  );
  return page.students.map((_, row) => found.get(String(row)) ?? null);
}

function ofPeriod(
  analysis: ClassAnalysis,
  page: SubjectJournalData,
  { settings, notes }: { settings: AnalyticsSettings; notes: string[] },
): JournalOverlay {
  const [subject] = analysis.subjects;
  const own = rowsOf(page, analysis);
  const rows = own.map((each) => periodRow(each, settings));
  const hows = own.filter((each) => each?.average.count).map((each) => each?.average.how);
  const asksWeighting = hows.includes('weighing-unknown');
  if (asksWeighting) {
    notes.push('Ожидаемые отметки появятся, когда станет известно, учитывает ли школа вес работ.');
  } else if (hows.includes('weights-missing')) {
    notes.push('В школе есть вес работ, а на этой странице его нет: средний балл без весов, прогноза нет.');
  }
  const figures = subject!.figures.expected;
  return {
    columns: ['Ср. балл', 'Прогноз', 'Пропуски'],
    rows,
    names: namesOf(page),
    notes,
    asksWeighting,
    lines: [
      {
        title: figures.of ? `По ожидаемым отметкам, учеников: ${figures.of} из ${subject!.students}` : null,
        figures: [
          ...(figures.of ? subjectLine(figures) : []),
          {
            name: 'Средняя текущая отметка',
            value: shownAverage(subject!.currentMean),
            hint: 'Сумма всех отметок на странице, делённая на их число; веса работ не учитываются',
          },
          {
            name: 'Отметок на ученика',
            value: shownFraction(subject!.marksPerStudent, 1),
            hint: `Всего отметок: ${subject!.marks}, учеников: ${subject!.students}`,
          },
        ],
      },
    ],
  };
}

function subjectLine(figures: SubjectFigures): OverlayFigure[] {
  return [
    { name: 'Успеваемость', value: shownPercent(figures.success), hint: 'Доля учеников с «5», «4» и «3»' },
    { name: 'Качество', value: shownPercent(figures.quality), hint: 'Доля учеников с «5» и «4»' },
    { name: 'Средний балл', value: shownAverage(figures.mean), hint: 'Среднее отметок за период' },
    {
      name: 'СОУ',
      value: shownPercent(figures.degree),
      hint: 'Степень обученности: («5» · 1 + «4» · 0,64 + «3» · 0,36 + «2» · 0,16 + н/а · 0,07) / число учеников',
    },
  ];
}

/** Class 1: absences only. */
function unmarked(analysis: ClassAnalysis, page: SubjectJournalData, notes: string[]): JournalOverlay | null {
  if (page.view === 'summary') return null;
  const { attendance } = analysis;
  const figures = [
    {
      name: 'Посещено уроков',
      value: shownPercent(attendance.attended),
      hint: `Проведено уроков на всех учеников: ${attendance.lessons}, пропущено: ${attendance.missed}`,
    },
    { name: 'По болезни', value: String(attendance.illness), hint: 'Пропущено уроков по болезни' },
    {
      name: NO_REASON_TITLE,
      value: String(attendance.unexcused),
      hint: `Пропущено уроков, ${NO_REASON}`,
    },
  ];
  return {
    columns: ['Пропуски'],
    rows: rowsOf(page, analysis).map(absencesRow),
    names: namesOf(page),
    lines: [{ title: 'В 1 классе отметок нет', figures }],
    notes,
    asksWeighting: false,
  };
}

/** «Итоговые»: figures of each column with marks, and what the period marks lead to. */
function summary(
  journal: ClassJournal,
  analysis: ClassAnalysis,
  page: SubjectJournalData,
  notes: string[],
): JournalOverlay {
  const lines = page.columns.flatMap((column, at) => {
    const values = page.finals.flatMap((row, index) => (page.students[index]?.left ? [] : [row[at] ?? '']));
    const figures = subjectFigures(values.map(outcomeOf));
    if (!figures.of) return [];
    const period = column.kind === 'period' ? journal.periods[column.number - 1] : null;
    const title = column.kind === 'period' ? (period?.name ?? `${column.number}`) : COLUMNS[column.kind];
    return [{ title, figures: subjectLine(figures) }];
  });
  const rows = rowsOf(page, analysis).map(yearRow);
  return { columns: ['Ср. балл', 'За год'], rows, names: namesOf(page), lines, notes, asksWeighting: false };
}

const COLUMNS = { year: 'Год', exam: 'Экзамен', final: 'Итоговая' } as const;
