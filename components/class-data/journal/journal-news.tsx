import { now } from '../../../utils/base/clock/now.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { changeWords } from '../../../utils/class-data/journal/change-words.ts';
import type { ClassJournal } from '../../../utils/class-data/journal/class-journal.ts';
import { changesOfLastDay, type SeenChange } from '../../../utils/class-data/journal/journal-changes.ts';

const CHANGES = ['изменение', 'изменения', 'изменений'] as const;

/** Changes found by the last readings, student by student. */
export function JournalNews({ journal, changes }: { journal: ClassJournal; changes: SeenChange[] }) {
  const last = changes.at(-1);
  if (!last) return null;
  const fresh = changesOfLastDay(changes);
  const subjects = new Map(journal.subjects.map(({ id, name }) => [id, name]));
  return (
    <details class="card">
      <summary>
        С прошлого чтения: {count(fresh.length, CHANGES)} · {describeTime(new Date(last.seenAt), now())}
      </summary>
      <table class="people">
        <thead>
          <tr>
            <th>Ученик</th>
            <th>Предмет</th>
            <th>Что изменилось</th>
          </tr>
        </thead>
        <tbody>
          {journal.students.flatMap(({ key, name }) =>
            fresh
              .filter(({ student }) => student === key)
              .map((change, at) => (
                <tr key={`${key} ${at}`}>
                  <td>{name}</td>
                  <td>{subjects.get(change.subject) ?? ''}</td>
                  <td>{changeWords(change)}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </details>
  );
}
