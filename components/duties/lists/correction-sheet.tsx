import { useSignal } from '@preact/signals';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import type { ListRow } from '../../../utils/duties/lists/list-states.ts';
import { TextField } from '../../register/text-field.tsx';
import { FailureNote } from '../../state/failure-note.tsx';
import { useOnce } from '../../state/once.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { decide, rows } from './lists-model.ts';

/** Puts differences on the list of corrections, with the document on which the right values rest. */
export function CorrectionSheet(props: {
  rows: readonly ListRow[];
  onClose: () => void;
  onDone: () => void;
}) {
  const document = useSignal('');
  const once = useOnce();
  const known = [...new Set(rows.value.flatMap(({ decided }) => decided?.document ?? []))];
  const all = counted(
    'differences',
    props.rows.map(({ key }) => key),
  );
  return (
    <Dialog title="На исправление" onClose={props.onClose}>
      <form
        class="stack"
        aria-label="На исправление"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await decide(props.rows, 'correction', { document: document.value, once })) props.onDone();
        }}
      >
        <FailureNote />
        <p>В список исправлений для секретаря или администратора войдут: {inWords(all)}.</p>
        <TextField
          label="На основании какого документа"
          value={document}
          placeholder="свидетельство о рождении, приказ от … № …"
          known={known}
        />
        <DialogFooter send="Записать" onLeave={props.onClose} />
      </form>
    </Dialog>
  );
}
