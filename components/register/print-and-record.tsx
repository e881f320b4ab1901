import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PrintedPapers } from '../../utils/base/documents/paper.ts';
import { asObject, type Counted } from '../../utils/base/text/counted.ts';
import { kinWords } from '../../utils/class-data/roster/kin-words.ts';
import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { personOf } from '../state/class-states.ts';
import { FailureNote } from '../state/failure-note.tsx';
import { useOnce } from '../state/once.ts';
import { handedTo } from '../state/recipients.ts';
import { record } from '../state/record.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PaperPages, PaperWarnings } from '../ui/drawn/paper-view.tsx';
import { usePrinting } from '../ui/drawn/use-printing.tsx';
import './register.css';
import { during } from '../ui/during.ts';
import { RadioAnswers } from '../ui/radio-answers.tsx';
import { areOfLaterYear, LaterYearNote } from './turn/later-year-note.tsx';

/**
 * Papers of families are printed, recorded, and, where they are of one student, handed over, in one dialog. Nothing is
 * recorded before the teacher says that the paper came out of the printer: a browser tells nobody. Nobody is taken to
 * receive it unless the action that opened the dialog named `to`.
 */
export function PrintAndRecord(props: {
  paper: Signal<PrintedPapers | null>;
  /** Name of the file. */
  title: string;
  of: Counted;
  /** The student whom the papers are about; null: they are about several. */
  student: string | null;
  /** Key of who is handed it now. */
  to: string | null;
  /** What is recorded once it is printed; of what is recorded already nothing. */
  entries(to: RosterPerson | null): RecordedEntry[];
  onClose(isRecorded: boolean): void;
}) {
  const { of, student } = props;
  const receivers = student === null ? [] : handedTo(student);
  const chosen = useSignal(receivers.some(({ key }) => key === props.to) ? props.to : null);
  const isPrinted = useSignal(false);
  const busy = useSignal(false);
  const once = useOnce();
  const { print, save, file } = usePrinting({
    shown: props.paper,
    title: props.title,
    onPrinted: () => (isPrinted.value = true),
  });
  const to = receivers.find(({ key }) => key === chosen.value) ?? null;
  const entries = props.entries(to);
  const made = props.paper.value;
  const keep = async () => {
    const done = await during(busy, () => record(entries, { once }));
    if (done) props.onClose(true);
  };
  return (
    <Dialog title={titleOf(of, student)} wide onClose={() => props.onClose(false)}>
      <div class="register-printing">
        <div class="stack">
          <FailureNote />
          {student !== null && <Receivers receivers={receivers} chosen={chosen} />}
          {made && <PaperWarnings made={made} />}
          <div class="row">
            <button
              type="button"
              autofocus
              class={isPrinted.value ? undefined : 'primary'}
              disabled={!made}
              onClick={print}
            >
              {isPrinted.value ? 'Напечатать ещё раз' : printVerb(to, of)}
            </button>
            <button
              type="button"
              class={isPrinted.value ? 'quiet' : undefined}
              disabled={!made}
              onClick={save}
            >
              Сохранить PDF
            </button>
          </div>
          {file}
          {entries.length === 0 ? (
            <p class="box">Уже в журнале: записывать нечего.</p>
          ) : areOfLaterYear(() => entries) ? (
            <LaterYearNote />
          ) : isPrinted.value ? (
            <Question
              record={recordVerb(to, of, entries.length)}
              busy={busy.value}
              onYes={() => void keep()}
              onNo={() => props.onClose(false)}
            />
          ) : (
            <p class="small muted">
              В журнал ничего не попадёт, пока вы не подтвердите, что всё вышло из принтера.
            </p>
          )}
        </div>
        {made && <PaperPages made={made} title={props.title} />}
      </div>
    </Dialog>
  );
}

function titleOf(of: Counted, student: string | null): string {
  const name = student === null ? null : (personOf(student)?.name ?? null);
  return `Напечатать и записать ${asObject(of)}${name ? `: ${name}` : ''}`;
}

const printVerb = (to: RosterPerson | null, of: Counted): string =>
  to ? `Напечатать и вручить ${kinWords(to).to}` : `Напечатать ${asObject(of)}`;

function recordVerb(to: RosterPerson | null, of: Counted, entries: number): string {
  if (!to) return `Вышло, записать ${asObject(of)}`;
  const handing = `вручение ${kinWords(to).to}`;
  return entries > 1 ? `Вышло, записать ${asObject(of)} и ${handing}` : `Вышло, записать ${handing}`;
}

/** «Вручаю сейчас»: nobody, or one of those who may receive it. */
function Receivers({ receivers, chosen }: { receivers: RosterPerson[]; chosen: Signal<string | null> }) {
  return (
    <fieldset class="stack tight register-receivers">
      <legend>Вручаю сейчас</legend>
      <RadioAnswers<string | null>
        name="handed-to"
        options={[
          ...receivers.map((person) => [person.key, `${roleOf(person)} · ${person.name}`] as const),
          [null, 'никому: вручу позже'],
        ]}
        value={chosen.value}
        onChange={(key) => {
          chosen.value = key;
        }}
      />
    </fieldset>
  );
}

const roleOf = ({ role, relation }: RosterPerson): string =>
  role === 'student' ? 'ученик' : (relation ?? 'представитель').toLowerCase();

function Question(props: { record: string; busy: boolean; onYes(): void; onNo(): void }) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  return (
    <section class="box warn stack close" aria-label="Всё вышло из принтера?">
      <b>Всё вышло из принтера?</b>
      <div class="row">
        <button ref={yes} type="button" class="primary" disabled={props.busy} onClick={props.onYes}>
          {props.record}
        </button>
        <button type="button" class="quiet" disabled={props.busy} onClick={props.onNo}>
          Не вышло, не записывать
        </button>
      </div>
    </section>
  );
}
