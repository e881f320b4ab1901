import { choosePeriod, journal, shownPeriod } from '../../state/journal-figures.ts';

/** The period shown by all sections of the journal. */
export function PeriodSwitch() {
  const periods = (journal.value?.periods ?? []).filter(({ kind }) => kind !== 'year');
  return (
    <fieldset class="tabs no-print" aria-label="Период">
      {periods.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={shownPeriod.value === id}
          onClick={() => choosePeriod(id)}
        >
          {name}
        </button>
      ))}
      <button type="button" aria-pressed={shownPeriod.value === null} onClick={() => choosePeriod(null)}>
        Год
      </button>
    </fieldset>
  );
}

/** «1-я четверть», «год»: for headings of printed pages. */
export function shownPeriodName(): string {
  return journal.value?.periods.find(({ id }) => id === shownPeriod.value)?.name ?? 'Год';
}
