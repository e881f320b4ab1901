import { useSignal } from '@preact/signals';
import type { ExtractSettings } from '../../utils/extracts/extract-settings.ts';
import { studentName } from '../journal/journal-figures.ts';
import { TextArea } from '../settings/text-areas.tsx';
import { act } from '../ui/background.ts';

const FLAGS = [
  ['dates', 'Даты отметок'],
  ['attendance', 'Посещаемость'],
  ['remarks', 'Замечания учителей'],
  ['large', 'Крупный шрифт'],
  ['classSheet', 'Общий лист класса: расписание, задания, контрольные, учителя, каникулы'],
  ['bothSides', 'Печать с двух сторон: каждая выписка на своём листе'],
] as const;

/** How the extracts look and what is typed for them; kept for the next time. */
export function ExtractOptions(props: {
  settings: ExtractSettings;
  classGroup: string;
  student: string | null;
}) {
  const { settings, classGroup, student } = props;
  const draft = useSignal({ works: settings.works, holidays: settings.holidays });
  const advice = useSignal(student ? (settings.recommendations[student] ?? '') : '');
  const keep = (next: Partial<ExtractSettings>) =>
    void act({ type: 'settings/extracts', classGroup, settings: { ...settings, ...next } });
  const keepTexts = (event: Event) => {
    event.preventDefault();
    const recommendations = student
      ? { ...settings.recommendations, [student]: advice.value }
      : settings.recommendations;
    keep({ ...draft.value, recommendations });
  };
  return (
    <section class="card stack" aria-label="Что в выписке">
      <div class="row">
        {FLAGS.map(([key, title]) => (
          <label key={key} class="check">
            <input
              type="checkbox"
              checked={settings[key]}
              onChange={(event) => keep({ [key]: event.currentTarget.checked })}
            />
            {title}
          </label>
        ))}
      </div>
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
              label="Контрольные работы периода, каждая с новой строки"
              value={draft.value.works}
              onChange={(works) => (draft.value = { ...draft.value, works })}
            />
            <TextArea
              label="Каникулы"
              value={draft.value.holidays}
              onChange={(holidays) => (draft.value = { ...draft.value, holidays })}
            />
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
