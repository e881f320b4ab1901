import type { AccountNeeded, SignInStage } from '../../../utils/duties/lists/sign-in.ts';

/** The stages as the section says them. */
export const STAGE_WORDS: Readonly<Record<SignInStage, string>> = {
  differs: 'не совпало',
  error: 'ошибка входа',
  incomplete: 'данные неполны',
  look: 'проверить карточку',
  compare: 'ждёт сверки',
  printed: 'памятка напечатана',
  account: 'нужна запись',
  ready: 'может войти',
  'signed-in': 'вошли',
};

/** Whose account is needed, in a few words; `nameOf`: of a parent. */
export function accountWords(account: AccountNeeded, nameOf: (key: string) => string): string {
  if (account.kind === 'own') return 'своя, подтверждённая';
  if (account.kind === 'unknown') return 'нужна дата рождения';
  return account.makers.length > 0
    ? `детская, создаёт ${account.makers.map(nameOf).join(' или ')}`
    : 'детская, сначала запись родителя';
}
