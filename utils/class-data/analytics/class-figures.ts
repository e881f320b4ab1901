import type { PersonKey } from '../roster/person.ts';
import { type Fraction, fraction } from './fraction.ts';
import { isNumber, type Outcome } from './outcome.ts';

/** A student's period marks in all subjects except behaviour. */
export interface StudentOutcomes {
  student: PersonKey;
  outcomes: { subject: string; outcome: Outcome }[];
}

/** A student's standing among отличники, хорошисты and the others. */
export interface Standing {
  student: PersonKey;
  /**
   * excellent: all numbers are 5; good: 5 and 4, at least one 4; middling: some 3, no 2; failing: a 2, a 1 or
   * незач; not-certified: н/а without a 2; none: neither a number nor н/а. осв and зач do not count.
   */
  group: 'excellent' | 'good' | 'middling' | 'failing' | 'not-certified' | 'none';
  /** The subject of the only 4, if all other numbers are 5. */
  oneFour: string | null;
  /** The subject of the only 3, if there is neither 2 nor н/а. */
  oneThree: string | null;
  failing: string[];
  notCertified: string[];
}

export interface ClassFigures {
  /** Base of the shares: students with at least one number or н/а. */
  of: number;
  /** Успеваемость: share of students without a 2 and without н/а. */
  success: Fraction | null;
  /** Качество: share of students with only 4 and 5, without н/а. */
  quality: Fraction | null;
  /** Отличники. */
  excellent: PersonKey[];
  /** Хорошисты: 5 and 4 with at least one 4, including those with one 4. */
  good: PersonKey[];
  /** С одной «4»: a part of `good`. */
  oneFour: { student: PersonKey; subject: string }[];
  /** С одной «3»: a part of `middling`. */
  oneThree: { student: PersonKey; subject: string }[];
  middling: PersonKey[];
  /** Неуспевающие: with a 2; students who also have н/а are in both lists. */
  failing: { student: PersonKey; subjects: string[] }[];
  /** Не аттестованные. */
  notCertified: { student: PersonKey; subjects: string[] }[];
  /** Without any mark that counts. */
  none: PersonKey[];
}

/** A student's standing by the period marks of all subjects, as defined at `Standing`. */
export function standingOf({ student, outcomes }: StudentOutcomes): Standing {
  const failing: string[] = [];
  const notCertified: string[] = [];
  const threes: string[] = [];
  const fours: string[] = [];
  let numbers = 0;
  for (const { subject, outcome } of outcomes) {
    if (isNumber(outcome)) numbers++;
    if (outcome === 4) fours.push(subject);
    else if (outcome === 3) threes.push(subject);
    else if (outcome === 2 || outcome === 1 || outcome === 'failed') failing.push(subject);
    else if (outcome === 'not-certified') notCertified.push(subject);
  }
  const clean = !failing.length && !notCertified.length;
  return {
    student,
    group: groupOf(),
    oneFour: clean && !threes.length && fours.length === 1 ? fours[0]! : null,
    oneThree: clean && threes.length === 1 ? threes[0]! : null,
    failing,
    notCertified,
  };

  function groupOf(): Standing['group'] {
    if (failing.length) return 'failing';
    if (notCertified.length) return 'not-certified';
    if (!numbers) return 'none';
    if (threes.length) return 'middling';
    return fours.length ? 'good' : 'excellent';
  }
}

/** Figures of a class over its students and all their subjects; each is defined at `ClassFigures`. */
export function classFigures(standings: Standing[]): ClassFigures {
  const in_ = (group: Standing['group']) =>
    standings.filter((each) => each.group === group).map(({ student }) => student);
  const [excellent, good, middling, none] = [in_('excellent'), in_('good'), in_('middling'), in_('none')];
  const of = standings.length - none.length;
  return {
    of,
    success: fraction(excellent.length + good.length + middling.length, of),
    quality: fraction(excellent.length + good.length, of),
    excellent,
    good,
    middling,
    none,
    oneFour: standings.flatMap(({ student, oneFour }) => (oneFour ? [{ student, subject: oneFour }] : [])),
    oneThree: standings.flatMap(({ student, oneThree }) =>
      oneThree ? [{ student, subject: oneThree }] : [],
    ),
    failing: standings.flatMap(({ student, failing }) =>
      failing.length ? [{ student, subjects: failing }] : [],
    ),
    notCertified: standings.flatMap(({ student, notCertified }) =>
      notCertified.length ? [{ student, subjects: notCertified }] : [],
    ),
  };
}
