import { is } from 'valibot';
import { calendarGround } from '../../../utils/base/calendar/calendar-ground.ts';
import {
  type DayCorrection,
  type WorkingWeek,
  workingWeekSchema,
} from '../../../utils/base/calendar/working-week.ts';
import { daysInWords, yearOverview } from '../../../utils/base/calendar/year-overview.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { SavedHead } from '../../register/saved-head.tsx';
import { useAutosave } from '../../state/autosave.ts';
import { ask } from '../../state/background.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { RadioAnswers } from '../../ui/radio-answers.tsx';

const WEEKS = [
  [5, 'Пятидневка: с понедельника по пятницу'],
  [6, 'Шестидневка: с понедельника по субботу'],
] as const;
const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;
const NEW_DAY: Omit<DayCorrection, 'day'> = { works: false, why: '', yearly: false };

/** Working days of the school: terms that the law counts in working days follow them. */
export function CalendarForm({ week }: { week: WorkingWeek }) {
  const saving = useAutosave('calendar', week, {
    faultOf: (value) =>
      is(workingWeekSchema, value) ? null : 'У каждого дня должна быть своя дата: проверьте список дней.',
    save: (value) => ask('settings/save', { document: 'calendar', value }),
  });
  const { value: shown, change } = saving;
  const year = now().getFullYear();
  return (
    <section class="card stack" aria-label="Рабочие дни">
      <SavedHead title="Рабочие дни школы" saving={saving} />
      <p class="muted">
        По ним считаются сроки, которые закон даёт в рабочих днях. Каникулы учеников — рабочие дни.
      </p>
      <fieldset class="group">
        <legend>Рабочая неделя</legend>
        <RadioAnswers
          name="working-week"
          options={WEEKS}
          value={shown.days}
          onChange={(days) => change({ ...shown, days })}
        />
      </fieldset>
      <Corrections days={shown.corrections} onChange={(corrections) => change({ ...shown, corrections })} />
      {[year, year + 1].map((each) => (
        <YearPart key={each} year={each} week={shown} onChange={change} />
      ))}
    </section>
  );
}

/** Days that are otherwise than the rule says. */
function Corrections(props: { days: readonly DayCorrection[]; onChange(days: DayCorrection[]): void }) {
  const { days, onChange } = props;
  return (
    <fieldset class="group">
      <legend>Свои дни</legend>
      <p class="small muted">
        Праздники региона, переносы, рабочие субботы по приказу. Они важнее общего календаря.
      </p>
      {days.map((each, at) => {
        const put = (part: Partial<DayCorrection>) => onChange(days.with(at, { ...each, ...part }));
        return (
          <div key={at} class="row settings-own-day">
            <DateField
              required
              unseenLabel
              label={`День ${at + 1}`}
              value={each.day}
              onChange={(day) => put({ day })}
            />
            <select
              aria-label={`День ${at + 1}: работаем ли`}
              value={each.works ? 'works' : 'off'}
              onChange={(event) => put({ works: event.currentTarget.value === 'works' })}
            >
              <option value="off">не работаем</option>
              <option value="works">работаем</option>
            </select>
            <input
              type="text"
              aria-label={`День ${at + 1}: почему`}
              placeholder="праздник или приказ"
              maxLength={200}
              value={each.why}
              onInput={(event) => put({ why: event.currentTarget.value })}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={each.yearly}
                onChange={(event) => put({ yearly: event.currentTarget.checked })}
              />
              каждый год
            </label>
            <button
              type="button"
              class="quiet"
              aria-label={`Убрать день ${at + 1}`}
              onClick={() => onChange(days.toSpliced(at, 1))}
            >
              Убрать
            </button>
          </div>
        );
      })}
      <button type="button" onClick={() => onChange([...days, { ...NEW_DAY, day: '' }])}>
        Добавить день
      </button>
    </fieldset>
  );
}

/** What the calendar of a year rests on, and what it says: to be compared with the official one. */
function YearPart(props: { year: number; week: WorkingWeek; onChange(week: WorkingWeek): void }) {
  const { year, week, onChange } = props;
  const { sure, text } = calendarGround(year, week);
  const { workingDays, off, working } = yearOverview(year, week);
  const isChecked = week.checkedYears.includes(year);
  return (
    <section class="stack close" aria-label={`${year} год`}>
      <h3>
        {year} год: {count(workingDays, WORKING_DAYS)}
      </h3>
      <p class={sure ? 'small muted' : 'box warn'}>
        {sure ? 'Основание: ' : 'Посчитано по общему правилу: '}
        {text}.
      </p>
      <p class="small">
        Не работаем, кроме выходных: {daysInWords(off)}.
        {working.length > 0 && ` Работаем в выходные: ${daysInWords(working)}.`}
      </p>
      {(!sure || isChecked) && (
        <label class="check">
          <input
            type="checkbox"
            checked={isChecked}
            onChange={(event) => {
              const others = week.checkedYears.filter((each) => each !== year);
              onChange({ ...week, checkedYears: event.currentTarget.checked ? [...others, year] : others });
            }}
          />
          Сверено с производственным календарём; отличия внесены в «Свои дни»
        </label>
      )}
    </section>
  );
}
