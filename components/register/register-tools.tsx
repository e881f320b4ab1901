import { useSignal } from '@preact/signals';
import { schoolYearTitle } from '../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../utils/base/clock/now.ts';
import { writeCsv } from '../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../utils/base/tables/write-xlsx.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import { DIARY_PURPOSE } from '../../utils/duties/consents/purposes.ts';
import type { MatrixDuty } from '../../utils/register/class-matrix.ts';
import { makeRegisterPrintout } from '../../utils/register/register-printout.ts';
import { outCells, type RegisterTable } from '../../utils/register/register-table.ts';
import { messageFor } from '../../utils/stored/user-error.ts';
import { failure } from '../state/background.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import { acknowledgementAsk } from '../state/class-states.ts';
import { Dialog } from '../ui/dialog.tsx';
import { loadFonts } from '../ui/fonts.ts';
import { PdfPreview, type ShownPdf, showPdf } from '../ui/pdf-preview.tsx';
import { DayField } from './day-field.tsx';
import type { RegisterAsk } from './import-model.ts';
import { RegisterImport } from './register-import.tsx';
import { TextField } from './text-field.tsx';

/** A register out of the workspace: as an Excel file, as CSV, on paper with a title page; and one kept in Excel into it. */
export function RegisterTools({
  table,
  duty,
  ask,
}: {
  table: RegisterTable;
  /** The register into which one kept in Excel can be read; none: it cannot. */
  duty?: MatrixDuty;
  /** What the view has chosen to ask for; else the usual. */
  ask?: Partial<RegisterAsk>;
}) {
  const printing = useSignal(false);
  const importing = useSignal(false);
  const title = `${table.name}, ${classTitle(book.value?.roster.classGroup.name ?? '')}`;
  const save = async (make: () => Promise<Uint8Array<ArrayBuffer>>, type: string, end: string) => {
    try {
      const address = URL.createObjectURL(new Blob([await make()], { type }));
      const link = Object.assign(document.createElement('a'), { href: address, download: `${title}.${end}` });
      link.click();
      // The download has its own hold on the data by the next task.
      setTimeout(() => URL.revokeObjectURL(address));
    } catch (error) {
      failure.value = messageFor(error);
    }
  };
  const { header, rows } = outCells(table);
  return (
    <>
      <button
        type="button"
        onClick={() =>
          void save(
            () => writeXlsx([{ name: 'Журнал', header, rows }]),
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            'xlsx',
          )
        }
      >
        В Excel
      </button>
      <button
        type="button"
        onClick={() => void save(async () => writeCsv([header, ...rows]), 'text/csv', 'csv')}
      >
        CSV
      </button>
      <button type="button" onClick={() => (printing.value = true)}>
        Напечатать журнал…
      </button>
      {duty && (
        <button type="button" onClick={() => (importing.value = true)}>
          Загрузить из таблицы…
        </button>
      )}
      {duty && importing.value && (
        <RegisterImport
          duty={duty}
          ask={{ purpose: DIARY_PURPOSE, ...acknowledgementAsk.value, ...ask }}
          onClose={() => (importing.value = false)}
        />
      )}
      {printing.value && <Printout table={table} onClose={() => (printing.value = false)} />}
    </>
  );
}

function Printout({ table, onClose }: { table: RegisterTable; onClose: () => void }) {
  const ground = useSignal('');
  const startedOn = useSignal('');
  const shown = useSignal<ShownPdf | null>(null);
  const roster = book.value?.roster;
  const details = schoolDetails.value;
  const make = async () => {
    if (!roster || !details) return;
    try {
      const register = {
        ...table,
        className: classTitle(roster.classGroup.name),
        schoolYear: schoolYearTitle(roster.schoolYear),
        ground: ground.value.trim(),
        startedOn: startedOn.value,
        endedOn: '',
        freeRows: 0,
        orientation: 'landscape' as const,
      };
      showPdf(shown, makeRegisterPrintout(register, details, await loadFonts(), { createdAt: now() }));
    } catch (error) {
      failure.value = messageFor(error);
    }
  };
  return (
    <Dialog title={table.name} wide onClose={onClose}>
      <div class="stack">
        <div class="fields">
          <TextField label="Основание" value={ground} placeholder="приказ от … № …" />
          <DayField label="Начат" value={startedOn} />
        </div>
        <div>
          <button type="button" class="primary" onClick={() => void make()}>
            Показать журнал
          </button>
        </div>
        <PdfPreview shown={shown} title={table.name} />
      </div>
    </Dialog>
  );
}
