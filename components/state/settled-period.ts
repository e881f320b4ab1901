import type { ReportingPeriod } from '../../utils/base/calendar/reporting-periods.ts';
import type { Divisions } from '../../utils/class-data/groups/group-figures.ts';
import { groupPlans } from '../../utils/duties/groups/group-plans.ts';
import { book } from './class-book.ts';
import { periods, today } from './class-states.ts';
import { journal } from './journal-figures.ts';

/** The period as the school has settled it, by its name in the journal; null: the year, or unknown. */
export function settledPeriod(name: string): ReportingPeriod | null {
  const inYear = (journal.value?.periods ?? []).filter(({ kind }) => kind !== 'year');
  return periods.value.periods[inYear.findIndex((period) => period.name === name)] ?? null;
}

/** Where the class is divided in a period of its journal: the plans as of its last day, at the latest of today. */
export function divisionsIn(period: string | null): Divisions | null {
  if (!journal.value) return null;
  const name = journal.value.periods.find(({ id }) => id === period)?.name;
  const last = name === undefined ? today.value : (settledPeriod(name)?.to ?? today.value);
  const until = last < today.value ? last : today.value;
  return {
    journal: journal.value,
    plans: groupPlans(book.value?.register.entries ?? [], journal.value.schoolYear, until),
  };
}
