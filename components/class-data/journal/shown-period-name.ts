import { journal, shownPeriod } from '../../state/journal-figures.ts';

/** «1-я четверть», «Год»: for headings of printed pages. */
export function shownPeriodName(): string {
  return journal.value?.periods.find(({ id }) => id === shownPeriod.value)?.name ?? 'Год';
}
