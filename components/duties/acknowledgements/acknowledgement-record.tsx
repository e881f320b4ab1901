import type { SheetTask } from '../../register/record-sheet.tsx';
import { WhoAndWhenSheet } from '../../register/who-and-when-sheet.tsx';
import { shownClass } from '../../state/class-book.ts';
import { askedOf, nameOf, personOf } from '../../state/class-states.ts';
import { SIGNATURE_NAMES } from './acknowledgement-names.ts';

/** Records who of the families of the chosen students signed that they are acquainted. */
export function AcknowledgementRecord({
  people,
  topic,
  period,
  onClose,
}: SheetTask & { topic: string; period: string | null }) {
  return (
    <WhoAndWhenSheet
      title="Записать ознакомление"
      about={topic}
      rows={people.map((student) => ({ id: student, person: student }))}
      how={{ label: 'Чем подтверждено', names: SIGNATURE_NAMES }}
      who={{
        of: 'Ученик',
        title: 'Кто расписался',
        options: (student) => signersFor(student).map((key) => [key, nameOf(key)]),
      }}
      entries={({ person: student }, { on, how: form, who: person }) =>
        form === null
          ? []
          : [
              {
                kind: 'acknowledged',
                classGroup: shownClass(),
                person,
                period,
                topic,
                form,
                on,
                student,
              },
            ]
      }
      onClose={onClose}
    />
  );
}

/** Representatives who are asked to sign, then the student. */
function signersFor(student: string): string[] {
  const person = personOf(student);
  return [...(person ? askedOf(person) : []).map(({ key }) => key), student];
}
