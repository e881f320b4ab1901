import { sameWholeName, sameWords } from '../base/names/same-whole-name.ts';
import type { Warning } from './page-parts.ts';
import type { PersonPasswordData } from './pages.ts';

/** Whom a card has to be of, as the class list knows them. */
export interface ExpectedPerson {
  person: string | null;
  name: string;
  /** Somebody else in the class has this name: only the id tells them apart. */
  hasNamesake: boolean;
}

/** What of a card tells whose it is. */
export type CardIdentity = Pick<PersonPasswordData, 'person' | 'shownPersons' | 'name'>;

/**
 * Why a card contradicts the expected person (Russian sentence); null: nothing does. Address and content count alike
 * here: any of them that says otherwise is enough.
 */
export function contradictionOf(
  card: CardIdentity,
  warnings: readonly Warning[],
  expected: ExpectedPerson,
): string | null {
  const ids = new Set([...(card.person === null ? [] : [card.person]), ...card.shownPersons]);
  if (expected.person === null ? ids.size > 1 : [...ids].some((id) => id !== expected.person))
    return 'Сайт открыл карточку другого человека.';
  const different = warnings.find(({ code }) => code === 'names-differ');
  if (different) return different.text;
  if (card.name !== null && !sameWholeName(card.name, expected.name))
    return `На карточке стоит другое имя: ${card.name}.`;
  return null;
}

/**
 * Whether the card's own content names the expected person: by the id, or by the whole name if nobody else in the class
 * has it. The address proves nothing: it is what was asked for.
 */
export function isShownBy(card: CardIdentity, expected: ExpectedPerson): boolean {
  if (expected.person !== null && card.shownPersons.includes(expected.person)) return true;
  return !expected.hasNamesake && card.name !== null && sameWords(card.name, expected.name);
}

/** Why a card is not proven to be the expected person's (Russian sentence); null: it is. */
export function whyNotProven(
  card: CardIdentity,
  warnings: readonly Warning[],
  expected: ExpectedPerson,
): string | null {
  const contradiction = contradictionOf(card, warnings, expected);
  if (contradiction) return contradiction;
  if (isShownBy(card, expected)) return null;
  return expected.hasNamesake && card.name !== null
    ? 'В классе есть тёзка, а номера человека на карточке не видно: чья она, не понять. Откройте её на сайте.'
    : 'На вкладке «Пароль» не видно, чья это карточка.';
}
