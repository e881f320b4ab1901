import { array, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { kind } from '../../register/kind.ts';

/** What Госуслуги compares with the card of Dnevnik.ru before it lets somebody in. */
export const signInData = ['name', 'birth-date', 'snils'] as const;
export type SignInDatum = (typeof signInData)[number];

export const datumStates = ['present', 'absent', 'doubtful'] as const;
export type DatumState = (typeof datumStates)[number];

export const DATUM_TITLES: Readonly<Record<SignInDatum, string>> = {
  name: 'ФИО',
  'birth-date': 'дата рождения',
  snils: 'СНИЛС',
};
export const DATUM_WORDS: Readonly<Record<DatumState, string>> = {
  present: 'есть',
  absent: 'нет',
  doubtful: 'сомнительно',
};
export const WRONG_SNILS = 'контрольное число не сходится';

const STEP = { by: 'teacher', holds: 'person', day: 'on', people: [] } as const;

/** Before somebody signs in through Госуслуги. No digit of a СНИЛС stands here: only whether it is there. */
export const signInKinds = [
  kind(
    'sign-in-datum-checked',
    { on: daySchema, datum: picklist(signInData), found: picklist(datumStates) },
    {
      ...STEP,
      sentence: ({ on, datum, found }) =>
        `В карточке, ${russianDay(on)}, ${DATUM_TITLES[datum]}: ${
          datum === 'snils' && found === 'doubtful' ? WRONG_SNILS : DATUM_WORDS[found]
        }.`,
    },
  ),
  kind(
    'sign-in-slip-printed',
    { on: daySchema },
    { ...STEP, sentence: ({ on }) => `Памятка для сверки с Госуслугами напечатана ${russianDay(on)}.` },
  ),
  kind(
    'sign-in-compared',
    {
      on: daySchema,
      /** What is not the same in both; nothing: all is. */
      differs: array(picklist(signInData)),
    },
    {
      ...STEP,
      contact: true,
      sentence: ({ on, differs }) =>
        `Семья сверила карточку с Госуслугами ${russianDay(on)}: ${
          differs.length > 0
            ? `не совпало: ${differs.map((each) => DATUM_TITLES[each]).join(', ')}`
            : 'всё совпало'
        }.`,
    },
  ),
] as const;
