import { russianDay } from '../../../utils/base/calendar/day.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { contactsWithFamily } from '../../../utils/register/contacts.ts';
import { book } from '../../state/class-book.ts';
import { entryWords, familyOf, nameOf, personOf } from '../../state/class-states.ts';

/** What passed between the school and the family: handed out, chosen, signed. */
export function StudentContacts({ student }: { student: string }) {
  const current = book.value;
  const known = personOf(student);
  if (!current) return null;
  const family = known ? familyOf(known) : [];
  const people = [student, ...family.map(({ key }) => key)];
  const contacts = contactsWithFamily(current.recorded, people, entryWords(), kinds);
  return (
    <section class="stack" aria-label="Контакты с семьёй">
      <h2>Контакты с семьёй</h2>
      {family.map(({ key, name, relation, phones, emails }) => (
        <p key={key} class="small">
          {name}
          {relation && ` · ${relation}`}
          {[...phones, ...emails].map((contact) => ` · ${contact}`)}
        </p>
      ))}
      {contacts.length === 0 && (
        <p class="muted">
          Записей пока нет. Здесь появится, что семье вручили, о чём известили и что она подписала.
        </p>
      )}
      {contacts.length > 0 && (
        <ol class="history">
          {contacts.map(({ entry, person, text, recordedOn, struckOn }) => (
            <li key={entry}>
              <span class="small muted">{russianDay(recordedOn)}</span>
              <span class="grow">
                {person !== student && `${nameOf(person)}: `}
                {struckOn ? <s>{text}</s> : text}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
