import type { Correction } from '../../../utils/duties/lists/corrections.ts';
import { planCorrections } from '../../../utils/duties/lists/corrections-paper.ts';
import { accountText } from '../../../utils/duties/lists/list-texts.ts';
import { planSignInSlips } from '../../../utils/duties/lists/sign-in-slip.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { ON } from './class-journal.ts';

/** Of the blank cast nothing is known. */
function correctionsOf({ child, mother, families }: Cast): Correction[] {
  if (!child.name) return [];
  const student = `${child.name} (ученик)`;
  return [
    {
      who: student,
      what: 'Фамилия, имя, отчество',
      was: child.name.replace('ё', 'е'),
      should: child.name,
      document: 'Свидетельство о рождении',
    },
    {
      who: student,
      what: 'Дата рождения',
      was: 'не указано',
      should: '14.03.2013',
      document: 'Свидетельство о рождении',
    },
    {
      who: `${mother.name} (законный представитель)`,
      what: 'Телефон',
      was: '8 900 000-00-01, 8 900 000-00-02',
      should: '8 900 000-00-03',
      document: '',
    },
    ...families.slice(0, 24).map(({ student: name }) => ({
      who: `${name} (ученик)`,
      what: 'Класс',
      was: '7 «А»',
      should: '7 «Б»',
      document: 'Приказ от 28.08.2026 № 114',
    })),
  ];
}

const slips = paper(
  'sign-in-slips',
  'Памятки для сверки с Госуслугами',
  'cut',
  (cast, { faces, wording }) =>
    planSignInSlips(
      cast.families.slice(0, 8).map(({ student }, at) => ({
        name: student,
        className: cast.className,
        birthDate: at % 3 === 0 ? '' : '14.03.2013',
        snils: at % 2 === 0 ? 'есть' : '',
        account: wording(accountText({ kind: at % 2 === 0 ? 'child' : 'own' }, at % 3 > 0)),
      })),
      faces,
      wording,
    ),
  FILLED_CASTS,
);

const corrections = paper('list-corrections', 'Список исправлений', 'filed-landscape', (cast, { faces }) =>
  planCorrections(
    {
      corrections: correctionsOf(cast),
      className: cast.className,
      on: cast.child.name ? ON : null,
    },
    cast.details,
    faces,
  ),
);

export const lists = [...corrections, ...slips];
