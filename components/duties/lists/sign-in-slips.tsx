import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { accountText } from '../../../utils/duties/lists/list-texts.ts';
import { signInRows } from '../../../utils/duties/lists/sign-in.ts';
import { DATUM_WORDS } from '../../../utils/duties/lists/sign-in-entries.ts';
import { planSignInSlips } from '../../../utils/duties/lists/sign-in-slip.ts';
import { schoolWording } from '../../register/paper-class.ts';
import { PrintAndRecord } from '../../register/print-and-record.tsx';
import type { SheetTask } from '../../register/record-sheet.tsx';
import { book, shownClass } from '../../state/class-book.ts';
import { classNow, today } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { rows } from './lists-model.ts';

const TITLE = 'Памятки для сверки с Госуслугами';

/** Prints a slip for each of the chosen people, and records it once it is out of the printer. */
export function SignInSlips({ people, onClose }: SheetTask) {
  const paper = usePaper();
  useEffect(() => {
    void paper.show((faces) => {
      if (!classNow.value) return null;
      const chosen = new Set(people);
      const wording = schoolWording();
      const slips = signInRows(classNow.value, rows.value)
        .filter(({ person }) => chosen.has(person.key))
        .map(({ person, data, account }) => ({
          name: person.name,
          className: classTitle(book.value?.roster.classGroup.name ?? ''),
          birthDate: person.birthDate ? russianDay(person.birthDate) : '',
          snils: data.snils.state === 'unknown' ? '' : DATUM_WORDS[data.snils.state],
          account: wording(accountText(account, person.role === 'student')),
        }));
      return printPapers([planSignInSlips(slips, faces, wording)], faces, { title: TITLE, createdAt: now() });
    });
  }, []);
  return (
    <PrintAndRecord
      paper={paper.shown}
      title={TITLE}
      of={counted('slips', people)}
      student={null}
      to={null}
      entries={() =>
        people.map((person) => ({
          kind: 'sign-in-slip-printed',
          classGroup: shownClass(),
          person,
          on: today.value,
        }))
      }
      onClose={onClose}
    />
  );
}
