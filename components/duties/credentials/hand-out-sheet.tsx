import { relationToAll } from '../../../utils/class-data/roster/relation-to.ts';
import { USUAL_REASONS } from '../../../utils/duties/credentials/usual-reasons.ts';
import type { SheetTask } from '../../register/record-sheet.tsx';
import { WhoAndWhenSheet } from '../../register/who-and-when-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { barred, barredChildren, nameOf, personOf, receiversOf } from '../../state/class-states.ts';
import { WAY_NAMES } from './hand-out-names.ts';

/** Records to whom the credentials of the chosen people were handed out, when and how. */
export function HandOutSheet({ people, onClose }: SheetTask) {
  const refused = people.filter((person) => possibleTakers(person).length === 0);
  const shared = people.filter((person) => barredChildren(person).length > 0);
  const able = people.filter((person) => !refused.includes(person));
  return (
    <WhoAndWhenSheet
      title="Записать выдачу реквизитов"
      rows={able.map((person) => ({ id: person, person }))}
      how={{ label: 'Как выданы', names: WAY_NAMES }}
      who={{
        of: 'Чьи реквизиты',
        title: 'Кому выданы',
        options: (person) =>
          possibleTakers(person).map((key) => [key, `${nameOf(key)} — ${capacityOf(key, person)}`]),
      }}
      reason={{
        label: 'Почему берёт не владелец',
        warning:
          'Логин и пароль личные. Там, где памятку берёт не её владелец, назовите причину: она войдёт в запись.',
        known: USUAL_REASONS,
        isNeeded: ({ person }, to) => to !== person,
      }}
      entries={({ person }, { on, how, who: to, reason }) =>
        how === null
          ? []
          : [
              {
                kind: 'credentials-handed-out',
                classGroup: shownClass(),
                person,
                on,
                to,
                toName: nameOf(to),
                capacity: capacityOf(to, person),
                how,
                ...(reason ? { reason } : {}),
              },
            ]
      }
      onClose={onClose}
    >
      {refused.length > 0 && (
        <p class="box bad" role="alert">
          Не записываются: {refused.map((person) => `${nameOf(person)} — ${barred(person)}`).join('; ')}.
        </p>
      )}
      {shared.length > 0 && (
        <p class="box bad" role="alert">
          Вход один и показывает всех детей, а об одном из них сведения не выдают. Пусть администратор школы
          сначала закроет этого ребёнка в Дневник.ру:{' '}
          {shared
            .map((person) => `${nameOf(person)}, о ребёнке ${barredChildren(person).join(', ')}`)
            .join('; ')}
          .
        </p>
      )}
    </WhoAndWhenSheet>
  );
}

/** The person, and for a student the representatives; whoever may receive nothing is not among them. */
function possibleTakers(key: string): string[] {
  const person = personOf(key);
  const family = person?.role === 'student' ? receiversOf(person) : [];
  return [key, ...family.map((one) => one.key)].filter((one) => barred(one) === null);
}

/** The capacity in which a person receives credentials: «ученик», «мать», «законный представитель». */
function capacityOf(key: string, of: string): string {
  const person = personOf(key);
  if (person?.role === 'student') return person.sex === 'female' ? 'ученица' : 'ученик';
  if (!person) return 'законный представитель';
  // Of one's own credentials it is what one is to all children.
  const children = of === key ? person.children : [of];
  return relationToAll(person, children) ?? 'законный представитель';
}
