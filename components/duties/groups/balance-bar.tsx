import { useSignal } from '@preact/signals';
import { type Day, russianDay } from '../../../utils/base/calendar/day.ts';
import { shownDigits } from '../../../utils/class-data/analytics/fraction.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { averageOfGroup } from './group-details.tsx';
import { changesFrom, check, chosenDay, entering, usualDay, yearDays } from './groups-model.ts';

/** How even the groups are, whom they leave out, and the keys. */
export function BalanceBar() {
  /** What stands in the field, '' while it is no day; null: nothing was typed. */
  const typed = useSignal<Day | '' | null>(null);
  const { counts, unplaced, leftOut } = check.value;
  if (counts.length === 0) return null;
  const sizes = counts.map(({ students, others }) => students + others);
  const spread = Math.max(...sizes) - Math.min(...sizes);
  const averages = counts.flatMap(({ group }) => averageOfGroup(group.id) ?? []);
  const isUneven = averages.length > 1 && Math.max(...averages) - Math.min(...averages) >= 5;
  const digits = counts.map((_, index) => index + 1);
  return (
    <section class="groups-balance no-print" aria-label="Баланс">
      <strong>Баланс</strong>
      <span class="groups-bar" aria-hidden="true">
        {sizes.map((size, index) => (
          <i key={counts[index]?.group.id} style={{ '--share': size }} data-part={index % 3}>
            {size || ''}
          </i>
        ))}
        {unplaced.length > 0 && (
          <i style={{ '--share': unplaced.length }} data-part="rest">
            {unplaced.length}
          </i>
        )}
      </span>
      {spread <= 1 ? (
        <span class="chip ok">поровну</span>
      ) : (
        <span class="chip warn">не поровну: {sizes.join(' и ')}</span>
      )}
      {isUneven && (
        <span class="chip warn">
          средний балл: {averages.map((each) => shownDigits(each, 1)).join(' и ')}
        </span>
      )}
      {unplaced.length > 0 && <span class="chip warn">не распределены: {unplaced.length}</span>}
      {leftOut.length > 0 && <span class="chip">вне групп: {leftOut.length}</span>}
      {entering.value.since !== null ? (
        <span class="chip ok">внесены в Дневник.ру {russianDay(entering.value.since)}</span>
      ) : (
        check.value.isWhole &&
        entering.value.waiting.length > 0 && (
          <span class="chip warn">не внесены в Дневник.ру: {entering.value.waiting.length}</span>
        )
      )}
      <span class="groups-undoing">
        <span class="muted small groups-keys">
          {digits.map((digit) => (
            <kbd key={digit}>{digit}</kbd>
          ))}{' '}
          — в группу, <kbd>0</kbd> — убрать
        </span>
        <DateField
          label="Изменения с"
          value={typed.value ?? changesFrom.value}
          {...yearDays.value}
          required
          onChange={(day) => {
            typed.value = day;
            chosenDay.value = day === usualDay.value ? '' : day;
          }}
        />
      </span>
    </section>
  );
}
