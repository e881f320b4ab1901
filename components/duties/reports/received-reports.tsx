import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { comparedReports } from '../../../utils/duties/reports/owed-reports.ts';
import { MOST_REPORT_BYTES } from '../../../utils/duties/reports/report-file.ts';
import { toBase64 } from '../../../utils/vault/bytes.ts';
import { DayField } from '../../register/day-field.tsx';
import { TextField } from '../../register/text-field.tsx';
import { act, failure } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { journal, shownPeriod } from '../../state/journal-figures.ts';
import { useOnce } from '../../state/once.ts';
import { record, takeBack } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';
import { FileField } from '../../ui/fields/file-field.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { TABLE_FORMATS } from '../../ui/table-source.tsx';
import { ReceivedReportView } from './received-report-view.tsx';

type Row = Extract<RecordedEntry, { kind: 'report-received' }> & { id: string; key: string };

/** Reports of the deputy head: filed as received, opened again, compared with the journal. */
export function ReceivedReports() {
  const opened = useSignal<string | null>(null);
  const receiving = useSignal(false);
  const reports = (book.value?.register.entries ?? [])
    .flatMap((entry) => (entry.kind === 'report-received' ? [entry] : []))
    .reverse();
  const compared = comparedReports(book.value?.register.entries ?? []);
  const rows = reports.map((report): Row => ({ ...report, key: report.id }));
  const toggle = ({ document }: Row) => {
    opened.value = opened.value === document ? null : document;
  };
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  const senders = [...new Set(reports.map(({ from }) => from))];
  const receive = () => {
    receiving.value = true;
  };
  return (
    <section class="stack" aria-label="Отчёты завуча">
      <Toolbar>
        <button type="button" onClick={receive}>
          Записать получение…
        </button>
      </Toolbar>
      <DataTable
        label="Полученные отчёты"
        rows={rows}
        columns={[
          { title: 'Получен', width: '110px', cell: ({ on }) => russianDay(on) },
          { title: 'От кого', cell: ({ from }) => from },
          { title: 'Период', width: '150px', cell: ({ span }) => span },
          { title: 'Файл', cell: ({ file }) => file ?? 'на бумаге' },
          {
            title: 'Действия',
            width: '260px',
            cell: (row) => (
              <Actions
                row={row}
                isCompared={compared.has(row.id)}
                isOpen={opened.value === row.document}
                onToggle={() => toggle(row)}
              />
            ),
          },
        ]}
        control={control}
        nameOf={({ file, from }) => file ?? from}
        unchosen
        empty={
          <EmptyState text="Отчётов от завуча пока нет: полученный запишите здесь, он сравнится с журналом." />
        }
      />
      {opened.value && <ReceivedReportView key={opened.value} document={opened.value} spans={reports} />}
      {receiving.value && <Receive senders={senders} onDone={() => (receiving.value = false)} />}
    </section>
  );
}

function Actions(props: { row: Row; isCompared: boolean; isOpen: boolean; onToggle(): void }) {
  const { id, file, from, document, span } = props.row;
  const compared = () => {
    const classGroup = shownClass();
    const done = { classGroup, person: classGroup, on: today.value, report: id, span };
    void record([{ kind: 'report-compared', ...done }]);
  };
  return (
    <span class="line">
      {document && (
        <button type="button" class="small" aria-expanded={props.isOpen} onClick={props.onToggle}>
          {props.isOpen ? 'Закрыть' : 'Открыть'}
        </button>
      )}
      {props.isCompared ? (
        <span class="muted small">сверен</span>
      ) : (
        <button type="button" class="small" title="Отчёт сверен с журналом класса" onClick={compared}>
          Сверено
        </button>
      )}
      <button
        type="button"
        class="quiet small"
        aria-label={`Убрать запись: ${file ?? from}`}
        onClick={() => void takeBack([id])}
      >
        Убрать
      </button>
    </span>
  );
}

function Receive({ senders, onDone }: { senders: string[]; onDone(): void }) {
  const from = useSignal(senders[0] ?? '');
  const on = useSignal<string>(today.value);
  const chosen = useSignal<string | null>(null);
  const file = useSignal<File | null>(null);
  const busy = useSignal(false);
  const once = useOnce();
  const periods = (journal.value?.periods ?? []).map(({ id, name }) => ({ id, name }));
  const span = chosen.value ?? periods.find(({ id }) => id === shownPeriod.value)?.name ?? 'Год';
  const submit = async (event: Event) => {
    event.preventDefault();
    if (file.value && file.value.size > MOST_REPORT_BYTES) {
      failure.value = `Файл больше ${MOST_REPORT_BYTES / 1024 / 1024} МБ: такой не хранится.`;
      return;
    }
    const done = await during(busy, async () => {
      const bytes = file.value && new Uint8Array(await file.value.arrayBuffer());
      const report = {
        classGroup: shownClass(),
        from: from.value.trim(),
        on: on.value,
        span,
        file: file.value && bytes?.length ? { name: file.value.name, base64: toBase64(bytes) } : null,
      };
      return act('report/receive', report, once);
    });
    if (done) onDone();
  };
  return (
    <Dialog title="Получен отчёт завуча" onClose={onDone} wide>
      <form class="stack" onSubmit={submit} aria-label="Записать получение отчёта">
        <div class="fields">
          <TextField label="От кого" value={from} required known={senders} placeholder="завуч, фамилия" />
          <DayField label="Получен" value={on} required max={today.value} />
          <label class="field">
            За период
            <select value={span} onChange={(event) => (chosen.value = event.currentTarget.value)}>
              {periods.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
              <option value="Год">Год</option>
            </select>
          </label>
        </div>
        <FileField
          label={`Файл (${TABLE_FORMATS} или PDF, до 5 МБ)`}
          accept=".xlsx,.xls,.ods,.csv,.txt,.pdf"
          name={file.value?.name ?? null}
          onFile={(chosen) => (file.value = chosen)}
          onRemove={() => (file.value = null)}
        />
        <DialogFooter send="Записать получение" disabled={busy.value} onLeave={onDone} />
      </form>
    </Dialog>
  );
}
