import type { AccountNeeded, SignInStage } from '../../../utils/duties/lists/sign-in.ts';

/** The stages as the section says them. */
export const STAGE_WORDS: Readonly<Record<SignInStage, string>> = {
  differs: 'не совпало',
  error: 'ошибка входа',
  incomplete: 'данные неполны',
  look: 'проверить',
  compare: 'ждёт сверки',
  printed: 'ждёт ответа',
  account: 'нужна запись',
  ready: 'может войти',
  'signed-in': 'вошли',
};

/** Whose account is needed, in a few words; `makerOf`: a parent by what that is to the child, or by name. */
export function accountWords(account: AccountNeeded, makerOf: (key: string) => string): string {
  if (account.kind === 'own') return 'своя';
  if (account.kind === 'unknown') return 'нужна дата рождения';
  return account.makers.length > 0
    ? `детская (${account.makers.map(makerOf).join(', ')})`
    : 'детская, ждёт родителя';
}
