import { useSignal } from '@preact/signals';
import { count } from '../../../utils/base/text/plural.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { shownClass } from '../../state/class-book.ts';
import { record } from '../../state/record.ts';

const EXTRACTS = ['выписку', 'выписки', 'выписок'] as const;
const OF_EXTRACTS = ['выписка', 'выписки', 'выписок'] as const;

/** Beside extracts on screen: the record that they were issued. A new list (`key`) needs a new record. */
export function IssuedRecord({ extracts }: { extracts: readonly Extract[] }) {
  const recorded = useSignal(0);
  const keep = async () => {
    const classGroup = shownClass();
    const done = await record(
      extracts.map(({ student, number, on, period: span }) => ({
        kind: 'extract-issued' as const,
        classGroup,
        person: student,
        extract: number,
        on,
        span,
      })),
    );
    if (done) recorded.value = extracts.length;
  };
  return (
    <div class="row">
      {recorded.value > 0 ? (
        <p class="box good" role="status">
          Записано в журнал: {count(recorded.value, OF_EXTRACTS)}.
        </p>
      ) : (
        <>
          <button type="button" onClick={() => void keep()}>
            Записать {count(extracts.length, EXTRACTS)} в журнал
          </button>
          <span class="muted small">
            По номеру на талоне журнал узнает, чья подпись вернулась: без записи номер никому не принадлежит.
          </span>
        </>
      )}
    </div>
  );
}
