import type { AnyDuty, ClassToday } from './duty.ts';
import { peopleReminders } from './people-reminders.ts';
import { type ClassReminders, type DutyReminders, PEOPLE_SECTION } from './reminder.ts';

/** What is to be done in a class, ordered by due day, and all days when something falls due. */
export function classReminders<D extends AnyDuty>(
  of: ClassToday,
  duties: readonly D[],
): ClassReminders<D['id'] | typeof PEOPLE_SECTION> {
  type Section = D['id'] | typeof PEOPLE_SECTION;
  const owned = (section: Section, own: DutyReminders) => ({
    days: own.days,
    reminders: own.reminders.map((each) => ({ ...each, section })),
  });
  const parts = [
    owned(PEOPLE_SECTION, peopleReminders(of)),
    ...duties.flatMap(({ id, reminders }: { id: D['id']; reminders?: AnyDuty['reminders'] }) => {
      const own = reminders?.(of);
      return own ? [owned(id, own)] : [];
    }),
  ];
  const order = (due: string | null) => due ?? '9';
  return {
    reminders: parts
      .flatMap(({ reminders }) => reminders)
      .sort((a, b) => (order(a.due) < order(b.due) ? -1 : order(a.due) > order(b.due) ? 1 : 0)),
    days: [...new Set(parts.flatMap(({ days }) => days))].sort(),
  };
}
