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
export function PersonCell({
  person,
  nested,
  bornBeside = false,
}: {
  person: string;
  nested?: boolean | undefined;
  /** The day of birth stands in a column of its own. */
  bornBeside?: boolean;
}) {
  const known = personOf(person);
  const relation = nested ? known?.relation : null;
  const notes = notesOn(person);
  // What is only a fact is said to whoever points at the relation: a badge is for what differs.
  const facts = notes.filter(({ tone }) => tone === 'fact').map(({ text }) => text);
  const born = !bornBeside && known?.birthDate && hasNamesake(known) ? russianDay(known.birthDate) : null;
  return (
    <span class="line">
      <button type="button" class="person cut" onClick={() => openHistory(person)}>
        {nested ? known?.name : <b>{known?.name}</b>}
      </button>
      {born && <span class="small muted"> {born}</span>}
      {(relation || facts.length > 0) && (
        <span class="small muted" title={facts.join('; ') || undefined}>
          {' '}
          {relation ?? 'представитель'}
          {facts.length > 0 && <span class="visually-hidden">, {facts.join('; ')}</span>}
        </span>
      )}
      {notes
        .filter(({ tone }) => tone !== 'fact')
        .map((note) => (
          <StandingChip
            key={note.text}
            note={note}
            onClick={note.awaits ? () => settle(person, note) : undefined}
          />
        ))}
    </span>
  );
}
