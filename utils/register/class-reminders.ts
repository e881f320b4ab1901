import type { AnyDuty, ClassToday } from './duty.ts';
import { peopleReminders } from './people-reminders.ts';
import {
  type ClassReminders,
  countOf,
  type DutyReminders,
  type OwnedToDo,
  PEOPLE_SECTION,
} from './reminder.ts';

type Section<D extends AnyDuty> = D['id'] | typeof PEOPLE_SECTION;

/** What is to be done in a class with all whom it concerns, ordered by due day, and all days when something falls due. */
export function classToDo<D extends AnyDuty>(
  of: ClassToday,
  duties: readonly D[],
): { toDo: OwnedToDo<Section<D>>[]; days: ClassReminders['days'] } {
  const owned = (section: Section<D>, own: DutyReminders) => ({
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
    toDo: parts
      .flatMap(({ reminders }) => reminders)
      .sort((a, b) => (order(a.due) < order(b.due) ? -1 : order(a.due) > order(b.due) ? 1 : 0)),
    days: [...new Set(parts.flatMap(({ days }) => days))].sort(),
  };
}

/** The same without naming anybody. */
export function classReminders<D extends AnyDuty>(
  of: ClassToday,
  duties: readonly D[],
): ClassReminders<Section<D>> {
  const { toDo, days } = classToDo(of, duties);
  return {
    reminders: toDo.map(({ who, ...each }) => ({ ...each, count: countOf({ ...each, who }).number })),
    days,
  };
}
