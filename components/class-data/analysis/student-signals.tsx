import { useEffect, useRef } from 'preact/hooks';
import { dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { personOf } from '../../state/class-states.ts';
import { notify } from '../../state/notice-choice.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { takeBack } from '../../state/record.ts';
import { useEscape } from '../../ui/table/use-escape.ts';
import { WarningSentences } from '../journal/warning-sentences.tsx';
import type { PerformanceRow } from './performance-rows.ts';

/** Beside the table: the warnings about one student in sentences, what was done, and what can be done. */
export function StudentSignals(props: { row: PerformanceRow; onMeasures: () => void; onClose: () => void }) {
  const { key, name, warnings, done } = props.row;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [key]);
  useEscape(true, props.onClose);
  return (
    <aside class="analysis-drawer no-print" aria-label={`Сигналы: ${name}`}>
      <header class="row">
        <h2 ref={heading} tabIndex={-1} class="grow">
          {name}
        </h2>
        <button
          type="button"
          class="quiet"
          aria-label="Закрыть"
          title="Закрыть (Esc)"
          onClick={props.onClose}
        >
          ✕
        </button>
      </header>
      {warnings.length > 0 && (
        <section class="stack">
          <WarningSentences warnings={warnings} />
          <div class="row">
            {personOf(key) && (
              <button type="button" class="primary" onClick={props.onMeasures}>
                Меры приняты…
              </button>
            )}
            <button type="button" onClick={() => notify([key])}>
              Уведомить…
            </button>
          </div>
        </section>
      )}
      <section>
        <a href={linkToPerson('student', key)}>Карточка ученика</a>
      </section>
      {done.length > 0 && (
        <section class="stack">
          <h3>Меры приняты</h3>
          <ol class="history">
            {done.map(({ id, at, said, what }) => (
              <li key={id}>
                <span class="small muted">{russianDay(dayOf(new Date(at))).slice(0, 5)}</span>
                <span class="grow">
                  {said}
                  {what && <b> — {what}</b>}
                </span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Вернуть: ${said}`}
                  onClick={() => void takeBack([id])}
                >
                  Вернуть
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}
