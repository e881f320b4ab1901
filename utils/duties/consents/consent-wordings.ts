import type { TextSource, WordedText } from '../../register/worded-text.ts';
import {
  CONSENT_FIELDS,
  CONSENT_VARIANTS,
  type ConsentTexts,
  DEFAULT_CONSENT_TEXTS,
  TEXTS_REVIEWED_ON,
} from './consent-texts.ts';

const VARIANTS = {
  child: 'за ребёнка',
  representative: 'родитель за себя',
  'adult-student': 'ученик с 18 лет',
} as const;
const OF_PURPOSE = [
  ['aim', 'цель'],
  ['data', 'какие данные'],
  ['term', 'срок'],
] as const;
const BY_VARIANT = [
  ['declaration', 'Начало согласия'],
  ['signInData', 'Данные для входа через Госуслуги'],
  ['refusal', 'Отказ'],
  ['refusalExplained', 'Что разъяснено при отказе'],
  ['withdrawal', 'Отзыв'],
] as const;
const COMMON = [
  ['actions', 'Действия с данными'],
  ['methods', 'Способы обработки'],
  ['withdrawing', 'Как отозвать согласие'],
  ['toParents', 'Ученик с 18 лет: кому ещё сообщать'],
  ['paperForm', 'Что предлагают отказ и отзыв'],
  ['afterWithdrawal', 'Что требует отзыв'],
] as const;
const PUBLISHED = ['child', 'adult-student'] as const;
const OF_DISSEMINATION = [
  ['aim', 'цель'],
  ['term', 'срок'],
] as const;
const COMMON_OF_DISSEMINATION = [
  ['data', 'какие данные, по одной строке'],
  ['stopping', 'как прекратить'],
  ['bans', 'об условиях и запретах'],
] as const;

/** Where a text stands. */
interface Place {
  id: string;
  title: string;
  read(texts: ConsentTexts): string | undefined;
  write(texts: ConsentTexts, text: string): void;
  purpose?: string;
}

const common: readonly Place[] = [
  ...BY_VARIANT.flatMap(([part, title]) =>
    CONSENT_VARIANTS.map(
      (variant): Place => ({
        id: `consents/${part}/${variant}`,
        title: `${title}: ${VARIANTS[variant]}`,
        read: (texts) => texts[part][variant],
        write: (texts, text) => (texts[part][variant] = text),
      }),
    ),
  ),
  ...COMMON.map(
    ([part, title]): Place => ({
      id: `consents/${part}`,
      title,
      read: (texts) => texts[part],
      write: (texts, text) => (texts[part] = text),
    }),
  ),
  ...OF_DISSEMINATION.flatMap(([part, title]) =>
    PUBLISHED.map(
      (variant): Place => ({
        id: `consents/dissemination/${part}/${variant}`,
        title: `Распространение, ${title}: ${VARIANTS[variant]}`,
        read: (texts) => texts.dissemination[part][variant],
        write: (texts, text) => (texts.dissemination[part][variant] = text),
      }),
    ),
  ),
  ...COMMON_OF_DISSEMINATION.map(
    ([part, title]): Place => ({
      id: `consents/dissemination/${part}`,
      title: `Распространение, ${title}`,
      read: (texts) => texts.dissemination[part],
      write: (texts, text) => (texts.dissemination[part] = text),
    }),
  ),
];

function placesOf({ id, title }: { id: string; title: string }): Place[] {
  const purposeIn = (texts: ConsentTexts) => texts.purposes.find((each) => each.id === id);
  return [
    {
      id: `consents/purposes/${id}/title`,
      title: `«${title}»: короткое название`,
      purpose: id,
      read: (texts) => purposeIn(texts)?.title,
      write: (texts, text) => Object.assign(purposeIn(texts) ?? {}, { title: text }),
    },
    ...OF_PURPOSE.flatMap(([part, name]) =>
      CONSENT_VARIANTS.map(
        (variant): Place => ({
          id: `consents/purposes/${id}/${part}/${variant}`,
          title: `«${title}», ${name}: ${VARIANTS[variant]}`,
          purpose: id,
          read: (texts) => purposeIn(texts)?.[part][variant],
          write: (texts, text) => Object.assign(purposeIn(texts)?.[part] ?? {}, { [variant]: text }),
        }),
      ),
    ),
  ];
}

const placesIn = ({ purposes }: ConsentTexts): Place[] => [...purposes.flatMap(placesOf), ...common];

function wordedText(place: Place, texts: ConsentTexts): WordedText {
  const usual = place.read(DEFAULT_CONSENT_TEXTS) ?? null;
  const purpose = texts.purposes.find(({ id }) => id === place.purpose);
  return {
    id: place.id,
    title: place.title,
    text: place.read(texts) ?? '',
    usual,
    fields: CONSENT_FIELDS,
    usualOn: TEXTS_REVIEWED_ON,
    reviewedOn: texts.reviewedOn,
    ...(usual === null &&
      purpose && {
        partOf: { id: `consents/purposes/${purpose.id}`, title: `Цель согласия «${purpose.title}»` },
      }),
  };
}

/** Texts of consents, refusals and withdrawals. The ground of a purpose is no wording: each school decides it. */
export const consentWordings: TextSource<ConsentTexts> = {
  texts: (texts) => placesIn(texts).map((place) => wordedText(place, texts)),
  with(texts, wordings, from) {
    const isTaken = (purpose: string) => wordings.has(`consents/purposes/${purpose}/title`);
    const next = structuredClone(texts);
    const known = new Set(next.purposes.map(({ id }) => id));
    next.purposes.push(
      ...structuredClone(from.purposes)
        .filter(({ id }) => !known.has(id) && isTaken(id))
        .map(({ ground: _, ...purpose }) => purpose),
    );
    for (const place of placesIn(next)) {
      const text = wordings.get(place.id);
      if (text !== undefined) place.write(next, text);
    }
    return next;
  },
};
