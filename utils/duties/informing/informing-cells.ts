import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { Family, MatrixCell } from '../../register/class-matrix.ts';
import type { Entry } from '../../register/entry.ts';
import { familyInforming, informingStates } from './informing-states.ts';

/** The family gets information in electronic or paper form, as it chose, and no paper extract is overdue. */
export function informingCells(
  families: readonly Family[],
  entries: readonly Entry[],
  today: Day,
): MatrixCell[] {
  const people = new Set(families.flatMap(({ entitled }) => entitled.map(({ key }) => key)));
  const byPerson = new Map(
    informingStates(entries, [...people], today).map((state) => [state.person, state]),
  );
  return families.map(({ student, representatives, entitled }) => {
    if (entitled.length === 0) return { state: 'blocked', text: 'сообщать нельзя', missing: [] };
    const may = new Set(entitled.map(({ key }) => key));
    const states = [...may].flatMap((key) => byPerson.get(key) ?? []);
    const family = familyInforming(student, representatives, states, (key) => may.has(key));
    const asked = entitled.filter(({ role }) => role === 'representative');
    if (!family.electronic && !family.paper) {
      const missing = (asked.length > 0 ? asked : [student]).map(({ key, name }) => {
        const upcoming = states.find(({ person }) => person === key)?.upcoming;
        const what = upcoming ? `форма выбрана с ${russianDay(upcoming.from)}` : 'форма не выбрана';
        return { person: key, name, what };
      });
      return { state: 'missing', text: 'не выбрана', missing };
    }
    const late = states.filter(({ paperOverdue }) => paperOverdue);
    const text = family.electronic ? (family.paper ? 'электронная и бумажная' : 'электронная') : 'бумажная';
    if (late.length === 0) return { state: 'done', text, missing: [] };
    return {
      state: 'overdue',
      text: 'выписка просрочена',
      missing: late.map(({ person, nextPaperDue }) => ({
        person,
        name: entitled.find(({ key }) => key === person)?.name ?? '',
        what: `выписка нужна была до ${russianDay(nextPaperDue ?? today)}`,
      })),
    };
  });
}
