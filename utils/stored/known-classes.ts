import type { Roster } from '../class-data/roster/person.ts';
import type { Database } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { documents } from './stored-documents.ts';

/** A class with a stored list. */
export interface KnownClass {
  /** Id of the class group. */
  id: string;
  /** As the source writes it; `classTitle` formats it for the screen. */
  name: string;
  school: Roster['school'];
  /** The year in which the school year begins. */
  schoolYear: number;
  students: number;
  representatives: number;
  /** ISO time of the last reading. */
  readAt: string;
}

/**
 * The teacher's classes, for a picker: those of the latest school year first, then by number and letter.
 * Damaged lists are reported by document id; the others are returned, with the lists themselves.
 */
export async function knownClasses(
  database: Database,
  key: CryptoKey,
): Promise<{ classes: KnownClass[]; lists: Roster[]; damaged: string[] }> {
  const classes: KnownClass[] = [];
  const lists: Roster[] = [];
  const damaged: string[] = [];
  const ids = await documentIds(database, 'roster:');
  for (const stored of await Promise.all(
    ids.map((id) => readDocument(database, key, id, documents.roster)),
  )) {
    if (stored.state === 'damaged') damaged.push(stored.id);
    if (stored.state !== 'found') continue;
    lists.push(stored.value);
    const { classGroup, school, schoolYear, students, representatives, readAt } = stored.value;
    classes.push({
      ...classGroup,
      school,
      schoolYear,
      readAt,
      students: students.length,
      representatives: representatives.length,
    });
  }
  const order = new Intl.Collator('ru', { numeric: true });
  classes.sort((a, b) => b.schoolYear - a.schoolYear || order.compare(a.name, b.name));
  return { classes, lists, damaged };
}
