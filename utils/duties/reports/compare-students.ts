import { readName } from '../../base/names/names-match.ts';
import { leadingAverage } from '../../class-data/analytics/average.ts';
import { shownDigits } from '../../class-data/analytics/fraction.ts';
import { outcomeOf } from '../../class-data/analytics/outcome.ts';
import type { SubjectOfStudent } from '../../class-data/analytics/subject-of-student.ts';
import { byName } from '../../class-data/roster/matching/by-name.ts';
import type { ComparedWith, Comparison } from './comparison.ts';
import type { ReceivedStudent } from './received-report.ts';
import { sameSubject } from './same-subject.ts';

/** Compares students' marks (or averages) with the journal. */
export function compareStudents(
  received: readonly ReceivedStudent[],
  against: ComparedWith,
  result: Comparison,
): void {
  const { analysis, nameOf } = against;
  const subjects = analysis.subjects.map(({ subject }) => subject);
  const known = [...analysis.students, ...analysis.departed].map((student) => ({
    of: student,
    names: [nameOf(student.student.key), student.student.name].map(readName),
  }));
  for (const theirs of received) {
    const found = byName(theirs.name, known);
    if (found === null || found === 'several') {
      result.notFound.push(
        found === null
          ? `«${theirs.name}» в журнале класса не найден(а).`
          : `«${theirs.name}»: в классе таких несколько, отметки не сравнены.`,
      );
      continue;
    }
    const where = nameOf(found.student.key);
    for (const { subject: heading, value } of theirs.marks) {
      const subject = sameSubject(heading, subjects);
      const of = subject && found.subjects.get(subject.id);
      if (!subject || (!of && !value)) continue;
      compareMark({ where, what: subject.name, value }, of ?? null, {
        against,
        result,
        key: found.student.key,
      });
    }
  }
}

function compareMark(
  { where, what, value }: { where: string; what: string; value: string },
  of: SubjectOfStudent | null,
  { against, result, key }: { against: ComparedWith; result: Comparison; key: string },
): void {
  const ours = of?.given ?? '';
  const average = averageOf(value);
  const ownAverage = of && leadingAverage(of.average);
  result.compared++;
  const isSame = average === null ? sameMark(value, ours) : average === ownAverage;
  if (isSame) {
    result.same++;
    return;
  }
  const shownOurs = average !== null && ownAverage !== null ? shownDigits(ownAverage, 2) : ours;
  const other = against.others.find(({ analysis }) => {
    const mark = [...analysis.students, ...analysis.departed].find(({ student }) => student.key === key);
    const subject = against.analysis.subjects.find((each) => each.subject.name === what)?.subject.id ?? '';
    const given = mark?.subjects.get(subject)?.given;
    return value !== '' && given !== null && given !== undefined && sameMark(value, given);
  });
  const reason = !value
    ? 'в отчёте отметки нет'
    : !ours && average === null
      ? 'в журнале отметка за период не стоит'
      : other
        ? `такая отметка стоит за другой период (${other.name})`
        : null;
  result.ofStudents.push({ where, what, theirs: value || '–', ours: shownOurs || '–', reason });
}

function sameMark(a: string, b: string): boolean {
  const [first, second] = [outcomeOf(a), outcomeOf(b)];
  return first === 'none' && second === 'none' ? a.trim() === b.trim() : first === second;
}

/** «4,25» → 425; null for a mark. */
function averageOf(value: string): number | null {
  const [, whole, part] = /^([1-5])[.,](\d{1,2})$/.exec(value.trim()) ?? [];
  return whole && part ? Number(whole) * 100 + Number(part.padEnd(2, '0')) : null;
}
