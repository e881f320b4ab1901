import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { lastBatch, takeBack } from '../state/record.ts';

/** «Записано … Отменить»: stands until the next recording or until it is put away. */
export function UndoNote() {
  const batch = lastBatch.value;
  if (!batch) return null;
  return (
    <div class="box ok row no-print" role="status">
      <span class="grow">
        {batch.undone ? 'Отменено' : 'Записано'}: {count(batch.ids.length, RECORDS)}.
      </span>
      <button type="button" onClick={() => void takeBack(batch.ids, !batch.undone)}>
        {batch.undone ? 'Вернуть' : 'Отменить'}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          lastBatch.value = null;
        }}
      >
        Понятно
      </button>
    </div>
  );
}
