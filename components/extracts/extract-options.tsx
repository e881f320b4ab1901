import { useSignal } from '@preact/signals';
import type { ExtractSettings } from '../../utils/extracts/extract-settings.ts';
import { holidayLines } from '../../utils/extracts/holiday-lines.ts';
import { periods } from '../class-book/class-states.ts';
import { studentName } from '../journal/journal-figures.ts';
import { TextArea } from '../settings/text-areas.tsx';
import { act } from '../ui/background.ts';
import { ControlWorks } from './control-works.tsx';

const FLAGS = [
  ['dates', 'Даты отметок'],
  ['attendance', 'Посещаемость'],
  ['remarks', 'Замечания учителей'],
  ['large', 'Крупный шрифт'],
  ['classSheet', 'Общий лист класса: расписание, задания, контрольные, учителя, каникулы'],
  ['sheetForEach', 'Общий лист — после каждой выписки'],
  ['twoOnSheet', 'По две выписки на листе'],
  ['bothSides', 'Печать с двух сторон: каждая выписка на своём листе'],
] as const;

/** How the extracts look and what is typed for them; kept for the next time. */
export function ExtractOptions(props: {
  settings: ExtractSettings;
  classGroup: string;
  student: string | null;
}) {
  const { classGroup, student } = props;
  // What was just chosen stands before the store has it: two quick choices do not undo one another.
  const chosen = useSignal<ExtractSettings | null>(null);
  const settings = chosen.value ?? props.settings;
  const draft = useSignal({ works: settings.works, holidays: settings.holidays });
  const advice = useSignal(student ? (settings.recommendations[student] ?? '') : '');
  const keep = async (next: Partial<ExtractSettings>) => {
    const latest = { ...(chosen.peek() ?? props.settings), ...next };
    chosen.value = latest;
    if (!(await act({ type: 'settings/extracts', classGroup, settings: latest }))) chosen.value = null;
  };
  const keepTexts = (event: Event) => {
    event.preventDefault();
    const recommendations = student
      ? { ...settings.recommendations, [student]: advice.value }
      : settings.recommendations;
    void keep({ ...draft.value, recommendations });
  };
  return (
    <section class="card stack" aria-label="Что в выписке">
      <div class="row">
        {FLAGS.map(([key, title]) => (
          <label key={key} class="check">
            <input
              type="checkbox"
              checked={settings[key]}
              disabled={key === 'sheetForEach' && !settings.classSheet}
              onChange={(event) => void keep({ [key]: event.currentTarget.checked })}
            />
            {title}
          </label>
        ))}
      </div>
      {settings.classSheet && (
        <ControlWorks works={settings.controlWorks} onKeep={(controlWorks) => void keep({ controlWorks })} />
      )}
      <form class="stack" aria-label="Тексты выписок" onSubmit={keepTexts}>
        {student && (
          <TextArea
            key={student}
            label={`Рекомендации: ${studentName(student)}`}
            value={advice.value}
            onChange={(text) => (advice.value = text)}
          />
        )}
        {settings.classSheet && (
          <>
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
                onClick={() => (draft.value = { ...draft.value, holidays: holidayLines(periods.value) })}
              >
                Подставить каникулы между периодами
              </button>
              <span class="muted small">
                По дням из «Настройки» → «Отчётные периоды»; проверьте и поправьте, если в школе иначе.
              </span>
            </div>
          </>
        )}
        {(student || settings.classSheet) && (
          <div>
            <button type="submit">Сохранить тексты</button>
          </div>
        )}
      </form>
    </section>
  );
}
