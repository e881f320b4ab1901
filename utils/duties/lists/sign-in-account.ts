import type { AccountNeeded } from './sign-in.ts';

/** Whose account somebody needs, as a slip says it. */
export function accountSentence({ kind }: Pick<AccountNeeded, 'kind'>, isStudent: boolean): string {
  if (kind === 'child')
    return 'До 14 лет нужна детская запись: её создаёт родитель в своей подтверждённой записи на Госуслугах.';
  return isStudent
    ? 'С 14 лет нужна своя подтверждённая запись на Госуслугах.'
    : 'Нужна своя подтверждённая запись на Госуслугах.';
}
