import { cellText, isDash } from './cell-content.ts';
import { sectionClass, sectionRole, sortOfRow } from './data-rows.ts';
import type { ColumnMapping, ImportedRow } from './mapping.ts';
import { type Carried, cellMeanings, planPerson, readPerson } from './read-person.ts';

/** Reads the people of all rows. Problems of a row are in its notes; СНИЛС is never read. */
export function applyMapping(rows: string[][], mapping: ColumnMapping): ImportedRow[] {
  const result: ImportedRow[] = [];
  const carried: Carried = { className: null, role: null, student: null };
  const meanings = cellMeanings();
  const plans = mapping.people.map((_, person) => planPerson(mapping, person, meanings));
  const classAt = mapping.columns.findIndex((column) => column.kind === 'class');
  const order = mapping.people
    .map((_, person) => person)
    .sort(
      (a, b) => Number(mapping.people[b]?.role === 'student') - Number(mapping.people[a]?.role === 'student'),
    );
  // Rows that are not people were found together with the columns.
  const noted = new Set(mapping.skipped.map(({ row }) => row));
  for (let at = mapping.data.from; at < mapping.data.to; at++) {
    const row = rows[at] ?? [];
    const sort = noted.has(at + 1) ? sortOfRow(row, mapping.columns.length) : 'data';
    if (sort === 'class' || sort === 'role') {
      const line = row.map(cellText).find(Boolean) ?? '';
      if (sort === 'class') carried.className = sectionClass(line);
      else carried.role = sectionRole(line);
    }
    if (sort !== 'data' || !row.some(cellText)) continue;
    for (const person of order) {
      const plan = plans[person]!;
      const read = readPerson(row, at + 1, plan, carried);
      const secrets = read.login ?? read.password ?? read.temporaryPassword;
      const written = read.name || secrets || (person === 0 && read.ofChild && read.relation);
      if (!written && !read.broken) continue;
      if (plan.table.role === 'student') carried.student = read.name || null;
      if (!read.name && !(read.ofChild && read.relation)) {
        read.notes.push('логин или пароль есть, а имени нет');
        read.broken = true;
      } else if (plan.hasSecrets && !secrets) {
        read.notes.push('имя есть, а логина и пароля нет');
        read.broken = true;
      }
      result.push(read);
    }
    const classCell = classAt >= 0 ? cellText(row[classAt]) : '';
    if (classCell && !isDash(classCell))
      carried.className = meanings.ofClass(classCell).className ?? carried.className;
  }
  return result;
}
