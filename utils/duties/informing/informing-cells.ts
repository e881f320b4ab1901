import { russianDay } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type MatrixCell, WHO_IS_IT } from '../../register/families.ts';
import { entitledInforming, familiesInformed } from './class-informing.ts';
import type { FamilyInforming } from './informing-states.ts';

/** Each of those who are asked gets information in electronic or paper form, as they chose, and no paper extract is overdue. */
export function informingCells(of: ClassToday): MatrixCell[] {
  const { families, today } = of;
  const byPerson = new Map(entitledInforming(of).map((state) => [state.person, state]));
  const informed = familiesInformed(of);
  return families.map((family, index) => {
    const { entitled, unknown } = family;
    if (entitled.length === 0) return { state: 'blocked', text: 'сообщать нельзя', missing: [] };
    const states = entitled.flatMap(({ key }) => byPerson.get(key) ?? []);
    const { electronic, paper, without, unconsented } = informed[index] as FamilyInforming;
    const unchosen = without.map(({ key, name }) => {
      const upcoming = byPerson.get(key)?.upcoming;
      const what = unknown.some((one) => one.key === key)
        ? WHO_IS_IT
        : upcoming
          ? `форма выбрана с ${russianDay(upcoming.from)}`
          : 'форма не выбрана';
      return { person: key, name, what };
    });
    const missing = [
      ...unchosen,
      ...unconsented.map(({ key, name }) => ({
        person: key,
        name,
        what: 'электронная форма, а согласия нет',
      })),
    ];
    if (!electronic && !paper) return { state: 'missing', text: 'не выбрана', missing };
    const late = states.filter(({ paperOverdue }) => paperOverdue);
    if (late.length > 0)
      return {
        state: 'overdue',
        text: 'выписка просрочена',
        missing: late.map(({ person, nextPaperDue }) => ({
          person,
          name: entitled.find(({ key }) => key === person)?.name ?? '',
          what: `выписка нужна была до ${russianDay(nextPaperDue ?? today)}`,
        })),
      };
    const text = electronic ? (paper ? 'электронная и бумажная' : 'электронная') : 'бумажная';
    return missing.length === 0
      ? { state: 'done', text, missing }
      : { state: 'partly', text: `${text}, ${unchosen.length > 0 ? 'не у всех' : 'нет согласия'}`, missing };
  });
}
