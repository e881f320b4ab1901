import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import {
  type AnyEntry,
  type EntryWords,
  entrySentence,
  factDay,
  type KindBook,
  peopleIn,
} from '../../register/kind.ts';
import type { RegisterTable } from '../../register/register-table.ts';

interface InformingJournalInput {
  /** What counts of the register of the class. */
  entries: readonly AnyEntry[];
  kinds: KindBook;
  words: EntryWords;
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
  /** First and last day; the name of the period follows that of the journal. */
  period: { name: string; from: Day; to: Day };
}

/**
 * Журнал информирования: every fact of the period that shows that something has reached a family (kinds with
 * `evidence`), by day: who was told, about which child, what and how.
 */
export function informingJournal(input: InformingJournalInput): RegisterTable {
  const { entries, kinds, words, students, representatives, period } = input;
  const isStudent = new Set(students.map(({ key }) => key));
  const childrenOf = (person: string) =>
    (representatives.find(({ key }) => key === person)?.children ?? []).filter((key) => isStudent.has(key));
  const facts = entries.flatMap((entry) => {
    const on = kinds.get(entry.kind)?.evidence ? factDay(entry, kinds) : null;
    if (on === null || on < period.from || on > period.to) return [];
    const people = [...new Set(peopleIn(entry, kinds))];
    const told = people.filter((key) => !isStudent.has(key));
    const about = people.filter((key) => isStudent.has(key));
    const children = about.length > 0 ? about : told.flatMap(childrenOf);
    return [
      {
        on,
        // A student of age, or whoever took it, is named in the sentence.
        to: told.map(words.name).join(', ') || null,
        student: [...new Set(children)].map(words.name).join(', ') || null,
        what: entrySentence(entry, words, kinds),
      },
    ];
  });
  return {
    name: `Журнал информирования родителей (законных представителей), ${period.name}`,
    columns: [
      { key: 'on', title: 'Дата', kind: 'date', share: 20 },
      { key: 'to', title: 'Кого известили', kind: 'text', share: 44 },
      { key: 'student', title: 'Об ученике', kind: 'text', share: 44 },
      { key: 'what', title: 'О чём и каким способом', kind: 'text', share: 96 },
      { key: 'note', title: 'Примечание', kind: 'by-hand', share: 36 },
    ],
    rows: facts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}
