import { russianDay } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople, type MatrixCell } from '../../register/families.ts';
import { familyInforming, informingStates } from './informing-states.ts';

/** The family gets information in electronic or paper form, as it chose, and no paper extract is overdue. */
export function informingCells({ families, entries, today }: ClassToday): MatrixCell[] {
  const people = entitledPeople(families).map(({ key }) => key);
  const byPerson = new Map(informingStates(entries, people, today).map((state) => [state.person, state]));
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
