import { useSignal } from '@preact/signals';
import { counted, inWords, outOf } from '../../utils/base/text/counted.ts';
import { factsTowards } from '../../utils/register/people-facts.ts';
import {
  answeredFor,
  authorityOf,
  unsettledPeople,
  type WhoAnswer,
  whatAnswerLacks,
} from '../../utils/register/who-is-it.ts';
import { book, shownClass } from '../state/class-book.ts';
import { representatives, standings, students } from '../state/class-states.ts';
import { FailureNote } from '../state/failure-note.tsx';
import { useOnce } from '../state/once.ts';
import { record } from '../state/record.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DialogEnd } from '../ui/dialog-footer.tsx';
import { WhoIsItRows } from './who-is-it-rows.tsx';
import './who-is-it.css';
import { during } from '../ui/during.ts';

/** Asks of everybody in the class who it is; closing drops what was chosen. */
export function WhoIsItForm({ onClose }: { onClose: () => void }) {
  const answers = useSignal<ReadonlyMap<string, WhoAnswer>>(new Map());
  const showLacks = useSignal(false);
  const busy = useSignal(false);
  const once = useOnce();
  const facts = book.value?.facts ?? new Map();
  const { unknown, unproven } = unsettledPeople(
    { students: students.value, representatives: representatives.value },
    standings.value,
    facts,
  );
  const chosen = [...unknown, ...unproven].flatMap((who) => {
    const answer = answers.value.get(who.person);
    return answer ? [{ who, answer }] : [];
  });
  const lacking = chosen.filter(({ answer }) => whatAnswerLacks(answer) !== null);
  const submit = async (event: Event) => {
    event.preventDefault();
    showLacks.value = lacking.length > 0;
    if (showLacks.value) return;
    const entries = chosen.flatMap(({ who, answer }) =>
      answeredFor(who).map((child) => {
        const known = child === undefined ? facts.get(who.person) : factsTowards(facts, who.person, child);
        return {
          classGroup: shownClass(),
          person: who.person,
          ...authorityOf(answer, known?.relation ?? null),
          ...(child !== undefined && { child }),
        };
      }),
    );
    const done = await during(busy, () => record(entries, { once }));
    if (done) onClose();
  };
  return (
    <Dialog title="Кто это?" wide onClose={onClose}>
      <form class="stack" noValidate onSubmit={submit}>
        <p class="muted">
          Мать и отец подписывают за ребёнка; опекун и попечитель — по документу. По доверенности получают
          бумаги, но согласий не подписывают. О ком не записано, кто это, получает то же, что и сейчас, но не
          подписывает ничего.
        </p>
        <FailureNote />
        {unknown.length === 0 && <p>Обо всех в классе известно, кто это.</p>}
        {unknown.length > 0 && <WhoIsItRows people={unknown} answers={answers} showLacks={showLacks.value} />}
        {unproven.length > 0 && (
          <details open={unknown.length === 0}>
            <summary>
              Родство известно, полномочия не записаны:{' '}
              {inWords(
                counted(
                  'people',
                  unproven.map(({ person }) => person),
                ),
              )}
            </summary>
            <p class="small muted below">
              Бабушкам и другим родственникам без документа ничего не выдают и их ни о чём не спрашивают. Если
              документ есть, запишите его.
            </p>
            <WhoIsItRows people={unproven} answers={answers} showLacks={showLacks.value} />
          </details>
        )}
        <DialogEnd
          stays
          beside={
            <span role="status">
              {showLacks.value && lacking.length > 0
                ? `Не всё заполнено: ${inWords(
                    counted(
                      'people',
                      lacking.map(({ who }) => who.person),
                    ),
                  )}.`
                : `Отмечено: ${outOf(
                    counted(
                      'people',
                      chosen.map(({ who }) => who.person),
                    ),
                    counted(
                      'people',
                      [...unknown, ...unproven].map(({ person }) => person),
                    ),
                  )}.`}
            </span>
          }
        >
          <button type="button" onClick={onClose}>
            Отменить
          </button>
          <button type="submit" class="primary" disabled={busy.value || chosen.length === 0}>
            {chosen.length === 0 ? 'Выберите, кто это' : `Записать всё отмеченное: ${chosen.length}`}
          </button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}
