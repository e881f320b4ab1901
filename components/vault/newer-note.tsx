import { isReadOnly } from '../state/vault-session.ts';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';

/** Says that a newer version has written in the open vault, if one has. */
export function NewerNote() {
  return isReadOnly.value ? <ReadOnlyNote /> : null;
}
