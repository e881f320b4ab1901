import type { UnreadFact } from '../../../utils/class-data/roster/unread-facts.ts';

/** Says what was not read from Dnevnik.ru yet, what follows from that for the screen, and where it is read. */
export function UnreadNote({ facts, then }: { facts: readonly UnreadFact[]; then: string }) {
  if (facts.length === 0) return null;
  const what =
    facts.length > 1 ? 'Дни рождения и контакты' : facts[0] === 'contacts' ? 'Контакты' : 'Дни рождения';
  return (
    <p class="box warn">
      {what} из Дневник.ру ещё не взяты, {then}. На странице класса в Дневник.ру нажмите в панели «Список» →
      «Взять дни рождения и контакты».
    </p>
  );
}
