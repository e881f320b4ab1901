import { useSignal } from '@preact/signals';
import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { count, RECORDS } from '../../../utils/base/text/plural.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { informingJournal } from '../../../utils/duties/informing/informing-journal.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { book } from '../../state/class-book.ts';
import { entryWords, periods, representatives, students } from '../../state/class-states.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** The journal of informing of a period or of the school year: how many records it has, and the ways out of here. */
export function InformingJournalSheet({ onClose }: { onClose: () => void }) {
  const { schoolYear, periods: ofYear } = periods.value;
  const year = {
    id: '',
    name: `${schoolYearTitle(schoolYear)} учебный год`,
    from: `${schoolYear}-09-01`,
    to: `${schoolYear + 1}-08-31`,
  };
  const chosen = useSignal('');
  const period = ofYear.find(({ id }) => id === chosen.value) ?? year;
  const table = informingJournal({
    entries: book.value?.register.entries ?? [],
    kinds,
    words: entryWords(),
    students: students.value,
    representatives: representatives.value,
    period,
  });
  return (
    <Dialog title="Журнал информирования" wide onClose={onClose}>
      <div class="stack">
        <p class="muted small">
          Кого, когда, о чём и каким способом известили: из записей о вручённых выписках, уведомлениях и
          памятках, отправленных письмах и ознакомлении.
        </p>
        <div class="row">
          <select
            aria-label="Период журнала"
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value)}
          >
            {[year, ...ofYear].map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <b role="status">{count(table.rows.length, RECORDS)}</b>
          <RegisterTools table={table} />
        </div>
        {table.rows.length === 0 && <p class="muted">За этот период записей нет.</p>}
      </div>
    </Dialog>
  );
}
