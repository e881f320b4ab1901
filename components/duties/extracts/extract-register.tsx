import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { shownNumber } from '../../../utils/duties/extracts/extract-number.ts';
import type { ExtractState } from '../../../utils/duties/extracts/extract-states.ts';
import { extractTable } from '../../../utils/duties/extracts/extract-table.ts';
import { EXTRACT_LIST_NOTE } from '../../../utils/duties/extracts/extract-texts.ts';
import type { HandedFact } from '../../register/hand-over-sheet.tsx';
import { HandedRegister } from '../../register/handed-register.tsx';
import { shownClass } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { issued as issuedExtracts, leavers, returnedEntries } from './extract-for.ts';
import { ReturnedSlips } from './returned-slips.tsx';

const WORDS = {
  label: 'Выписки',
  about: 'выписки',
  of: 'выписок',
  unit: 'extracts',
  note: EXTRACT_LIST_NOTE,
  empty: 'Выписок пока нет.',
  handedOver: 'Вручена',
  notHandedOver: 'не вручена',
} as const;

/** The register of extracts: issued, handed over, signed for. */
export function ExtractRegister() {
  const states = issuedExtracts();
  const slips = useSignal(false);
  return (
    <>
      <HandedRegister
        words={WORDS}
        states={states}
        table={extractTable(states, leavers(), nameOf)}
        tools={
          states.length > 0 && (
            <button type="button" onClick={() => (slips.value = true)}>
              Вернулись талоны…
            </button>
          )
        }
        found={({ id }) => id}
        columns={[
          {
            title: 'Выписка',
            width: '190px',
            cell: ({ state: { id, issued } }) => (
              <>
                № {shownNumber(id)} <span class="muted">· {issued.span}</span>
              </>
            ),
          },
          {
            title: 'Составлена',
            width: '100px',
            order: ({ state }) => state.issued.on,
            cell: ({ state: { issued } }) => <>{russianDay(issued.on)}</>,
          },
        ]}
        what={({ id }) => `выписка № ${shownNumber(id)}`}
        entries={entriesOf}
      />
      {slips.value && (
        <Dialog title="Вернувшиеся талоны" onClose={() => (slips.value = false)}>
          <ReturnedSlips />
        </Dialog>
      )}
    </>
  );
}

function entriesOf(state: ExtractState, { on, to, toName, how }: HandedFact): RecordedEntry[] {
  if (how === null) return returnedEntries(state, { signer: to, on });
  const { extract, person } = state.issued;
  const classGroup = shownClass();
  return [{ kind: 'extract-handed-over', classGroup, person, extract, on, to, toName, how }];
}
