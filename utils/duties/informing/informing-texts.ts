import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** What the parent asks for. */
export const INFORMATION_REQUEST: SchoolText = {
  id: 'informing/request',
  title: 'Заявление о форме: о чём просят',
  reviewedOn: REVIEWED,
  fields: {
    'о ком': 'об обучении моего ребёнка, о моём обучении',
    виды: 'виды сведений с номерами, из следующего текста',
  },
  usual: 'Прошу предоставлять мне сведения {о ком}: {виды}.',
};

/** What has to reach each parent, numbered on the paper. */
export const INFORMATION_KINDS: SchoolText = {
  id: 'informing/kinds',
  title: 'Заявление о форме: виды сведений, по одному в строке',
  reviewedOn: REVIEWED,
  usual: [
    'отметки и посещаемость',
    'расписание уроков',
    'замены и перенос уроков',
    'даты контрольных работ в отчётном периоде',
    'учителя класса, учебной группы, учебного потока, индивидуального учебного плана',
    'каникулы',
    'домашние задания',
    'рекомендации учителей',
  ].join('\n'),
};

/** Above the forms. */
export const FORM_CHOICE: SchoolText = {
  id: 'informing/choice',
  title: 'Заявление о форме: перед вариантами',
  reviewedOn: REVIEWED,
  usual: 'Выбираю форму (можно отметить несколько):',
};

/** The electronic form. */
export const BY_DIARY: SchoolText = {
  id: 'informing/by-diary',
  title: 'Заявление о форме: электронная',
  reviewedOn: REVIEWED,
  usual: 'электронная: {система};',
};

/** Letters by e-mail. */
export const BY_EMAIL: SchoolText = {
  id: 'informing/by-email',
  title: 'Заявление о форме: по почте',
  reviewedOn: REVIEWED,
  usual: 'рассылка по электронной почте;',
};

/** The paper form. */
export const ON_PAPER: SchoolText = {
  id: 'informing/on-paper',
  title: 'Заявление о форме: бумажная',
  reviewedOn: REVIEWED,
  usual: 'бумажная: выписка из электронного журнала.',
};

/** First ground of the paper form. */
export const GROUND_NO_INTERNET: SchoolText = {
  id: 'informing/ground-no-internet',
  title: 'Заявление о форме: бумажная, нет компьютера',
  reviewedOn: REVIEWED,
  usual: 'нет компьютера или Интернета',
};

/** Second ground of the paper form. */
export const GROUND_REFUSES: SchoolText = {
  id: 'informing/ground-refuses',
  title: 'Заявление о форме: бумажная, отказ от электронной',
  reviewedOn: REVIEWED,
  usual: 'отказываюсь от электронной формы',
};

/** All of them, as listed where they are edited. */
export const INFORMING_TEXTS: readonly SchoolText[] = [
  INFORMATION_REQUEST,
  INFORMATION_KINDS,
  FORM_CHOICE,
  BY_DIARY,
  BY_EMAIL,
  ON_PAPER,
  GROUND_NO_INTERNET,
  GROUND_REFUSES,
];
