import { dictionary } from '../../base/text/dictionary.ts';
import type { ApiMark, ApiPeriod, ApiPerson } from '../../dnevnik/api/api-models.ts';
import { attendanceStatus } from '../../dnevnik/api/attendance-status.ts';
import type { ClassAnswers } from '../../dnevnik/api/class-answers.ts';
import { ABSENCES } from './absence-of-letter.ts';
import type { Cell, ClassJournal, FinalMark, Holidays, Mark, PeriodKind, Register } from './class-journal.ts';
import { emptyJournal } from './empty-journal.ts';
import { withFinals, withListed, withRegister, withStudents } from './journal-parts.ts';
import { isBehaviour, markNumber } from './mark-value.ts';

const PERIODS = dictionary<PeriodKind>({
  Quarter: 'quarter',
  Trimester: 'trimester',
  HalfYear: 'half-year',
  Semester: 'half-year',
  Module: 'module',
  Year: 'year',
});

const nameOf = ({ lastName, firstName, middleName }: ApiPerson): string =>
  [lastName, firstName, middleName].filter(Boolean).join(' ');

/**
 * A class journal with the API's data on one period: its registers, all final marks, days of the periods.
 * Data on other periods is kept from `before`.
 */
export function withAnswers(
  before: ClassJournal | null,
  answers: ClassAnswers,
  readAt: string,
): ClassJournal {
  const { group, period } = answers;
  const year = group.studyyear ?? schoolYearOfPeriod(answers.periods[0] ?? period);
  let journal = before ?? emptyJournal({ id: group.id, name: group.name }, year);
  const behaviour = new Set(answers.subjects.filter(({ name }) => isBehaviour(name)).map(({ id }) => id));
  journal = { ...journal, weighted: answers.weighted };
  const holidays = holidaysOf(answers);
  if (holidays.length > 0) journal = { ...journal, holidays };
  for (const subject of answers.subjects)
    if (!behaviour.has(subject.id)) journal = withListed(journal, 'subjects', subject);
  for (const [index, each] of answers.periods.entries())
    journal = withListed(journal, 'periods', {
      id: each.id,
      name: each.name,
      number: each.number || index + 1,
      kind: PERIODS.get(each.type) ?? null,
      start: each.start.slice(0, 10),
      finish: each.finish.slice(0, 10),
    });
  journal = withStudents(
    journal,
    answers.students.map((person) => ({ key: person.id, name: nameOf(person), left: person.left })),
  );
  for (const part of answers.parts) {
    const subject = answers.lessons.find((lesson) => lesson.group === part.group.id)?.subject.id ?? null;
    journal = withListed(journal, 'groups', { id: part.group.id, name: part.group.name, subject });
  }
  for (const register of registersOf(answers, readAt))
    if (!behaviour.has(register.subject)) journal = withRegister(journal, register);
  const averages = answers.averages
    .filter(({ subject }) => !behaviour.has(subject))
    .map(({ person, subject, hundredths }) => ({ student: person, subject, period: period.id, hundredths }));
  journal = {
    ...journal,
    averages: [...journal.averages.filter((each) => each.period !== period.id), ...averages],
  };
  const missing = journal.missing.filter((each) => each.period !== period.id && each.period !== null);
  return { ...withAllFinals(journal, answers, behaviour), missing };
}

function holidaysOf({ holidays }: ClassAnswers): Holidays[] {
  return holidays
    .map(({ name, dateStart, dateFinish }) => ({
      name: name?.trim() || 'Каникулы',
      from: dateStart.slice(0, 10),
      to: dateFinish.slice(0, 10),
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from.localeCompare(b.from));
}

const schoolYearOfPeriod = ({ start }: ApiPeriod): number => Number(start.slice(0, 4));

function registersOf(answers: ClassAnswers, readAt: string): Register[] {
  const lessons = new Map<string, ClassAnswers['lessons']>();
  for (const lesson of answers.lessons) {
    const key = `${lesson.group} ${lesson.subject.id}`;
    lessons.set(key, [...(lessons.get(key) ?? []), lesson]);
  }
  const marks = byLesson(answers.marks);
  const log = byLesson(answers.log);
  const markOf = markMaker(answers);
  const isOfBehaviour = behaviourWorks(answers);
  return [...lessons.values()].map((found): Register => {
    const own = found.sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
    const { group, subject } = own[0]!;
    const cells = new Map<string, Cell[]>();
    own.forEach((lesson, at) => {
      const given = inOrderOfWorks(marks.get(lesson.id) ?? [], lesson);
      for (const [person, cell] of cellsOf(given, log.get(lesson.id) ?? [], { markOf, isOfBehaviour }))
        cells.set(person, [...(cells.get(person) ?? []), { lesson: at, ...cell }]);
    });
    const part = answers.parts.find((each) => each.group.id === group)?.students;
    const listed = (part ?? answers.students).map(({ id }) => id);
    const left = new Set(answers.students.filter((each) => each.left).map(({ id }) => id));
    // A student who has left is only in registers with an entry about them: the leaving date is unknown.
    const students = [...new Set([...listed, ...cells.keys()])].filter(
      (id) => !left.has(id) || cells.has(id),
    );
    return {
      subject: subject.id,
      group,
      period: answers.period.id,
      teachers: [],
      source: 'api',
      readAt,
      lessons: own.map(({ id, date, number, title }) => ({
        id,
        date: date.slice(0, 10),
        number,
        topic: title ?? '',
        homework: null,
      })),
      rows: students.map((student) => ({ student, cells: cells.get(student) ?? [] })),
    };
  });
}

function byLesson<T extends { lesson: string | null }>(entries: T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries)
    if (entry.lesson !== null) found.set(entry.lesson, [...(found.get(entry.lesson) ?? []), entry]);
  return found;
}

/**
 * Ordered as on a page: by the works of the lesson; within a work the first mark («5/4») before the second.
 */
function inOrderOfWorks(marks: ApiMark[], { works }: ClassAnswers['lessons'][number]): ApiMark[] {
  const place = ({ work }: ApiMark) => works?.findIndex(({ id }) => id === work) ?? -1;
  return [...marks].sort((a, b) => place(a) - place(b) || (a.number ?? 0) - (b.number ?? 0));
}

function cellsOf(
  marks: ApiMark[],
  log: ClassAnswers['log'],
  { markOf, isOfBehaviour }: { markOf(mark: ApiMark): Mark; isOfBehaviour(mark: ApiMark): boolean },
): Map<string, Omit<Cell, 'lesson'>> {
  const cells = new Map<string, Omit<Cell, 'lesson'>>();
  const cellOf = (person: string) => {
    const cell = cells.get(person) ?? { marks: [], absence: null, remark: null };
    cells.set(person, cell);
    return cell;
  };
  const remarkOn = (person: string, remark: string) => {
    const cell = cellOf(person);
    cell.remark = [cell.remark, remark].filter(Boolean).join('; ');
  };
  for (const mark of marks)
    if (isOfBehaviour(mark)) remarkOn(mark.person, `поведение: ${markOf(mark).value}`);
    else cellOf(mark.person).marks.push(markOf(mark));
  for (const { person, status, comment } of log) {
    const sign = attendanceStatus(status);
    if (sign && sign !== 'present') cellOf(person).absence = ABSENCES[sign];
    if (!sign && status.trim()) remarkOn(person, `посещение: «${status.trim()}»`);
    if (comment) remarkOn(person, comment);
  }
  return cells;
}

/** Whether a mark is one for behaviour at a lesson (facts 3.7: `LessonBehavior`): it is not a mark of the subject. */
function behaviourWorks({ workTypes, lessons }: ClassAnswers): (mark: ApiMark) => boolean {
  const ofKind = (kind: string | null | undefined) => /behaviou?r/i.test(kind ?? '');
  const types = workTypes.filter(({ kind, title }) => ofKind(kind) || isBehaviour(title ?? ''));
  const works = lessons.flatMap((lesson) => lesson.works ?? []).filter(({ type }) => ofKind(type));
  const [typeIds, workIds] = [new Set(types.map(({ id }) => id)), new Set(works.map(({ id }) => id))];
  return ({ workType, work }) => typeIds.has(workType ?? '') || workIds.has(work ?? '');
}

/** A mark with the weight of its kind of work; marks that the site excludes from averages get weight 0. */
function markMaker({ workTypes, weighted }: ClassAnswers): (mark: ApiMark) => Mark {
  const types = new Map(workTypes.map((type) => [type.id, type]));
  return (mark) => {
    const type = mark.workType === null ? undefined : types.get(mark.workType);
    const value = (mark.textValue || mark.value).replace(/[−–]/, '-').trim();
    const known = weighted === false ? (type?.weight === 0 ? 0 : 1) : (type?.weight ?? null);
    const weight = mark.use_avg_calc === false ? 0 : known;
    return { value, number: markNumber(value), weight, work: type?.title || null };
  };
}

function withAllFinals(journal: ClassJournal, answers: ClassAnswers, behaviour: Set<string>): ClassJournal {
  const marks: FinalMark[] = [];
  const add = (mark: Omit<FinalMark, 'number'>) => marks.push({ ...mark, number: markNumber(mark.value) });
  const whole = new Set(answers.yearFinals.map(({ person }) => person));
  for (const { person, reportingPeriod, 'per-subject-final-marks': subjects } of answers.finals)
    for (const { subject, 'final-mark': mark } of subjects) {
      if (!mark || (reportingPeriod === null && whole.has(person))) continue;
      const kind = reportingPeriod === null ? 'year' : 'period';
      add({ student: person, subject, period: reportingPeriod, kind, value: mark.textValue || mark.value });
    }
  for (const { person, answer } of answers.yearFinals) {
    const works = new Map(answer.works.map((work) => [work.id, work]));
    for (const mark of answer.marks) {
      const work = mark.work === null ? undefined : works.get(mark.work);
      const kind = work && yearKind(work.type, work.periodType);
      if (!work?.subjectId || !kind) continue;
      add({
        student: person,
        subject: work.subjectId,
        period: null,
        kind,
        value: mark.textValue || mark.value,
      });
    }
  }
  const students = answers.students.map(({ id }) => id);
  let next = journal;
  for (const { id } of answers.subjects)
    if (!behaviour.has(id))
      next = withFinals(
        next,
        { subject: id, students },
        marks.filter(({ subject }) => subject === id),
      );
  const own = marks.filter(({ subject }) => behaviour.has(subject));
  return { ...next, behaviour: own.map(({ subject: _, ...mark }) => mark) };
}

/** Matches types and kinds of period as in facts 2.10; a period's own mark comes with the class. */
function yearKind(type: string, periodType: string | null): Exclude<FinalMark['kind'], 'period'> | null {
  if (type === 'PeriodMark') return periodType === 'Year' ? 'year' : null;
  if (type === 'Exam') return 'exam';
  return type === 'PeriodFinalMark' ? 'final' : null;
}
