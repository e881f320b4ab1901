import type { ColumnMapping, ImportedRow } from './mapping.ts';

const isRepresentative = ({ role }: ImportedRow): boolean => role === 'representative';

/**
 * Representatives in rows of their own below each student belong to the student above them. A table with all students
 * first and all parents after them does not tell whose they are.
 */
export function attachChildrenAbove(people: ImportedRow[], { people: plans }: ColumnMapping): ImportedRow[] {
  if (plans.length !== 1 || plans[0]?.role !== null) return people;
  const students = people.filter((row) => !isRepresentative(row)).length;
  let turns = 0;
  for (const [at, row] of people.entries()) {
    const before = people[at - 1];
    if (isRepresentative(row) && before && !isRepresentative(before)) turns++;
  }
  if (turns === 0 || (turns === 1 && students > 1)) return people;
  let student: string | null = null;
  return people.map((row) => {
    if (!isRepresentative(row)) {
      student = row.name || null;
      return row;
    }
    return row.ofChild === null && student !== null ? { ...row, ofChild: student } : row;
  });
}
