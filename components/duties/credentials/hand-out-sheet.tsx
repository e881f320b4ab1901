import type { SheetTask } from '../../register/record-sheet.tsx';
import { WhoAndWhenSheet } from '../../register/who-and-when-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { barred, nameOf, personOf, receiversOf } from '../../state/class-states.ts';
import { WAY_NAMES } from './hand-out-names.ts';

/** Records to whom the credentials of the chosen people were handed out, when and how. */
export function HandOutSheet({ people, onClose }: SheetTask) {
  const refused = people.filter((person) => barred(person) !== null);
  return (
    <WhoAndWhenSheet
      title="Записать выдачу реквизитов"
      rows={people.map((person) => ({ id: person, person }))}
      how={{ label: 'Как выдано', names: WAY_NAMES, usual: 'in-person' }}
      who={{
        of: 'Чьи реквизиты',
        title: 'Кому выданы',
        options: (person) =>
          possibleTakers(person).map((key) => [key, `${nameOf(key)} — ${capacityOf(key)}`]),
        proposed: ({ person }) => proposedTaker(person),
      }}
      entries={({ person }, { on, how, who: to }) => [
        {
          kind: 'credentials-handed-out',
          classGroup: shownClass(),
          person,
          on,
          to,
          toName: nameOf(to),
          capacity: capacityOf(to),
          how,
        },
      ]}
      onClose={onClose}
    >
      {refused.length > 0 && (
        <p class="box bad" role="alert">
          {refused.map((person) => `${nameOf(person)}: ${barred(person)}`).join('; ')}.
        </p>
      )}
    </WhoAndWhenSheet>
  );
}

/** The person, and for a student the representatives who may receive them. */
function possibleTakers(key: string): string[] {
  const person = personOf(key);
  const family = person?.role === 'student' ? receiversOf(person) : [];
  return [key, ...family.map((one) => one.key)];
}

function proposedTaker(key: string): string {
  return possibleTakers(key).find((one) => barred(one) === null) ?? key;
}

/** The capacity in which a person receives credentials: «ученик», «мать», «законный представитель». */
function capacityOf(key: string): string {
  const person = personOf(key);
  if (person?.role === 'student') return person.sex === 'female' ? 'ученица' : 'ученик';
  return person?.relation ?? 'законный представитель';
}
