import { barred, personOf } from '../state/class-states.ts';
import { openHistory } from './history-sheet.tsx';

/** A name that opens the person's history; says when nothing may be given to the person. */
export function PersonCell({ person, nested }: { person: string; nested?: boolean | undefined }) {
  const known = personOf(person);
  const why = barred(person);
  return (
    <>
      <button type="button" class="person" onClick={() => openHistory(person)}>
        {nested ? known?.name : <b>{known?.name}</b>}
      </button>
      {nested && known?.relation && <span class="small muted"> · {known.relation}</span>}
      {why && <div class="chip bad">{why}</div>}
    </>
  );
}
