import type { PersonKey } from '../roster/person.ts';
import { type Fraction, fraction } from './fraction.ts';
import { isNumber, type Outcome } from './outcome.ts';

/** Period marks of one student in all subjects, behaviour outside. */
export interface StudentOutcomes {
  student: PersonKey;
  outcomes: { subject: string; outcome: Outcome }[];
}

/** Where a student stands among отличники, хорошисты and the others. */
export interface Standing {
  student: PersonKey;
  /**
   * excellent: numbers are all 5; good: 5 and 4, at least one 4; middling: some 3, no 2; failing: a 2, a 1 or незач; without
   * a 2 but with н/а: not-certified; none: neither a number nor н/а. осв and зач do not count.
   */
  group: 'excellent' | 'good' | 'middling' | 'failing' | 'not-certified' | 'none';
  /** The subject of the only 4 of somebody whose other numbers are 5. */
  oneFour: string | null;
  /** The subject of the only 3 of somebody without 2 and н/а. */
  oneThree: string | null;
  failing: string[];
  notCertified: string[];
}

export interface ClassFigures {
  /** Students that the shares are of: those with at least one number or н/а. */
  of: number;
  /** Успеваемость: share of students without a 2 and without н/а. */
  success: Fraction | null;
  /** Качество: share of students with 4 and 5 only, without н/а. */
  quality: Fraction | null;
  /** Отличники. */
  excellent: PersonKey[];
  /** Хорошисты: 5 and 4 with at least one 4; those with one 4 among them. */
  good: PersonKey[];
  /** С одной «4»: a part of `good`. */
  oneFour: { student: PersonKey; subject: string }[];
  /** С одной «3»: a part of `middling`. */
  oneThree: { student: PersonKey; subject: string }[];
  middling: PersonKey[];
  /** Неуспевающие: with a 2; whoever has н/а too stands in both lists. */
  failing: { student: PersonKey; subjects: string[] }[];
  /** Не аттестованные. */
  notCertified: { student: PersonKey; subjects: string[] }[];
  /** Without any mark that counts. */
  none: PersonKey[];
}

/** The standing of one student by the period marks of all subjects; definitions at `Standing`. */
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

/** Figures of a class by students over all their subjects; each is defined at `ClassFigures`. */
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
