import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { counted, inWords } from '../../utils/base/text/counted.ts';
import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { FailureNote } from '../state/failure-note.tsx';
import { useOnce } from '../state/once.ts';
import { record } from '../state/record.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DialogFooter } from '../ui/dialog-footer.tsx';
import { during } from '../ui/during.ts';
import { areOfLaterYear, LaterYearNote } from './turn/later-year-note.tsx';

/** What a sheet is about and what follows when it closes. */
export interface SheetTask {
  people: string[];
  onClose: (done: boolean) => void;
}

/** The frame of every sheet that records something about the chosen people: fields, «Записать», «Отменить». */
export function RecordSheet(
  props: SheetTask & {
    title: string;
    about?: string | undefined;
    entries: () => RecordedEntry[];
    children: ComponentChildren;
  },
) {
  const busy = useSignal(false);
  const once = useOnce();
  const isLate = areOfLaterYear(props.entries);
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await during(busy, () => record(props.entries(), { once }));
    if (done) props.onClose(true);
  };
  return (
    <Dialog title={props.title} onClose={() => props.onClose(false)}>
      <form class="stack" onSubmit={submit}>
        <p class="muted">
          {[inWords(counted('people', props.people)), props.about].filter(Boolean).join(' · ')}
        </p>
        <FailureNote />
        {props.children}
        {isLate && <LaterYearNote />}
        <DialogFooter send="Записать" disabled={busy.value || isLate} onLeave={() => props.onClose(false)} />
      </form>
    </Dialog>
  );
}
