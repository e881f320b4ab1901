import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { differencesOf, type TextDifference, type TextsFile } from '../../../utils/duties/texts-file.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogEnd } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';
import { opened, take, wordings } from './school-texts-model.ts';

const TEXTS = ['текст', 'текста', 'текстов'] as const;

/** What a file words otherwise, before anything is taken; each difference can be left out. */
export function TextsImport({ file }: { file: TextsFile }) {
  const leftOut = useSignal<ReadonlySet<string>>(new Set());
  const busy = useSignal(false);
  const close = () => {
    opened.value = null;
  };
  const differences = differencesOf(wordings.value, file);
  const chosen = differences.filter(({ id, problems }) => problems.length === 0 && !leftOut.value.has(id));
  const toggle = (id: string) => {
    const next = new Set(leftOut.value);
    if (!next.delete(id)) next.add(id);
    leftOut.value = next;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    await during(busy, () => take(chosen));
  };
  return (
    <Dialog title={`Тексты из файла от ${russianDay(file.madeOn)}`} onClose={close} wide>
      <form class="stack" onSubmit={submit} aria-label="Тексты из файла">
        {differences.length === 0 ? (
          <p>Все тексты файла такие же, как у вас. Брать нечего.</p>
        ) : (
          <>
            <p>
              Отличаются: {count(differences.length, TEXTS)}. Снимите отметку с того, что брать не нужно.
              Остальные тексты и записи не изменятся.
            </p>
            <ul class="stack plain-list scroll-y">
              {differences.map((each) => (
                <Difference
                  key={each.id}
                  difference={each}
                  isTaken={chosen.includes(each)}
                  onToggle={() => toggle(each.id)}
                />
              ))}
            </ul>
          </>
        )}
        <DialogEnd>
          <button type="button" onClick={close}>
            {differences.length > 0 ? 'Отменить' : 'Закрыть'}
          </button>
          {differences.length > 0 && (
            <button type="submit" class="primary" disabled={busy.value || chosen.length === 0}>
              {chosen.length > 0 ? `Взять ${count(chosen.length, TEXTS)}` : 'Отметьте тексты'}
            </button>
          )}
        </DialogEnd>
      </form>
    </Dialog>
  );
}

function Difference(props: { difference: TextDifference; isTaken: boolean; onToggle(): void }) {
  const { title, before, after, problems, becomesUsual, reviewedOn } = props.difference;
  return (
    <li class="box stack">
      <label class="check">
        <input
          type="checkbox"
          checked={props.isTaken}
          disabled={problems.length > 0}
          onChange={props.onToggle}
        />
        <b>{title}</b>
        {becomesUsual && ' (станет стандартным)'}
      </label>
      {problems.map((problem) => (
        <p key={problem} class="box bad">
          Взять нельзя. {problem}
        </p>
      ))}
      {before === null ? (
        <p class="small muted">У вас этого нет.</p>
      ) : before === after ? (
        <p class="small muted">Текст тот же, другой день проверки.</p>
      ) : (
        <p class="small as-written">
          <span class="muted">У вас:</span> {before}
        </p>
      )}
      {before !== after && (
        <p class="small as-written">
          <span class="muted">В файле{reviewedOn && `, проверено ${russianDay(reviewedOn)}`}:</span> {after}
        </p>
      )}
    </li>
  );
}
