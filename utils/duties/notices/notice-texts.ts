import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** Above marks so far. */
export const CURRENT_MARKS: SchoolText = {
  id: 'notices/current-marks',
  title: 'Уведомление: текущие неудовлетворительные отметки',
  reviewedOn: REVIEWED,
  usual:
    'Сообщаем, что по следующим предметам есть текущие неудовлетворительные отметки. Отметка за период ещё не выставлена:',
};

/** Above failing marks of the period. */
export const FAILING_MARKS: SchoolText = {
  id: 'notices/failing-marks',
  title: 'Уведомление: неудовлетворительные отметки за период',
  reviewedOn: REVIEWED,
  usual:
    'Сообщаем, что по следующим предметам за период есть неудовлетворительные отметки или нет аттестации:',
};

/** Above missed lessons. */
export const MISSED_LESSONS: SchoolText = {
  id: 'notices/missed-lessons',
  title: 'Уведомление: пропуски',
  reviewedOn: REVIEWED,
  usual: 'Сообщаем, что пропущены уроки:',
};

/** The same where marks stand above. */
export const MISSED_LESSONS_TOO: SchoolText = {
  id: 'notices/missed-lessons-too',
  title: 'Уведомление: пропуски, кроме отметок',
  reviewedOn: REVIEWED,
  usual: 'Кроме того, пропущены уроки:',
};

/** What is proposed about marks; the teacher may change it on each notice. */
export const PROPOSAL_MARKS: SchoolText = {
  id: 'notices/proposal-marks',
  title: 'Уведомление: что предлагается, отметки',
  reviewedOn: REVIEWED,
  usual: [
    'Просим проверить выполнение домашних заданий и поговорить с ребёнком об учёбе.',
    'Приглашаем на консультации учителей-предметников; время можно узнать у классного руководителя.',
  ].join('\n'),
};

/** The same about absences. */
export const PROPOSAL_ABSENCES: SchoolText = {
  id: 'notices/proposal-absences',
  title: 'Уведомление: что предлагается, пропуски',
  reviewedOn: REVIEWED,
  usual:
    'Просим сообщить причину пропусков и передать классному руководителю подтверждающие документы, если они есть.',
};

/** The same about both. */
export const PROPOSAL_BOTH: SchoolText = {
  id: 'notices/proposal-both',
  title: 'Уведомление: что предлагается, отметки и пропуски',
  reviewedOn: REVIEWED,
  usual: [
    'Просим проверить выполнение домашних заданий и сообщить причину пропусков.',
    'Приглашаем на встречу с классным руководителем; о времени просим договориться заранее.',
  ].join('\n'),
};

/** What the tear-off of a notice confirms. */
export const NOTICE_TEAR_OFF: SchoolText = {
  id: 'notices/tear-off',
  title: 'Уведомление: отрывной талон',
  reviewedOn: REVIEWED,
  fields: {
    'о чём': 'о чём уведомление',
    'дата и номер': '«от 21 ноября 2026 г. № 12»',
    'о ком': 'ученик, класс и период',
  },
  usual: 'С уведомлением {о чём} {дата и номер} ({о ком}) ознакомлен(а).',
};

/** On the list of handing over: families sign tear-offs, a list shows each of them the others. */
export const NOTICE_LIST_NOTE: SchoolText = {
  id: 'notices/list-note',
  title: 'Ведомость вручения уведомлений: кто заполняет',
  reviewedOn: REVIEWED,
  usual: 'Заполняет классный руководитель, не передаётся по рядам.',
};

/** All of them, as listed where they are edited. */
export const NOTICE_TEXTS: readonly SchoolText[] = [
  CURRENT_MARKS,
  FAILING_MARKS,
  MISSED_LESSONS,
  MISSED_LESSONS_TOO,
  PROPOSAL_MARKS,
  PROPOSAL_ABSENCES,
  PROPOSAL_BOTH,
  NOTICE_TEAR_OFF,
  NOTICE_LIST_NOTE,
];
