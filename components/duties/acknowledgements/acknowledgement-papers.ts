import { shortName } from '../../../utils/base/names/short-name.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { ACCESS_TOPIC } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

/** Sheets to sign for being acquainted. */
export const acknowledgementPapers: PaperChoice[] = [
  {
    id: 'acknowledgement-class',
    title: 'Лист ознакомления класса',
    about: 'Все семьи с местом для даты и подписи.',
    needs: 'acknowledgement-sheet',
    of: 'class',
    plan: ({ list, details, faces, period, topics }) =>
      planClassAcknowledgement(
        list.students.map((student) => ({ student: student.name, representative: '' })),
        { className: list.className, period, topics },
        details,
        faces,
      ),
  },
  {
    id: 'acknowledgement-student',
    title: 'Лист ознакомления ученика',
    about: 'На весь период: дата, с чем ознакомлены, подпись.',
    needs: 'acknowledgement-sheet',
    of: 'students',
    plan: ({ list, details, faces, period, wording }, person) =>
      planStudentAcknowledgement(
        {
          name: person?.name ?? '',
          representatives: list.representatives
            .filter(
              ({ key, children }) =>
                person && children.includes(person.key) && list.receives(key, person.key),
            )
            .map(({ name }) => shortName(name)),
        },
        [wording(ACCESS_TOPIC), ...Array.from({ length: 11 }, () => '')].map((topic) => ({
          date: '',
          topic,
        })),
        { className: list.className, period },
        details,
        faces,
      ),
  },
];
