import { dictionary } from '../../base/text/dictionary.ts';
import { type ConsentTexts, DEFAULT_CONSENT_TEXTS } from './consent-texts.ts';

/** Parts of texts; strings at the ends. */
interface Parts {
  [name: string]: string | Parts;
}

/** The default texts of form 1, where they have changed since. */
const FORM_1: Parts = {
  withdrawing:
    'письменным заявлением на имя руководителя школы, которое подаётся лично или направляется по почте. Обработка прекращается, а данные уничтожаются в срок не более 30 дней с даты поступления отзыва, если школа не обязана хранить их по закону.',
  refusal: {
    child: 'Не даю согласия на обработку персональных данных моего ребёнка. Цель обработки: {цель}',
    representative: 'Не даю согласия на обработку моих персональных данных. Цель обработки: {цель}',
    'adult-student': 'Не даю согласия на обработку моих персональных данных. Цель обработки: {цель}',
  },
  withdrawal: {
    child: 'Отзываю согласие на обработку персональных данных моего ребёнка. Цель обработки: {цель}',
    representative: 'Отзываю согласие на обработку моих персональных данных. Цель обработки: {цель}',
    'adult-student': 'Отзываю согласие на обработку моих персональных данных. Цель обработки: {цель}',
  },
  afterWithdrawal:
    'На основании части 5 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» прошу прекратить обработку и уничтожить персональные данные, которые обрабатываются только на основании этого согласия, в срок не более 30 дней с даты поступления отзыва.\nМне известно, что данные, которые школа обязана хранить на ином основании (Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»), сохраняются.',
};
const PURPOSES_OF_FORM_1 = dictionary<Parts>({
  'electronic-diary': {
    data: {
      child:
        'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; логин; текущие и итоговые отметки; сведения о посещаемости; домашние задания, замечания и рекомендации учителей.',
      'adult-student':
        'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; номер телефона; адрес электронной почты; логин; текущие и итоговые отметки; сведения о посещаемости; домашние задания, замечания и рекомендации учителей.',
    },
  },
  'marks-by-email': {
    data: {
      child:
        'фамилия, имя, отчество; школа, класс; текущие и итоговые отметки; сведения о посещаемости; замечания и рекомендации учителей.',
      'adult-student':
        'фамилия, имя, отчество; школа, класс; адрес электронной почты; текущие и итоговые отметки; сведения о посещаемости; замечания и рекомендации учителей.',
    },
  },
});

/**
 * Texts of form 1 in today's form: what the school has worded itself stays, what stood there by default becomes today's
 * default, and what did not exist is added.
 */
export function carriedTexts(older: unknown): unknown {
  if (!isRecord(older) || !Array.isArray(older.purposes)) return older;
  const { purposes: usual, ...others } = DEFAULT_CONSENT_TEXTS;
  const texts = carried(older, FORM_1, others) as Omit<ConsentTexts, 'purposes'>;
  const purposes = older.purposes.map((purpose: unknown) => {
    const today = usual.find(({ id }) => isRecord(purpose) && purpose.id === id);
    return today ? carried(purpose, PURPOSES_OF_FORM_1.get(today.id), today) : purpose;
  });
  return { ...texts, purposes };
}

function carried(older: unknown, before: Parts[string] | undefined, today: unknown): unknown {
  if (!isRecord(today)) return older === undefined || older === before ? today : older;
  if (older === undefined) return today;
  if (!isRecord(older)) return older;
  const parts = typeof before === 'object' ? before : {};
  const known = Object.entries(today).map(([name, part]) => [name, carried(older[name], parts[name], part)]);
  return { ...older, ...Object.fromEntries(known) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
