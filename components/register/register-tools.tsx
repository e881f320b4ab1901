import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { schoolYearTitle } from '../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../utils/base/clock/now.ts';
import { writeCsv } from '../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../utils/base/tables/write-xlsx.ts';
import { longDate } from '../../utils/base/text/document-date.ts';
import { classTitle } from '../../utils/class-data/roster/class-title.ts';
import type { ImportableRegister, LineContext } from '../../utils/register/import/importable-register.ts';
import { makeRegisterPrintout } from '../../utils/register/register-printout.ts';
import { outCells, type RegisterTable } from '../../utils/register/register-table.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import { FailureNote } from '../state/failure-note.tsx';
import { showFailure } from '../state/load-failure.ts';
import { usePaper } from '../state/use-paper.ts';
import { Dialog } from '../ui/dialog.tsx';
import { PaperView } from '../ui/drawn/paper-view.tsx';
import { Menu } from '../ui/menu.tsx';
import { saveFile } from '../ui/save-file.ts';
import { DayField } from './day-field.tsx';
import { RegisterImport } from './register-import.tsx';
import { TextField } from './text-field.tsx';

/**
 * «Печать» and «Таблица» of a register: on paper with a title page, as an Excel file, as CSV; and one kept in Excel into
 * it.
 */
export function RegisterTools({
  table,
  imports,
  chosen = {},
  prints,
}: {
  table: RegisterTable;
  /** How one kept in Excel is read into it; none: it cannot be. */
  imports?: ImportableRegister;
  /** What the section has chosen, for the lines of such a table. */
  chosen?: LineContext['chosen'];
  /** Further papers: buttons under «Печать». */
  prints?: ComponentChildren;
}) {
  const printing = useSignal(false);
  const importing = useSignal(false);
  const title = `${table.name}, ${classTitle(book.value?.roster.classGroup.name ?? '')}`;
  const save = async (make: () => Promise<Uint8Array<ArrayBuffer>>, type: string, end: string) => {
    try {
      saveFile(await make(), title, end, type);
    } catch (error) {
      showFailure(error, 'register/save');
    }
  };
  const { header, rows } = outCells(table);
  return (
    <>
      <Menu title="Печать" icon="print" atEnd>
        <button type="button" onClick={() => (printing.value = true)}>
          Напечатать журнал…
        </button>
        {prints}
      </Menu>
      <Menu title="Таблица" atEnd>
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
          В CSV
        </button>
        {imports && (
          <button type="button" onClick={() => (importing.value = true)}>
            Загрузить из таблицы…
          </button>
        )}
      </Menu>
      {imports && importing.value && (
        <RegisterImport register={imports} chosen={chosen} onClose={() => (importing.value = false)} />
      )}
      {printing.value && <Printout table={table} onClose={() => (printing.value = false)} />}
    </>
  );
}

function Printout({ table, onClose }: { table: RegisterTable; onClose: () => void }) {
  const ground = useSignal('');
  const startedOn = useSignal('');
  const paper = usePaper();
  const roster = book.value?.roster;
  const details = schoolDetails.value;
  const make = async () => {
    if (!roster || !details) return;
    await paper.show((_, fonts) => {
      const register = {
        ...table,
        className: classTitle(roster.classGroup.name),
        schoolYear: schoolYearTitle(roster.schoolYear),
        ground: ground.value.trim(),
        startedOn: longDate(startedOn.value),
        endedOn: '',
        freeRows: 0,
        orientation: 'landscape' as const,
      };
      return makeRegisterPrintout(register, details, fonts, { createdAt: now() });
    });
  };
  return (
    <Dialog title={table.name} wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <div class="fields">
          <TextField label="Основание" value={ground} placeholder="приказ от … № …" />
          <DayField label="Начат" value={startedOn} />
        </div>
        <div>
          <button type="button" class="primary" onClick={() => void make()}>
            Показать журнал
          </button>
        </div>
        <PaperView shown={paper.shown} title={table.name} />
      </div>
    </Dialog>
  );
}
