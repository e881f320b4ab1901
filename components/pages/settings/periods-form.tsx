import { is } from 'valibot';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import {
  type PeriodScheme,
  periodSchemes,
  type ReportingPeriods,
  reportingPeriodsSchema,
  usualPeriods,
} from '../../../utils/base/calendar/reporting-periods.ts';
import { sitePeriods } from '../../../utils/class-data/journal/site-periods.ts';
import { SavedHead } from '../../register/saved-head.tsx';
import { useAutosave } from '../../state/autosave.ts';
import { ask } from '../../state/background.ts';
import { journal } from '../../state/journal-figures.ts';
import { DateField } from '../../ui/fields/date-field.tsx';

const SCHEMES: Record<PeriodScheme, string> = {
  quarters: 'четверти',
  trimesters: 'триместры',
  'half-years': 'полугодия',
  modules: 'модули',
};

/** Reporting periods of the class: the usual days to begin with, the school's own to mend them by. */
export function PeriodsForm({ classGroup, periods }: { classGroup: string; periods: ReportingPeriods }) {
  const saving = useAutosave(`periods ${classGroup}`, periods, {
    faultOf: (value) =>
      is(reportingPeriodsSchema, value)
        ? null
        : 'Периоды должны идти один за другим: начало раньше конца и позже конца предыдущего.',
    save: (value) => ask('settings/save', { document: 'periods', classGroup, value }),
  });
  const { value: shown, change } = saving;
  const ofSite = journal.value && sitePeriods(journal.value);
  return (
    <section class="card stack" aria-label="Отчётные периоды">
      <SavedHead title="Отчётные периоды класса" saving={saving} />
      <label class="row">
        Год делится на
        <select
          value={shown.scheme}
          onChange={(event) => {
            const scheme = periodSchemes.find((known) => known === event.currentTarget.value);
            if (scheme) change(usualPeriods(shown.schoolYear, scheme));
          }}
        >
          {periodSchemes.map((scheme) => (
            <option key={scheme} value={scheme}>
              {SCHEMES[scheme]}
            </option>
          ))}
        </select>
        <span class="muted small">Даты — обычные; поправьте их по приказу школы.</span>
      </label>
      {ofSite && ofSite.schoolYear === shown.schoolYear && !isSame(ofSite, shown) && (
        <p class="row">
          <span class="grow">
            В Дневник.ру записаны другие дни: {ofSite.periods.map(daysOf).join(', ')}. Каникулы — между ними.
          </span>
          <button type="button" onClick={() => change(ofSite)}>
            Взять с сайта
          </button>
        </p>
      )}
      {shown.periods.map((period, at) => (
        <div class="row settings-period" key={period.id}>
          <span>{period.name}</span>
          {(['from', 'to'] as const).map((end) => (
            <DateField
              key={end}
              required
              unseenLabel
              label={`${period.name}: ${end === 'from' ? 'начало' : 'конец'}`}
              value={period[end]}
              onChange={(day) => {
                change({
                  ...shown,
                  periods: shown.periods.map((one) => (one.id === period.id ? { ...one, [end]: day } : one)),
                });
              }}
            />
          ))}
          <span class="field-fault small">{faultAt(shown, at)}</span>
        </div>
      ))}
    </section>
  );
}

/** «1-я четверть 01.09–25.10» */
const daysOf = ({ name, from, to }: ReportingPeriods['periods'][number]): string =>
  `${name}\u00a0${russianDay(from).slice(0, 5)}–${russianDay(to).slice(0, 5)}`;

function isSame(one: ReportingPeriods, other: ReportingPeriods): boolean {
  const days = ({ scheme, periods }: ReportingPeriods) =>
    JSON.stringify([scheme, periods.map(({ id, from, to }) => [id, from, to])]);
  return days(one) === days(other);
}

/** What is wrong with one period; '' when nothing is. */
function faultAt({ periods }: ReportingPeriods, at: number): string {
  const [period, before] = [periods[at], periods[at - 1]];
  if (!period?.from || !period.to) return '';
  if (period.to < period.from) return 'Конец раньше начала.';
  return before?.to && period.from <= before.to ? 'Начинается раньше, чем кончится предыдущий.' : '';
}
