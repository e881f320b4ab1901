import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { Move, MoveStep } from '../../../utils/duties/lists/moves.ts';
import { shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { record, takeBack } from '../../state/record.ts';
import { linkTo, type SectionId } from '../../state/route.ts';
import { Icon } from '../../ui/icon.tsx';
import { lazyView } from '../../ui/lazy-view.tsx';
import { recordedUnder, slipsOf } from './moves-model.ts';

const DestroyedSheet = lazyView(
  async () => (await import('../credentials/destroyed-sheet.tsx')).DestroyedSheet,
);

const STATES = { done: 'сделано', open: 'не сделано', 'not-needed': 'не требуется' } as const;

/** The list of one who has come or gone: each step with what to do, and what is destroyed when. */
export function MoveDrawer({ move, onClose }: { move: Move; onClose: () => void }) {
  const { id, person, way, name } = move;
  const destroying = useSignal(false);
  const mark = (step: MoveStep, state: 'done' | 'not-needed') =>
    step.own &&
    record([
      {
        kind: 'move-step',
        classGroup: shownClass(),
        person: recordedUnder(person),
        on: today.value,
        move: id,
        way,
        name,
        step: step.own,
        state,
      },
    ]);
  return (
    <aside class="lists-drawer stack" aria-label={`Лист: ${name}`}>
      <header class="row">
        <div class="grow">
          <h2>{name}</h2>
          <p class="small muted">
            {way === 'arrived' ? 'Прибыл(а)' : 'Выбыл(а)'} {russianDay(move.on)}
            {move.school && `, ${move.school}`}
          </p>
        </div>
        <button
          type="button"
          class="quiet small"
          aria-label="Закрыть"
          title="Закрыть (Esc)"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <ul class="lists-steps">
        {move.steps.map((step) => (
          <li key={`${step.own === null} ${step.id}`} aria-label={step.title}>
            <div class="row from-top">
              <b class="grow">{step.title}</b>
              <span class={step.state === 'open' ? 'chip warn' : step.state === 'done' ? 'chip ok' : 'chip'}>
                {STATES[step.state]}
                {step.state === 'done' && step.on && `, ${russianDay(step.on)}`}
              </span>
            </div>
            <p class="small muted">{step.note}</p>
            <div class="row lists-step-actions">
              {step.own !== null && step.state === 'open' && (
                <>
                  <button
                    type="button"
                    class="small"
                    aria-label={`Сделано: ${step.title}`}
                    onClick={() => void mark(step, 'done')}
                  >
                    Сделано
                  </button>
                  <button
                    type="button"
                    class="quiet small"
                    aria-label={`Не требуется: ${step.title}`}
                    onClick={() => void mark(step, 'not-needed')}
                  >
                    Не требуется
                  </button>
                </>
              )}
              {step.entry !== null && (
                <button
                  type="button"
                  class="quiet small"
                  aria-label={`Снять отметку: ${step.title}`}
                  onClick={() => void takeBack([step.entry ?? ''])}
                >
                  Снять отметку
                </button>
              )}
              {step.id === 'slips' && step.state === 'open' ? (
                <button type="button" class="small" onClick={() => (destroying.value = true)}>
                  Записать уничтожение…
                </button>
              ) : (
                step.section !== null &&
                step.state === 'open' && (
                  <a
                    href={
                      step.id === 'extract'
                        ? linkToPerson('extracts', person)
                        : linkTo({ section: step.section as SectionId, classGroup: shownClass() })
                    }
                  >
                    Открыть раздел
                  </a>
                )
              )}
            </div>
          </li>
        ))}
      </ul>
      {move.destroy.length > 0 && (
        <section aria-label="Что и когда уничтожить">
          <h3>Что и когда уничтожить</h3>
          <dl class="lists-terms">
            {move.destroy.map(({ what, when }) => [
              <dt key={what}>{what}</dt>,
              <dd key={`${what} when`}>{when}</dd>,
            ])}
          </dl>
          <p class="small muted">
            Сроки проверьте по действующей редакции и номенклатуре дел; на уничтожение составляют акт («Защита
            информации»).
          </p>
        </section>
      )}
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={async () => {
            if (await takeBack([move.id])) onClose();
          }}
        >
          Убрать лист
        </button>
      </div>
      {destroying.value && (
        <DestroyedSheet people={slipsOf(person)} onClose={() => (destroying.value = false)} />
      )}
    </aside>
  );
}
