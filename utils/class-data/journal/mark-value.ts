/**
 * The integer of a mark without plus or minus («4-» is 4); null for marks that do not count: н/а, осв, зач
 * and anything outside the five-point system.
 */
export function markNumber(value: string): number | null {
  const digit = /^([1-5])\s*[+\-−–]?$/.exec(value.trim())?.[1];
  return digit ? Number(digit) : null;
}

/** «Поведение», «Оценка за поведение», «Поведение и прилежание (7А)»; «Поведение человека» is a course of lessons. */
const BEHAVIOUR = /^(?:(?:оценк|отметк)[аи] (?:за )?)?(?:поведени|прилежани)[ея](?: (?:и п|\(|уч|обуч).*)?$/i;

/** Whether a subject in the list of journals is the behaviour mark, which no average includes. */
export const isBehaviour = (subjectName: string): boolean =>
  BEHAVIOUR.test(subjectName.replace(/\s+/g, ' ').trim());
