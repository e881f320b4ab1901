import { useSignal } from '@preact/signals';
import { count } from '../../../utils/base/text/plural.ts';
import { FRESH_DAYS } from '../../../utils/duties/extracts/data-age.ts';
import type { ExtractSettings } from '../../../utils/duties/extracts/extract-settings.ts';
import { holidayLines } from '../../../utils/duties/extracts/holiday-lines.ts';
import {
  EXTRACT_SECTIONS,
  type SectionName,
  SHEET_SECTIONS,
} from '../../../utils/duties/extracts/sections.ts';
import { act } from '../../state/background.ts';
import { periods } from '../../state/class-states.ts';
import { journal } from '../../state/journal-figures.ts';
import { TextArea } from '../../ui/text-areas.tsx';
import { ControlWorks } from './control-works.tsx';

type Flag = 'dates' | 'large' | 'twoOnSheet' | 'bothSides' | 'headSigns' | 'classSheet' | 'sheetForEach';
const sectionsOf = (titles: Partial<Record<SectionName, string>>) =>
  Object.entries(titles) as [SectionName, string][];

/** The look of the extracts and their typed texts; stored for the next time. */
export function ExtractOptions(props: { settings: ExtractSettings; classGroup: string }) {
  const { classGroup } = props;
  // A new choice counts before it is stored, so that two quick choices do not undo each other.
  const chosen = useSignal<ExtractSettings | null>(null);
  const settings = chosen.value ?? props.settings;
  const ofSite = journal.value?.holidays ?? [];
  const draft = useSignal({ works: settings.works, holidays: settings.holidays });
  const keep = async (
    change: Partial<ExtractSettings> | ((now: ExtractSettings) => Partial<ExtractSettings>),
  ) => {
    const now = chosen.peek() ?? props.settings;
    const latest = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    chosen.value = latest;
    const done = await act('settings/save', { document: 'extracts', classGroup, value: latest });
    if (!done) chosen.value = null;
  };
  const keepTexts = (event: Event) => {
    event.preventDefault();
    void keep(draft.value);
  };
  const flag = (key: Flag, title: string, disabled = false) => (
    <label class="check">
      <input
        type="checkbox"
        checked={settings[key]}
        disabled={disabled}
        onChange={(event) => void keep({ [key]: event.currentTarget.checked })}
      />
      {title}
    </label>
  );
  const section = ([name, title]: [SectionName, string]) => (
    <label key={name} class="check">
      <input
        type="checkbox"
        checked={!settings.hidden.includes(name)}
        onChange={(event) => {
          const shown = event.currentTarget.checked;
          void keep(({ hidden }) => {
            const rest = hidden.filter((each) => each !== name);
            return { hidden: shown ? rest : [...rest, name] };
          });
        }}
      />
      {title}
    </label>
  );
  return (
    <section class="stack" aria-label="Что в выписке">
      <fieldset class="extracts-options">
        <legend>Разделы выписки</legend>
        <div class="row">
          {sectionsOf(EXTRACT_SECTIONS).map(section)}
          {flag('dates', 'Даты отметок', settings.hidden.includes('marks'))}
          {flag('headSigns', 'Исх. №, подпись директора и М. П.')}
        </div>
      </fieldset>
      <fieldset class="extracts-options">
        <legend>Общий лист класса</legend>
        <div class="row">
          {flag('classSheet', 'Печатать общий лист')}
          {settings.classSheet && (
            <>
              {flag('sheetForEach', 'После каждой выписки')}
              {sectionsOf(SHEET_SECTIONS).map(section)}
            </>
          )}
        </div>
      </fieldset>
      <fieldset class="extracts-options">
        <legend>Печать</legend>
        <div class="row">
          {flag('large', 'Крупный шрифт')}
          {flag('twoOnSheet', 'По две выписки на листе')}
          {flag('bothSides', 'С двух сторон: каждая выписка на своём листе')}
        </div>
      </fieldset>
      <label class="row extracts-options">
        <b>Старые сведения</b>
        <select
          value={settings.freshDays}
          onChange={(event) => {
            const freshDays = FRESH_DAYS.find((days) => String(days) === event.currentTarget.value);
            if (freshDays !== undefined) void keep({ freshDays });
          }}
        >
          {FRESH_DAYS.map((days) => (
            <option key={days} value={days}>
              {days === 0
                ? 'печатать с их датой, не обновляя'
                : `обновлять, если старше ${count(days, ['дня', 'дней', 'дней'])}`}
            </option>
          ))}
        </select>
      </label>
      {settings.classSheet && !settings.hidden.includes('works') && (
        <ControlWorks works={settings.controlWorks} onKeep={(controlWorks) => void keep({ controlWorks })} />
      )}
      {settings.classSheet && (
        <form class="stack" aria-label="Тексты выписок" onSubmit={keepTexts}>
          <TextArea
            label="Другие контрольные работы периода, каждая с новой строки"
            value={draft.value.works}
            onChange={(works) => (draft.value = { ...draft.value, works })}
          />
          <TextArea
            label="Каникулы"
            value={draft.value.holidays}
            onChange={(holidays) => (draft.value = { ...draft.value, holidays })}
          />
          <div class="row">
            <button
              type="button"
              onClick={() =>
                (draft.value = { ...draft.value, holidays: holidayLines(periods.value, ofSite) })
              }
            >
              {ofSite.length > 0 ? 'Подставить каникулы с сайта' : 'Подставить каникулы между периодами'}
            </button>
            <span class="muted small">
              {ofSite.length > 0
                ? 'Как они заведены в Дневник.ру'
                : 'По дням из «Настройки» → «Отчётные периоды»'}
              ; проверьте и поправьте, если в школе иначе.
            </span>
          </div>
          <div>
            <button type="submit">Сохранить тексты</button>
          </div>
        </form>
      )}
    </section>
  );
}
