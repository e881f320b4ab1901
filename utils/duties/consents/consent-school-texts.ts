import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** What follows the operator’s name in a consent. */
export const AFTER_OPERATOR: SchoolText = {
  id: 'consents/after-operator',
  title: 'Согласие: на что оно (после оператора)',
  reviewedOn: REVIEWED,
  fields: { 'чьи данные': 'персональных данных моего ребёнка, моих персональных данных' },
  usual: 'на обработку {чьи данные} на следующих условиях.',
};

/** Above the second signature, of a student from 14. */
export const STUDENT_AGREES: SchoolText = {
  id: 'consents/student-agrees',
  title: 'Согласие: вторая подпись, ученик от 14 лет',
  reviewedOn: REVIEWED,
  usual: 'На этих условиях согласен (согласна) и я, обучающийся, достигший 14 лет:',
};

/** Where the school entrusts the processing to nobody. */
export const NOBODY_PROCESSES: SchoolText = {
  id: 'consents/nobody-processes',
  title: 'Согласие: обработка никому не поручена',
  reviewedOn: REVIEWED,
  usual: 'обработка другим лицам не поручается.',
};

/** Beginning of the consent to dissemination; the operator follows. */
export const PUBLISHING: SchoolText = {
  id: 'consents/publishing',
  title: 'Распространение: начало согласия',
  reviewedOn: REVIEWED,
  fields: { 'в чьём интересе': 'в интересе ребёнка, в своём интересе' },
  usual:
    'в соответствии со статьёй 10.1 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» свободно, своей волей и {в чьём интересе} даю согласие оператору:',
};

/** What follows the operator’s name there. */
export const AFTER_PUBLISHER: SchoolText = {
  id: 'consents/after-publisher',
  title: 'Распространение: на что согласие (после оператора)',
  reviewedOn: REVIEWED,
  fields: { 'чьи данные': 'персональных данных моего ребёнка, моих персональных данных' },
  usual: 'на распространение {чьи данные} на следующих условиях.',
};

/** How the list of data is to be answered. */
export const PUBLISHED_CATEGORIES: SchoolText = {
  id: 'consents/published-categories',
  title: 'Распространение: категории данных и как их отметить',
  reviewedOn: REVIEWED,
  usual:
    'общие категории; специальные и биометрические данные не распространяются. Отметьте каждую строку; где нет отметки «да», нет и согласия:',
};

/** Bans and conditions of art. 10.1 part 9, a box for each. */
export const PUBLISHED_BANS: SchoolText = {
  id: 'consents/published-bans',
  title: 'Распространение: условия и запреты, по одному в строке',
  reviewedOn: REVIEWED,
  usual: [
    'запрещаю передачу данных неограниченному кругу лиц (кроме предоставления доступа)',
    'запрещаю обработку данных неограниченным кругом лиц (кроме получения доступа)',
    'устанавливаю условия обработки данных неограниченным кругом лиц',
  ].join('\n'),
};

/** How the operator may pass on what it got, a box for each. */
export const PUBLISHED_TRANSFERS: SchoolText = {
  id: 'consents/published-transfers',
  title: 'Распространение: передача полученных данных, по одному в строке',
  reviewedOn: REVIEWED,
  usual: [
    'только по внутренней сети, для строго определённых сотрудников',
    'с использованием информационно-телекоммуникационных сетей',
    'без передачи',
  ].join('\n'),
};

/** All of them, as listed where they are edited. */
export const CONSENT_SCHOOL_TEXTS: readonly SchoolText[] = [
  AFTER_OPERATOR,
  STUDENT_AGREES,
  NOBODY_PROCESSES,
  PUBLISHING,
  AFTER_PUBLISHER,
  PUBLISHED_CATEGORIES,
  PUBLISHED_BANS,
  PUBLISHED_TRANSFERS,
];
