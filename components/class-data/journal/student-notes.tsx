import { useSignal } from '@preact/signals';
import { dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { notesOn } from '../../../utils/duties/observations/student-observations.ts';
import { book } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { record, takeBack } from '../../state/record.ts';

/**
 * The teacher's notes on the student; sealed in the register, never in a document or printed with the card.
 */
export function StudentNotes({ student }: { student: string }) {
  const draft = useSignal('');
  const current = book.value;
  if (!current) return null;
  const notes = notesOn(current.register.entries, student);
  const submit = async (event: Event) => {
    event.preventDefault();
    const text = draft.value.trim();
    if (!text) return;
    const done = await record([
      { kind: 'note-written', classGroup: current.classGroup, person: student, text },
    ]);
    if (done) draft.value = '';
  };
  return (
    <section class="stack no-print" aria-label="Заметки">
      <h2>Заметки</h2>
      {personOf(student) ? (
        <form class="stack" onSubmit={(event) => void submit(event)}>
          <textarea
            rows={2}
            maxLength={1000}
            aria-label="Новая заметка"
            placeholder="О чём договорились, что проверить"
            value={draft.value}
            onInput={(event) => {
              draft.value = event.currentTarget.value;
            }}
          />
          <div class="row">
            <button type="submit" class="small" disabled={draft.value.trim() === ''}>
              Записать
            </button>
            <span class="small muted">Видите только вы</span>
          </div>
        </form>
      ) : (
        <p class="muted">Ученика нет в списке класса, поэтому новых заметок о нём не сделать.</p>
      )}
      {notes.length > 0 && (
        <ol class="history">
          {notes.map(({ id, at, text }) => (
            <li key={id}>
              <span class="small muted">{russianDay(dayOf(new Date(at)))}</span>
              <span class="grow journal-pre">{text}</span>
              <button type="button" class="quiet" onClick={() => void takeBack([id])}>
                Убрать
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
