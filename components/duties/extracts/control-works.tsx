import { useSignal } from '@preact/signals';
import { inWords } from '../../../utils/base/text/counted.ts';
import type { ControlWork } from '../../../utils/duties/extracts/control-work.ts';
import { TABLE_FORMATS } from '../../ui/table-source.tsx';
import { ControlWorksImport } from './control-works-import.tsx';
import { shownDays } from './shown-days.ts';

/** Control works that were taken from the school's schedule: the list, a further import. */
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
            ? `Из таблицы школы (${TABLE_FORMATS}): покажем, что нашлось для вашего класса.`
            : `Из графика школы: ${inWords({ unit: 'works', number: works.length })}.`}
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
