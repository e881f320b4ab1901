import { useSignal } from '@preact/signals';
import { is } from 'valibot';
import {
  type PeriodScheme,
  periodSchemes,
  type ReportingPeriods,
  reportingPeriodsSchema,
  usualPeriods,
} from '../../../utils/base/calendar/reporting-periods.ts';
import { act, failure } from '../../state/background.ts';
import { DateField } from '../../ui/fields/date-field.tsx';

const SCHEMES: Record<PeriodScheme, string> = {
  quarters: 'четверти',
  trimesters: 'триместры',
  'half-years': 'полугодия',
  modules: 'модули',
};

/** Reporting periods of the class: the usual days to begin with, the school's own to mend them by. */
export function PeriodsForm({ classGroup, periods }: { classGroup: string; periods: ReportingPeriods }) {
  const draft = useSignal(periods);
  const saved = useSignal(false);
  const change = (next: ReportingPeriods) => {
    draft.value = next;
    saved.value = false;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!is(reportingPeriodsSchema, draft.value)) {
      failure.value = 'Периоды должны идти один за другим: начало раньше конца и позже конца предыдущего.';
      return;
    }
    saved.value = await act('settings/save', { document: 'periods', classGroup, value: draft.value });
  };
  return (
    <form class="card stack" onSubmit={submit} aria-label="Отчётные периоды">
      <h2>Отчётные периоды класса</h2>
      <label class="row">
        Год делится на
        <select
          value={draft.value.scheme}
          onChange={(event) => {
            const scheme = periodSchemes.find((known) => known === event.currentTarget.value);
            if (scheme) change(usualPeriods(draft.value.schoolYear, scheme));
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
      {draft.value.periods.map((period) => (
        <div class="row" key={period.id}>
          <span style="width: 110px">{period.name}</span>
          {(['from', 'to'] as const).map((end) => (
            <DateField
              key={end}
              required
              unseenLabel
              label={`${period.name}: ${end === 'from' ? 'начало' : 'конец'}`}
              value={period[end]}
              onChange={(day) => {
                change({
                  ...draft.value,
                  periods: draft.value.periods.map((one) =>
                    one.id === period.id ? { ...one, [end]: day } : one,
                  ),
                });
              }}
            />
          ))}
        </div>
      ))}
      <div class="row">
        <button type="submit" class="primary">
          Сохранить периоды
        </button>
        {saved.value && (
          <span class="chip ok" role="status">
            Сохранено
          </span>
        )}
      </div>
    </form>
  );
}
