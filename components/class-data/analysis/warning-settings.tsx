import { is } from 'valibot';
import { NO_REASON, NO_REASON_TITLE } from '../../../utils/class-data/analytics/absence-words.ts';
import {
  type AnalyticsSettings,
  analyticsSettingsSchema,
} from '../../../utils/class-data/analytics/analytics-settings.ts';
import { SavedHead } from '../../register/saved-head.tsx';
import { useAutosave } from '../../state/autosave.ts';
import { ask } from '../../state/background.ts';
import { analyticsSettings } from '../../state/class-book.ts';
import { journal } from '../../state/journal-figures.ts';
import { SelectBox } from '../../ui/select-box.tsx';

type Thresholds = AnalyticsSettings['thresholds'];
type Warnings = AnalyticsSettings['warnings'];

const MARKS: [keyof Thresholds, string][] = [
  ['five', '«5» — со среднего'],
  ['four', '«4» — со среднего'],
  ['three', '«3» — со среднего'],
];
const RULES: [keyof Warnings, string, number, number][] = [
  ['twos', 'Свежих двоек не меньше', 1, 20],
  ['twosDays', 'Двойки: за сколько дней', 1, 60],
  ['absentDays', 'Пропущено полных дней подряд', 1, 30],
  ['unexcused', `Уроков (${NO_REASON}) не меньше`, 1, 60],
  ['unexcusedDays', `${NO_REASON_TITLE}: за сколько дней`, 1, 90],
  ['fallWeeks', 'Падение: сколько последних недель', 1, 12],
  ['fallMarks', 'Падение: отметок до и после', 2, 30],
];

/** Averages for each expected mark, and thresholds of the warnings; for all classes. */
export function WarningSettings() {
  const saving = useAutosave('analytics', analyticsSettings.value, {
    faultOf,
    save: (value) => ask('settings/save', { document: 'analytics', value }),
  });
  const current = saving.value;
  const change = (next: Partial<AnalyticsSettings>) => saving.change({ ...current, ...next });
  const rule = (name: keyof Warnings, value: number) =>
    change({ warnings: { ...current.warnings, [name]: value } });
  return (
    <section class="stack" aria-label="Пороги отметок и сигналов">
      <SavedHead title="Для всех классов" saving={saving} />
      <div class="fields">
        {MARKS.map(([name, title]) => (
          <NumberField
            key={name}
            title={title}
            low={1.01}
            high={5}
            step={0.01}
            value={current.thresholds[name] / 100}
            onChange={(value) =>
              change({ thresholds: { ...current.thresholds, [name]: Math.round(value * 100) } })
            }
          />
        ))}
        <NumberField
          title="Спорная: до порога не больше"
          low={0}
          high={0.49}
          step={0.01}
          value={current.disputed / 100}
          onChange={(value) => change({ disputed: Math.round(value * 100) })}
        />
        <NumberField
          title="Для аттестации нужно отметок"
          low={1}
          high={20}
          step={1}
          value={current.fewMarks}
          onChange={(value) => change({ fewMarks: value })}
        />
        <NumberField
          title="Ждать причину, дней"
          low={0}
          high={30}
          step={1}
          value={current.reasonDays}
          onChange={(value) => change({ reasonDays: value })}
        />
        {RULES.map(([name, title, low, high]) => (
          <NumberField
            key={name}
            title={title}
            low={low}
            high={high}
            step={1}
            value={current.warnings[name]}
            onChange={(value) => rule(name, value)}
          />
        ))}
        <NumberField
          title="Падение: средний балл ниже на"
          low={0.1}
          high={3}
          step={0.01}
          value={current.warnings.fall / 100}
          onChange={(value) => rule('fall', Math.round(value * 100))}
        />
      </div>
      {journal.value?.weighted === null && (
        <SelectBox
          label="Вес отметок"
          options={[
            ['unknown', 'не знаю: ожидаемую отметку не показывать'],
            ['plain', 'в школе все отметки весят одинаково'],
            ['weighted', 'в школе отметки весят по-разному'],
          ]}
          value={current.weighting ?? 'unknown'}
          onChange={(value) =>
            change({ weighting: value === 'unknown' ? null : value, weightingAsked: true })
          }
        >
          <span class="small muted">Страницы журнала этого не говорят.</span>
        </SelectBox>
      )}
    </section>
  );
}

function faultOf(settings: AnalyticsSettings): string | null {
  const { five, four, three } = settings.thresholds;
  if (!(three < four && four < five)) return 'Пороги отметок должны расти: «3» меньше «4», «4» меньше «5».';
  return is(analyticsSettingsSchema, settings) ? null : 'Одно из чисел не подходит: проверьте его.';
}

function NumberField(props: {
  title: string;
  value: number;
  low: number;
  high: number;
  step: number;
  onChange: (value: number) => void;
}) {
  return (
    <label>
      {props.title}
      <input
        type="number"
        required
        min={props.low}
        max={props.high}
        step={props.step}
        value={props.value}
        onInput={(event) => {
          if (event.currentTarget.checkValidity()) props.onChange(event.currentTarget.valueAsNumber);
        }}
        onBlur={(event) => event.currentTarget.reportValidity()}
      />
    </label>
  );
}
