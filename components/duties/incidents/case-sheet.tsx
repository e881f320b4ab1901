import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { useOnce } from '../../state/once.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';
import type { CaseDesk } from './desk.ts';

/** The frame of every sheet of a case: fields, «Записать», «Отменить». */
export function CaseSheet(props: {
  desk: CaseDesk;
  title: string;
  about?: string;
  send?: string;
  wide?: boolean;
  /** What is to be recorded; a text says what is wrong with the fields. */
  entries: () => RecordedEntry[] | string;
  /** `done`: it was recorded. */
  onClose: (done: boolean) => void;
  children: ComponentChildren;
}) {
  const { desk, title, about, send = 'Записать', wide = false, onClose } = props;
  const busy = useSignal(false);
  const fault = useSignal<string | null>(null);
  const once = useOnce();
  const submit = async (event: Event) => {
    event.preventDefault();
    const entries = props.entries();
    fault.value = typeof entries === 'string' ? entries : null;
    if (typeof entries === 'string') return;
    const done = await during(busy, () => desk.save(entries, once));
    if (done) onClose(true);
  };
  return (
    <Dialog
      title={desk.drill ? `${title} (учебная тревога)` : title}
      wide={wide}
      onClose={() => onClose(false)}
    >
      <form class="stack" aria-label={title} onSubmit={(event) => void submit(event)}>
        <FailureNote />
        {about && <p class="muted">{about}</p>}
        {props.children}
        {fault.value && (
          <p class="box bad" role="alert">
            {fault.value}
          </p>
        )}
        <DialogFooter
          send={busy.value ? 'Записываю…' : send}
          disabled={busy.value}
          onLeave={() => onClose(false)}
        />
      </form>
    </Dialog>
  );
}

/** Why a time that has not come yet is refused; null: it has come. */
export const futureFault = (at: string, minute: string): string | null =>
  at > minute ? 'Это время ещё не наступило: проверьте день и время.' : null;
