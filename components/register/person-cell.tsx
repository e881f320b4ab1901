import { russianDay } from '../../utils/base/calendar/day.ts';
import { hasNamesake, personOf } from '../state/class-states.ts';
import { openHistory } from './history-sheet.tsx';
import { notesOn, settle } from './person-notes.ts';
import './register.css';
import { StandingChip } from './standing-chip.tsx';

/**
 * A name that opens the person's history, told apart from a namesake's by the day of birth; says what stands in the way
 * of giving the person something.
 */
export function PersonCell({ person, nested }: { person: string; nested?: boolean | undefined }) {
  const known = personOf(person);
  const relation = nested ? known?.relation : null;
  const born = known?.birthDate && hasNamesake(known) ? russianDay(known.birthDate) : null;
  return (
    <span class="line">
      <button type="button" class="person cut" onClick={() => openHistory(person)}>
        {nested ? known?.name : <b>{known?.name}</b>}
      </button>
      {born && <span class="small muted"> {born}</span>}
      {relation && <span class="small muted"> {relation}</span>}
      {notesOn(person).map((note) => (
        <StandingChip
          key={note.text}
          note={note}
          onClick={note.awaits ? () => settle(person, note) : undefined}
        />
      ))}
    </span>
  );
}
