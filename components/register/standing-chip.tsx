import type { StandingNote } from '../../utils/register/standing-notes.ts';

const TONES: Record<StandingNote['tone'], string> = { bad: 'chip bad', warn: 'chip warn', fact: 'chip' };

/** What is said beside a name; a button where a click leads to where it is settled. */
export function StandingChip(props: {
  note: Pick<StandingNote, 'text' | 'tone'>;
  onClick?: (() => void) | undefined;
}) {
  const { note, onClick } = props;
  const look = `${TONES[note.tone]} note`;
  return onClick ? (
    <button type="button" class={look} title={note.text} onClick={onClick}>
      {note.text}
    </button>
  ) : (
    <span class={look} title={note.text}>
      {note.text}
    </span>
  );
}
