import type { ClassAnalysis, StudentAnalysis } from '../../class-data/analytics/class-analysis.ts';
import { classFigures, standingOf } from '../../class-data/analytics/class-figures.ts';
import { type Outcome, outcomeOf } from '../../class-data/analytics/outcome.ts';
import { subjectFigures } from '../../class-data/analytics/subject-figures.ts';
import type { SubjectOfStudent } from '../../class-data/analytics/subject-of-student.ts';
import { compareClasses } from '../../class-data/classes/class-words.ts';
import { compareStudents } from './compare-students.ts';
import type { ComparedWith, Comparison } from './comparison.ts';
import { groupInName, groupTaughtBy, groupTitled } from './group-of-row.ts';
import {
  agrees,
  FIGURE_TITLES,
  isNear,
  type OurFigures,
  ofClassFigures,
  ofSubjectFigures,
  shownFigure,
} from './our-figures.ts';
import { figureKinds, type ReceivedReport, type ReceivedRow } from './received-report.ts';
import { sameSubject } from './same-subject.ts';

/**
 * Compares a received report with the journal: subjects, the class, students. Figures are equal if they agree
 * to the report's precision (percent and averages to at most two decimals).
 */
export function compareReport(received: ReceivedReport, against: ComparedWith): Comparison {
  const result: Comparison = { compared: 0, same: 0, ofClass: [], ofStudents: [], notFound: [] };
  const ownClass = ({ className }: { className: string | null }) =>
    className === null || compareClasses(className, against.className) !== 'other';
  const ofSubjects = received.subjects.filter(ownClass);
  for (const row of ofSubjects) {
    const found = meantBy(row, ofSubjects, against);
    if (typeof found === 'string') result.notFound.push(found);
    else compareRow(row, found.where, readings(against, found.subject, found.members), result);
  }
  for (const row of received.classes)
    if (compareClasses(row.name, against.className) === 'same')
      compareRow(row, 'Класс', readings(against, null), result);
  compareStudents(received.students.filter(ownClass), against, result);
  return result;
}

interface Meant {
  where: string;
  subject: string;
  /** Students of a study group; null: all who take the subject. */
  members: ReadonlySet<string> | null;
}

/** The subject of a row, or the study group that it names or whose teacher stands in it; Russian, if none is found. */
function meantBy(row: ReceivedRow, rows: readonly ReceivedRow[], against: ComparedWith): Meant | string {
  const { analysis, groupsOf } = against;
  const subjects = analysis.subjects.map(({ subject }) => subject);
  const whole = sameSubject(row.name, subjects);
  const named = whole ? null : groupInName(row.name);
  const subject = whole ?? (named && sameSubject(named.subject, subjects));
  const of = analysis.subjects.find((each) => each.subject.id === subject?.id);
  if (!subject || !of) return `Предмет «${row.name}» в журнале класса не найден.`;
  const isShared = rows.some((other) => other !== row && other.name === row.name);
  if (!named && !isShared) return { where: subject.name, subject: subject.id, members: null };
  const groups = groupsOf?.(of) ?? [];
  const group = named ? groupTitled(groups, named.title) : groupTaughtBy(groups, row.teacher ?? '');
  if (!group)
    return named
      ? `«${row.name}»: такой учебной группы в журнале класса нет.`
      : `«${row.name}», строка ${row.row}: в журнале класса нет учебной группы учителя «${row.teacher}».`;
  return { where: `${subject.name}, ${group.title}`, subject: subject.id, members: new Set(group.students) };
}

/** Our figures and other ways in which they may have been calculated, each with its wording. */
interface Readings {
  ours: OurFigures;
  ways: { reason: string; figures: OurFigures }[];
}

function compareRow(row: ReceivedRow, where: string, { ours, ways }: Readings, result: Comparison): void {
  for (const kind of figureKinds) {
    const theirs = row.figures[kind];
    const own = ours[kind];
    if (!theirs || own === undefined) continue;
    result.compared++;
    if (agrees(theirs, own)) {
      result.same++;
      continue;
    }
    const way = ways.find(({ figures }) => figures[kind] !== undefined && agrees(theirs, figures[kind]));
    const reason = isNear(theirs, own) ? 'округление' : (way?.reason ?? null);
    result.ofClass.push({
      where,
      what: FIGURE_TITLES[kind],
      theirs: theirs.text,
      ours: shownFigure(kind, own),
      reason,
    });
  }
}

type Choose = (of: SubjectOfStudent, student: StudentAnalysis) => Outcome | null;

const given: Choose = ({ given }) => outcomeOf(given);
const WAYS: { reason: string; pick: Choose }[] = [
  {
    reason: 'в отчёте не учтены н/а',
    pick: (of) => (outcomeOf(of.given) === 'not-certified' ? null : outcomeOf(of.given)),
  },
  {
    reason: 'ученики без отметки сочтены не аттестованными',
    pick: (of) => (outcomeOf(of.given) === 'none' ? 'not-certified' : outcomeOf(of.given)),
  },
  { reason: 'считано и по ещё не выставленным, ожидаемым отметкам', pick: ({ outcome }) => outcome },
];

function readings(
  against: ComparedWith,
  subject: string | null,
  members: ReadonlySet<string> | null = null,
): Readings {
  const isOf = ({ student }: StudentAnalysis) => members === null || members.has(student.key);
  const analysis = { students: against.analysis.students.filter(isOf) };
  const others = against.others.map((other) => ({
    name: other.name,
    analysis: { students: other.analysis.students.filter(isOf) },
  }));
  const withDeparted = [...analysis.students, ...against.analysis.departed.filter(isOf)];
  const current =
    members === null
      ? against.analysis.subjects.find((each) => each.subject.id === subject)?.currentMean
      : null;
  return {
    ours: figuresBy(analysis, subject, given),
    ways: [
      ...WAYS.map(({ reason, pick }) => ({ reason, figures: figuresBy(analysis, subject, pick) })),
      {
        reason: 'в отчёте учтены и выбывшие',
        figures: figuresBy({ students: withDeparted }, subject, given),
      },
      ...others.map(({ name, analysis: other }) => ({
        reason: `совпадает с нашими данными за другой период (${name})`,
        figures: withoutCounts(figuresBy(other, subject, given)),
      })),
      ...(current ? [{ reason: 'средний балл взят по текущим отметкам', figures: { mean: current } }] : []),
    ],
  };
}

/** An equal small number of students in two periods proves nothing. */
const withoutCounts = ({ success, quality, mean, degree }: OurFigures): OurFigures => ({
  ...(success && { success }),
  ...(quality && { quality }),
  ...(mean && { mean }),
  ...(degree && { degree }),
});

/** Figures calculated by utils/class-data/analytics over the outcomes picked by `pick`; null omits one. */
function figuresBy(
  { students }: Pick<ClassAnalysis, 'students'>,
  subject: string | null,
  pick: Choose,
): OurFigures {
  if (subject !== null) {
    const outcomes = students.flatMap((student) => {
      const of = student.subjects.get(subject);
      return of ? (pick(of, student) ?? []) : [];
    });
    return ofSubjectFigures(subjectFigures(outcomes));
  }
  const standings = students.map((student) =>
    standingOf({
      student: student.student.key,
      outcomes: [...student.subjects.values()].flatMap((of) => {
        const outcome = pick(of, student);
        return outcome === null ? [] : [{ subject: of.subject, outcome }];
      }),
    }),
  );
  return ofClassFigures(classFigures(standings));
}
