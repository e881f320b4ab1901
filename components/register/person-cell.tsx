import { personOf } from '../state/class-states.ts';
import { openHistory } from './history-sheet.tsx';
import { notesOn, settle } from './person-notes.ts';
import { StandingChip } from './standing-chip.tsx';

/** A name that opens the person's history; says what stands in the way of giving the person something. */
export function PersonCell({ person, nested }: { person: string; nested?: boolean | undefined }) {
  const known = personOf(person);
  const relation = nested ? known?.relation : null;
  return (
    <>
      <button type="button" class="person" onClick={() => openHistory(person)}>
        {nested ? known?.name : <b>{known?.name}</b>}
      </button>
      {relation && <span class="small muted"> · {relation}</span>}
      {notesOn(person).map((note) => (
        <>
          {' '}
          <StandingChip
            key={note.text}
            note={note}
            onClick={note.awaits ? () => settle(person, note) : undefined}
          />
        </>
      ))}
    </>
  );
}
