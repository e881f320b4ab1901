import { useSignal } from '@preact/signals';
import { asObject, counted, inWords } from '../../../utils/base/text/counted.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { printedEntries } from '../../../utils/duties/extracts/printed-entries.ts';
import { shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { record } from '../../state/record.ts';
import { issued } from './extract-for.ts';

/** Beside extracts on screen: the record that they were issued. A new list (`key`) needs a new record. */
export function IssuedRecord({ extracts }: { extracts: readonly Extract[] }) {
  const isRecorded = useSignal(false);
  const numbers = counted(
    'extracts',
    extracts.map(({ number }) => number),
  );
  const keep = async () => {
    const classGroup = shownClass();
    const about = { classGroup, on: today.value, to: null, states: issued() };
    const done = await record(printedEntries(extracts, about));
    if (done) isRecorded.value = true;
  };
  return (
    <div class="row">
      {isRecorded.value ? (
        <p class="box ok" role="status">
          Записано в журнал: {inWords(numbers)}.
        </p>
      ) : (
        <>
          <button type="button" onClick={() => void keep()}>
            Записать {asObject(numbers)} в журнал
          </button>
          <span class="muted small">
            По номеру на талоне журнал узнает, чья подпись вернулась: без записи номер никому не принадлежит.
          </span>
        </>
      )}
    </div>
  );
}
