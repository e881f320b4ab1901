import type { PersonNote } from '../../../utils/register/standing-notes.ts';
import { StandingChip } from '../../register/standing-chip.tsx';

/** What is said beside a name; a chip that waits for somebody leads to where that is settled. */
export function StandingChips(props: {
  /** Those of the family. */
  notes: readonly PersonNote[];
  person: string;
  onSettle: (person: string, note: PersonNote) => void;
}) {
  return props.notes
    .filter((note) => note.person === props.person)
    .map((note) => (
      <StandingChip
        key={note.text}
        note={note}
        onClick={note.awaits ? () => props.onSettle(props.person, note) : undefined}
      />
    ));
}
