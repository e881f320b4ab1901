import { useSignal } from '@preact/signals';
import { type Day, russianDay } from '../../../utils/base/calendar/day.ts';
import type { LeaverExtract } from '../../../utils/duties/extracts/leaver-extract.ts';
import { shownClass } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { useOnce } from '../../state/once.ts';
import { record, takeBack } from '../../state/record.ts';
import { leavers } from './extract-for.ts';

/** What the record needs of the extract on screen. */
export type DrawnLeaverExtract = Pick<LeaverExtract, 'student' | 'studentName' | 'number' | 'on'> & {
  until: Day;
};

/** Beside the extract on screen: the record that it was issued. A new drawing (`key`) needs a new record. */
export function LeaverExtractRecord({ drawn }: { drawn: DrawnLeaverExtract }) {
  const isRecorded = useSignal(false);
  const once = useOnce();
  const { student, studentName, number, on, until } = drawn;
  const keep = async () => {
    if (on === '') return;
    const classGroup = shownClass();
    isRecorded.value = await record(
      [
        {
          kind: 'leaver-extract-issued',
          classGroup,
          // The journal alone knows somebody who has left.
          person: personOf(student) ? student : classGroup,
          on,
          until,
          number: number || null,
          studentName,
        },
      ],
      { once },
    );
  };
  if (isRecorded.value) return <p class="box ok">Записано в журнал выписок.</p>;
  return (
    <div class="row">
      <button type="button" disabled={on === '' || studentName === ''} onClick={() => void keep()}>
        Записать выписку в журнал
      </button>
      {on === '' && <span class="muted small">Для записи укажите дату выписки.</span>}
    </div>
  );
}

/** Extracts for leavers that were recorded. */
export function RecordedLeavers() {
  const recorded = leavers();
  if (recorded.length === 0) return null;
  return (
    <ul aria-label="Записанные выписки выбывающим">
      {recorded.map(({ id, studentName, on, until, number }) => (
        <li key={id}>
          {studentName}: {russianDay(on)}
          {number !== null && `, исх. № ${number}`}, отметки по {russianDay(until)}{' '}
          <button
            type="button"
            class="quiet"
            aria-label={`Убрать запись: ${studentName}`}
            onClick={() => void takeBack([id])}
          >
            Убрать
          </button>
        </li>
      ))}
    </ul>
  );
}
