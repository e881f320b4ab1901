import { differenceWords } from '../class-data/roster/difference-words.ts';
import type { Roster } from '../class-data/roster/person.ts';
import type { ClassNews } from '../messages/panel-requests.ts';
import type { Service } from './context.ts';
import { historyOf } from './reading/stored-rosters.ts';

/** What the last reading changed; null: nothing, there was no earlier reading, or the vault is not open. */
export async function newsOf(service: Service, roster: Roster): Promise<ClassNews | null> {
  const history = await historyOf(service, roster.classGroup.id);
  const difference = history?.differences.findLast(
    ({ from, at }) => from < roster.readAt && roster.readAt <= at,
  );
  if (!history || !difference) return null;
  const students = [...roster.students, ...history.left.map(({ person }) => person)];
  const names = new Map(students.map(({ key, name }) => [key, name]));
  const lines = differenceWords(difference, (key) => names.get(key) ?? null);
  return lines.length > 0 ? { since: difference.from, lines } : null;
}
