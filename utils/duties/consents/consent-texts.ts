import { array, type InferOutput, minLength, nonEmpty, object, pipe, string } from 'valibot';
import { fillFields, type TemplateValues } from '../../base/text/template.ts';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';

/**
 * Whose data, and who signs: a child's by the representative, the representative's own, an adult student's
 * own.
 */
export const CONSENT_VARIANTS = ['child', 'representative', 'adult-student'] as const;
export type ConsentVariant = (typeof CONSENT_VARIANTS)[number];

const text = pipe(string(), nonEmpty());
const byVariant = object({ child: text, representative: text, 'adult-student': text });

/** One purpose is one document; register entries refer to it by id. */
const consentPurposeSchema = object({
  id: text,
  /** Short, for lists and buttons. */
  title: text,
  /** The purpose as worded in the document. */
  aim: byVariant,
  /** List of personal data. */
  data: byVariant,
  /** How long the consent is valid, unless a day is given. */
  term: byVariant,
});
export type ConsentPurpose = InferOutput<typeof consentPurposeSchema>;

/** Everything in the consent papers that a school may reword. Fields are in braces. */
export const consentTextsSchema = object({
  purposes: pipe(array(consentPurposeSchema), minLength(1)),
  /** The declaration, between the signer and the operator. */
  declaration: byVariant,
  actions: text,
  methods: text,
  withdrawing: text,
  refusal: byVariant,
  /** What a refusal offers instead. */
  paperForm: text,
  withdrawal: byVariant,
  /** What stops and what continues after a withdrawal. */
  afterWithdrawal: text,
});
export type ConsentTexts = InferOutput<typeof consentTextsSchema>;

/** Wording of the papers on consent, as the school has it; of all classes. */
export const consentTextsDocument = settingsDocument({
  id: 'settings:consent-texts',
  ofClass: false,
  schema: consentTextsSchema,
  usual: () => DEFAULT_CONSENT_TEXTS,
});

/** Fields that stand in the texts, with what they mean. */
export const CONSENT_FIELDS: Readonly<Record<string, string>> = {
  школа: 'краткое название школы',
  система: 'электронный дневник с названием',
  класс: 'класс',
  ребёнок: 'фамилия, имя и отчество ребёнка',
  цель: 'цель обработки из этого согласия',
};

const LAW = 'статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»';

/** Default texts. */
export const DEFAULT_CONSENT_TEXTS: ConsentTexts = {
  purposes: [
    {
      id: 'electronic-diary',
      title: 'Электронный дневник',
      aim: {
        child:
          'предоставление сведений об успеваемости и посещаемости ребёнка, расписании и домашних заданиях в электронной форме через {система}.',
        representative:
          'предоставление мне как родителю (законному представителю) сведений об обучении ребёнка в электронной форме через {система}.',
        'adult-student':
          'предоставление сведений о моих успеваемости и посещаемости, расписании и домашних заданиях в электронной форме через {система}.',
      },
      data: {
        child:
          'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; логин; текущие и итоговые отметки; сведения о посещаемости; домашние задания, замечания и рекомендации учителей.',
        representative:
          'фамилия, имя, отчество; пол; степень родства с ребёнком; номер телефона; адрес электронной почты; логин; сведения о входах в систему.',
        'adult-student':
          'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; номер телефона; адрес электронной почты; логин; текущие и итоговые отметки; сведения о посещаемости; домашние задания, замечания и рекомендации учителей.',
      },
      term: {
        child: 'на время обучения ребёнка в школе, но не дольше чем до достижения им 18 лет.',
        representative: 'на время обучения ребёнка в школе, но не дольше чем до достижения им 18 лет.',
        'adult-student': 'на время обучения в школе.',
      },
    },
    {
      id: 'marks-by-email',
      title: 'Сведения об обучении по электронной почте',
      aim: {
        child:
          'направление сведений об успеваемости и посещаемости ребёнка на адрес электронной почты, который указан мной.',
        representative:
          'направление мне как родителю (законному представителю) сведений об обучении ребёнка на мой адрес электронной почты.',
        'adult-student':
          'направление сведений о моих успеваемости и посещаемости на мой адрес электронной почты.',
      },
      data: {
        child:
          'фамилия, имя, отчество; школа, класс; текущие и итоговые отметки; сведения о посещаемости; замечания и рекомендации учителей.',
        representative: 'фамилия, имя, отчество; степень родства с ребёнком; адрес электронной почты.',
        'adult-student':
          'фамилия, имя, отчество; школа, класс; адрес электронной почты; текущие и итоговые отметки; сведения о посещаемости; замечания и рекомендации учителей.',
      },
      term: {
        child: 'до конца учебного года.',
        representative: 'до конца учебного года.',
        'adult-student': 'до конца учебного года.',
      },
    },
  ],
  declaration: {
    child: `В соответствии со ${LAW} свободно, своей волей и в интересе ребёнка даю согласие оператору`,
    representative: `В соответствии со ${LAW} свободно, своей волей и в своём интересе даю согласие оператору`,
    'adult-student': `В соответствии со ${LAW} свободно, своей волей и в своём интересе даю согласие оператору`,
  },
  actions:
    'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, предоставление, доступ, блокирование, удаление, уничтожение.',
  methods: 'с использованием средств автоматизации и без их использования (смешанная обработка).',
  withdrawing:
    'письменным заявлением на имя руководителя школы, которое подаётся лично или направляется по почте. Обработка прекращается, а данные уничтожаются в срок не более 30 дней с даты поступления отзыва, если школа не обязана хранить их по закону.',
  refusal: {
    child: 'Не даю согласия на обработку персональных данных моего ребёнка. Цель обработки: {цель}',
    representative: 'Не даю согласия на обработку моих персональных данных. Цель обработки: {цель}',
    'adult-student': 'Не даю согласия на обработку моих персональных данных. Цель обработки: {цель}',
  },
  paperForm:
    'Прошу предоставлять сведения об обучении в бумажной форме: выписками из электронного журнала, которые выдаёт классный руководитель.',
  withdrawal: {
    child: 'Отзываю согласие на обработку персональных данных моего ребёнка. Цель обработки: {цель}',
    representative: 'Отзываю согласие на обработку моих персональных данных. Цель обработки: {цель}',
    'adult-student': 'Отзываю согласие на обработку моих персональных данных. Цель обработки: {цель}',
  },
  afterWithdrawal:
    'На основании части 5 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» прошу прекратить обработку и уничтожить персональные данные, которые обрабатываются только на основании этого согласия, в срок не более 30 дней с даты поступления отзыва.\nМне известно, что данные, которые школа обязана хранить на ином основании (Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»), сохраняются.',
};

/**
 * What is wrong with edited texts, in Russian: unknown fields, stray braces, empty parts. Empty if all is
 * well.
 */
export function checkConsentTexts(texts: ConsentTexts): string[] {
  const values: TemplateValues = Object.fromEntries(Object.keys(CONSENT_FIELDS).map((name) => [name, name]));
  const problems = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part === 'string') {
      if (!part.trim()) problems.add('Одна из частей текста пуста.');
      for (const problem of fillFields(part, values).problems) problems.add(problem);
    } else if (part && typeof part === 'object') {
      for (const each of Object.values(part)) walk(each);
    }
  };
  walk(texts);
  const ids = texts.purposes.map(({ id }) => id);
  if (new Set(ids).size < ids.length) problems.add('Две цели обработки имеют один и тот же код.');
  return [...problems];
}
