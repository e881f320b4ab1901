import { type Day, russianDay } from '../../base/calendar/day.ts';
import { isOurs, leadingAverage } from '../../class-data/analytics/average.ts';
import type { ClassAnalysis } from '../../class-data/analytics/class-analysis.ts';
import type { Cell, ClassJournal, Lesson, Register } from '../../class-data/journal/class-journal.ts';
import { classHomework } from '../../class-data/timetable/class-homework.ts';
import type { ClassTimetable } from '../../class-data/timetable/class-timetable.ts';
import { comingWeek } from '../../class-data/timetable/coming-week.ts';
import { groupTitle } from '../../class-data/timetable/group-title.ts';
import { weekTable } from '../../class-data/timetable/week-table.ts';
import type { ClassSheet, Extract, ExtractRemark } from './extract.ts';

export interface ExtractHead {
  studentName: string;
  className: string;
  period: string;
  /** See `periodDays`. */
  days: string;
  on: Day;
  number: string;
  recommendations: string;
  /** An ISO time as local time, in words. */
  timeInWords: (iso: string) => string;
}

const shortDay = (day: Day): string => russianDay(day).slice(0, 5);

const ofPeriod = ({ registers }: ClassJournal, period: string | null): Register[] =>
  registers.filter((register) => period === null || register.period === period);

/**
 * The extract of a student for the period of the analysis: all marks as written (including those without a
 * number), averages and given marks as the workspace shows them; subjects without any are named apart. A student
 * in no register gets an extract without figures.
 */
export function draftExtract(
  journal: ClassJournal,
  analysis: ClassAnalysis,
  key: string,
  { timeInWords, ...head }: ExtractHead,
): Extract {
  const found =
    [...analysis.students, ...analysis.departed].find(({ student }) => student.key === key) ?? null;
  const registers = ofPeriod(journal, analysis.period);
  const reported = found?.attendance.reported ? [found.attendance.reported.readAt] : [];
  const read = [...registers.map(({ readAt }) => readAt), ...reported].sort();
  const isFromFile = reported.length > 0 || registers.some(({ source }) => source === 'file');
  const remarks: (ExtractRemark & { date: Day })[] = [];
  const unmarkedSubjects: string[] = [];
  const subjects = journal.subjects.flatMap(({ id, name }) => {
    const of = found?.subjects.get(id);
    const cells = registers
      .filter(({ subject }) => subject === id)
      .flatMap((register) => cellsOf(register, key));
    cells.sort((a, b) => (a.lesson.date < b.lesson.date ? -1 : a.lesson.date > b.lesson.date ? 1 : 0));
    for (const { cell, lesson } of cells)
      if (cell.remark)
        remarks.push({ date: lesson.date, day: shortDay(lesson.date), subject: name, text: cell.remark });
    const marks = cells.flatMap(({ cell, lesson }) =>
      cell.marks.map(({ value }) => ({ value, day: shortDay(lesson.date) })),
    );
    if (!of && marks.length === 0) return [];
    const average = of ? leadingAverage(of.average) : null;
    const given = of?.given ?? '';
    if (marks.length > 0 || average !== null || given)
      return [{ subject: name, marks, average, ours: of ? isOurs(of.average) : false, given }];
    unmarkedSubjects.push(name);
    return [];
  });
  remarks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    student: key,
    ...head,
    asOf: read[0] ? `${timeInWords(read[0])}${isFromFile ? ' (из файла Дневник.ру)' : ''}` : '',
    partial: analysis.partial,
    unmarked: analysis.unmarked,
    subjects,
    unmarkedSubjects,
    attendance: found?.attendance ?? null,
    remarks: remarks.map(({ date: _, ...remark }) => remark),
  };
}

function cellsOf(register: Register, key: string): { cell: Cell; lesson: Lesson }[] {
  const row = register.rows.find(({ student }) => student === key);
  return (row?.cells ?? []).flatMap((cell) => {
    const lesson = register.lessons[cell.lesson];
    return lesson ? [{ cell, lesson }] : [];
  });
}

/**
 * The common sheet of the class: the coming week's timetable and homework, teachers from the registers of the
 * period, else from the timetable.
 */
export function draftClassSheet(
  journal: ClassJournal,
  timetable: ClassTimetable | null,
  period: string | null,
  head: Pick<ClassSheet, 'className' | 'period' | 'on' | 'planned' | 'works' | 'holidays'>,
): ClassSheet {
  const registers = ofPeriod(journal, period);
  const lessons = (timetable?.weeks ?? []).flatMap((week) => week.lessons);
  const teachers = journal.subjects.flatMap(({ id, name }) => {
    const lines = new Map<string, Set<string>>();
    const line = (title: string): Set<string> => {
      const known = lines.get(title) ?? new Set<string>();
      lines.set(title, known);
      return known;
    };
    for (const { subject, group, teachers: own } of registers) {
      if (subject !== id) continue;
      const names = line(titleOfGroup(journal, group));
      for (const teacher of own) names.add(teacher);
    }
    for (const { subject, group, teacher, notes } of lessons) {
      const title = groupTitle(group) ?? '';
      // A lesson with a note may be a substitution.
      if (subject === name && teacher && notes.length === 0 && !lines.get(title)?.size)
        line(title).add(teacher);
    }
    return [...lines].map(([group, names]) => ({ subject: name, group, teacher: [...names].join(', ') }));
  });
  const homework = classHomework(journal, timetable, head.on).map(({ day, ...rest }) => ({
    day: shortDay(day),
    ...rest,
  }));
  const week = timetable && comingWeek(timetable, head.on);
  return { ...head, week: week && weekTable(week), teachers, homework };
}

/** «гр. 1»; '' for the class itself. */
function titleOfGroup({ groups }: ClassJournal, id: string): string {
  const group = groups.find((each) => each.id === id);
  return group?.subject ? (groupTitle(group.name) ?? '') : '';
}
