import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';
import type { AccountNeeded } from './sign-in.ts';

const REVIEWED = '2026-11-30' as Day;

export const SIGN_IN_RULE: SchoolText = {
  id: 'lists/sign-in-rule',
  title: 'Памятка для сверки с Госуслугами: когда откроется вход',
  reviewedOn: REVIEWED,
  usual: 'Вход откроется, если всё совпадает до буквы и цифры.',
};

export const SIGN_IN_RETURN: SchoolText = {
  id: 'lists/sign-in-return',
  title: 'Памятка для сверки с Госуслугами: кому вернуть',
  reviewedOn: REVIEWED,
  usual: 'Номер СНИЛС сюда не пишите. Листок верните классному руководителю.',
};

const CHILD_ACCOUNT: SchoolText = {
  id: 'lists/sign-in-child-account',
  title: 'Памятка для сверки с Госуслугами: запись ребёнка до 14 лет',
  reviewedOn: REVIEWED,
  usual: 'До 14 лет нужна детская запись: её создаёт родитель в своей подтверждённой записи на Госуслугах.',
};

const STUDENT_ACCOUNT: SchoolText = {
  id: 'lists/sign-in-student-account',
  title: 'Памятка для сверки с Госуслугами: запись ученика с 14 лет',
  reviewedOn: REVIEWED,
  usual: 'С 14 лет нужна своя подтверждённая запись на Госуслугах.',
};

const ADULT_ACCOUNT: SchoolText = {
  id: 'lists/sign-in-adult-account',
  title: 'Памятка для сверки с Госуслугами: запись взрослого',
  reviewedOn: REVIEWED,
  usual: 'Нужна своя подтверждённая запись на Госуслугах.',
};

/** Whose account somebody needs, as a slip says it. */
export function accountText({ kind }: Pick<AccountNeeded, 'kind'>, isStudent: boolean): SchoolText {
  if (kind === 'child') return CHILD_ACCOUNT;
  return isStudent ? STUDENT_ACCOUNT : ADULT_ACCOUNT;
}

/** All of them, as listed where they are edited. */
export const LIST_TEXTS: readonly SchoolText[] = [
  SIGN_IN_RULE,
  SIGN_IN_RETURN,
  CHILD_ACCOUNT,
  STUDENT_ACCOUNT,
  ADULT_ACCOUNT,
];
