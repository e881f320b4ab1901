import {
  array,
  type InferOutput,
  minLength,
  nonEmpty,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot';
import { type Day, daySchema } from '../../base/calendar/day.ts';
import { fillFields, type TemplateValues } from '../../base/text/template.ts';

/**
 * Whose data, and who signs: a child's by the representative, the representative's own, an adult student's
 * own.
 */
export const CONSENT_VARIANTS = ['child', 'representative', 'adult-student'] as const;
export type ConsentVariant = (typeof CONSENT_VARIANTS)[number];

const text = pipe(string(), nonEmpty());
const byVariant = object({ child: text, representative: text, 'adult-student': text });

/** Only a student's data are published: by consent of the representative, or of an adult student. */
export type DisseminationVariant = Exclude<ConsentVariant, 'representative'>;
const byDisseminationVariant = object({ child: text, 'adult-student': text });

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
  /** What the school rests the processing on; `law`: no consent is asked for. */
  ground: optional(picklist(['consent', 'law'])),
});
export type ConsentPurpose = InferOutput<typeof consentPurposeSchema>;

/** Everything in the consent papers that a school may reword. Fields are in braces. */
export const consentTextsSchema = object({
  purposes: pipe(array(consentPurposeSchema), minLength(1)),
  /** The declaration, between the signer and the operator. */
  declaration: byVariant,
  /** What sign-in through Госуслуги adds to the list of data, where the school has it. */
  signInData: byVariant,
  /** An adult student says to which parents the information may go, yes or no for each. */
  toParents: text,
  actions: text,
  methods: text,
  withdrawing: text,
  refusal: byVariant,
  /** What whoever refuses is told about the consequences. */
  refusalExplained: byVariant,
  /** What a refusal and a withdrawal offer instead. */
  paperForm: text,
  withdrawal: byVariant,
  /** What is demanded with a withdrawal, and what continues after it. */
  afterWithdrawal: text,
  /** Consent to dissemination, for a child and of an adult student. */
  dissemination: object({
    aim: byDisseminationVariant,
    /** List of data, one a line; each gets its boxes. */
    data: text,
    /** What is explained about conditions and bans. */
    bans: text,
    term: byDisseminationVariant,
    /** How dissemination is stopped. */
    stopping: text,
  }),
  /** Day on which the texts were last checked against the law in force. */
  reviewedOn: daySchema,
});
export type ConsentTexts = InferOutput<typeof consentTextsSchema>;

/** Purposes that the school rests on the law. */
export const lawPurposes = ({ purposes }: Pick<ConsentTexts, 'purposes'>): ReadonlySet<string> =>
  new Set(purposes.filter(({ ground }) => ground === 'law').map(({ id }) => id));

/** Fields that stand in the texts, with what they mean. */
export const CONSENT_FIELDS: Readonly<Record<string, string>> = {
  школа: 'краткое название школы',
  система: 'электронный дневник с названием',
  класс: 'класс',
  ребёнок: 'фамилия, имя и отчество ребёнка',
  цель: 'цель обработки из этого согласия',
  цели: 'она же после слов «в целях»',
};

const LAW = 'статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»';

const EXPLAINED =
  'Мне разъяснено, что отказ не влияет на право ребёнка на обучение; учёт успеваемости школа ведёт по закону № 273-ФЗ.';

/** Day on which the default texts were last checked against the law in force. */
export const TEXTS_REVIEWED_ON: Day = '2026-11-29' as Day;

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
          'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; логин; текущие и итоговые отметки; сведения о посещаемости, в том числе причины пропусков; домашние задания, замечания и рекомендации учителей.',
        representative:
          'фамилия, имя, отчество; пол; степень родства с ребёнком; номер телефона; адрес электронной почты; логин; сведения о входах в систему.',
        'adult-student':
          'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; номер телефона; адрес электронной почты; логин; текущие и итоговые отметки; сведения о посещаемости, в том числе причины пропусков; домашние задания, замечания и рекомендации учителей.',
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
          'фамилия, имя, отчество; школа, класс; текущие и итоговые отметки; сведения о посещаемости, в том числе причины пропусков; замечания и рекомендации учителей.',
        representative: 'фамилия, имя, отчество; степень родства с ребёнком; адрес электронной почты.',
        'adult-student':
          'фамилия, имя, отчество; школа, класс; адрес электронной почты; текущие и итоговые отметки; сведения о посещаемости, в том числе причины пропусков; замечания и рекомендации учителей.',
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
  signInData: { child: 'СНИЛС', representative: 'дата рождения; СНИЛС', 'adult-student': 'СНИЛС' },
  toParents: 'Прошу предоставлять сведения мне, а также моим родителям:',
  actions:
    'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, предоставление, доступ, блокирование, удаление, уничтожение.',
  methods: 'с использованием средств автоматизации и без их использования (смешанная обработка).',
  withdrawing:
    'письменным заявлением на имя руководителя школы, лично или по почте. Обработка прекращается в срок не более 10 рабочих дней, а данные, которые обрабатывались только на основании согласия, уничтожаются в срок не более 30 дней с даты поступления отзыва, если школа не обязана хранить их по закону.',
  refusal: {
    child: 'Не даю согласия на обработку персональных данных моего ребёнка в целях {цели}',
    representative: 'Не даю согласия на обработку моих персональных данных в целях {цели}',
    'adult-student': 'Не даю согласия на обработку моих персональных данных в целях {цели}',
  },
  refusalExplained: {
    child: EXPLAINED,
    representative: EXPLAINED,
    'adult-student': EXPLAINED.replace('право ребёнка', 'моё право'),
  },
  paperForm:
    'Прошу предоставлять сведения об обучении в бумажной форме: выписками из электронного журнала, которые выдаёт классный руководитель.',
  withdrawal: {
    child: 'Отзываю согласие на обработку персональных данных моего ребёнка в целях {цели}',
    representative: 'Отзываю согласие на обработку моих персональных данных в целях {цели}',
    'adult-student': 'Отзываю согласие на обработку моих персональных данных в целях {цели}',
  },
  afterWithdrawal: [
    'На основании частей 5 и 5.1 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» прошу:',
    '— прекратить обработку этих данных и обеспечить её прекращение лицами, которым она поручена, в срок не более 10 рабочих дней со дня получения этого заявления;',
    '— уничтожить данные, которые обрабатываются только на основании этого согласия, и обеспечить их уничтожение этими лицами в срок не более 30 дней со дня получения этого заявления;',
    '— сообщить мне о результате.',
    'Мне известно, что данные, которые школа обязана хранить на ином основании (Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»), сохраняются.',
  ].join('\n'),
  dissemination: {
    aim: {
      child:
        'рассказ о жизни класса и школы, учебных, творческих и спортивных достижениях ребёнка неограниченному кругу лиц.',
      'adult-student':
        'рассказ о жизни класса и школы, моих учебных, творческих и спортивных достижениях неограниченному кругу лиц.',
    },
    data: [
      'фамилия, имя, отчество',
      'класс, возраст',
      'результаты олимпиад, конкурсов, соревнований, награды',
      'творческие и учебные работы с указанием автора',
      'фотографии и видеозаписи со школьных мероприятий',
    ].join('\n'),
    bans: 'заполняется по желанию.',
    term: {
      child: 'на время обучения ребёнка в школе, но не дольше чем до достижения им 18 лет.',
      'adult-student': 'на время обучения в школе.',
    },
    stopping:
      'в любое время по требованию, которое подаётся школе письменно: в нём называют имя, контакты и данные, распространение которых прекращается.',
  },
  reviewedOn: TEXTS_REVIEWED_ON,
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
