import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import type { ControlWork } from '../../../utils/duties/extracts/control-work.ts';
import { ControlWorksImport } from './control-works-import.tsx';

const WORKS = ['работа', 'работы', 'работ'] as const;

/** Days of a work as shown to people. */
export const shownDays = ({ day, until }: ControlWork): string =>
  until ? `${russianDay(day)} – ${russianDay(until)}` : russianDay(day);

/** Control works from the school's schedule: the list, another import. */
export function ControlWorks({
  works,
  onKeep,
}: {
  works: readonly ControlWork[];
  onKeep: (works: ControlWork[]) => void;
}) {
  const importing = useSignal(false);
  return (
    <div class="stack">
      <div class="row">
        <button type="button" onClick={() => (importing.value = true)}>
          Загрузить график контрольных…
        </button>
        <span class="muted small">
          {works.length === 0
            ? 'Из таблицы школы (Excel, CSV): покажем, что нашлось для вашего класса.'
            : `Из графика школы: ${count(works.length, WORKS)}.`}
        </span>
      </div>
      {works.length > 0 && (
        <details>
          <summary>Контрольные работы из графика</summary>
          <ul>
            {works.map((work) => (
              <li key={`${work.day} ${work.subject} ${work.title}`}>
                {shownDays(work)}, {work.subject}
                {work.title && `: ${work.title}`}{' '}
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Убрать: ${shownDays(work)}, ${work.subject}`}
                  onClick={() => onKeep(works.filter((each) => each !== work))}
                >
                  Убрать
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {importing.value && (
        <ControlWorksImport works={works} onKeep={onKeep} onClose={() => (importing.value = false)} />
      )}
    </div>
  );
}
