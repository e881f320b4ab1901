import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { writeXlsx } from '../../../utils/base/tables/write-xlsx.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { correctionCells, correctionsOf } from '../../../utils/duties/lists/corrections.ts';
import { planCorrections } from '../../../utils/duties/lists/corrections-paper.ts';
import { book, schoolDetails } from '../../state/class-book.ts';
import { personOf, today } from '../../state/class-states.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { showFailure } from '../../state/load-failure.ts';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { Menu } from '../../ui/menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { rows } from './lists-model.ts';

const TITLE = 'Список исправлений';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const corrections = () => correctionsOf(rows.value, (key) => personOf(key)?.name ?? null);

/** «Печать» and «Таблица» of the list of corrections. */
export function ListsTools() {
  const printing = useSignal(false);
  const all = corrections();
  const className = classTitle(book.value?.roster.classGroup.name ?? '');
  const none = all.length === 0 ? 'На исправление ещё ничего не передано' : undefined;
  const save = async () => {
    try {
      saveFile(
        await writeXlsx([{ name: TITLE, ...correctionCells(all) }]),
        `${TITLE}, ${className}`,
        'xlsx',
        XLSX,
      );
    } catch (error) {
      showFailure(error, 'lists/save');
    }
  };
  return (
    <>
      <Menu title="Печать" icon="print" atEnd>
        <button
          type="button"
          disabled={none !== undefined}
          title={none}
          onClick={() => (printing.value = true)}
        >
          {TITLE}…
        </button>
      </Menu>
      <Menu title="Таблица" atEnd>
        <button type="button" disabled={none !== undefined} title={none} onClick={() => void save()}>
          {TITLE} в Excel
        </button>
      </Menu>
      {printing.value && <Printout className={className} onClose={() => (printing.value = false)} />}
    </>
  );
}

function Printout({ className, onClose }: { className: string; onClose: () => void }) {
  const paper = usePaper();
  useEffect(() => {
    void paper.show((faces) => {
      const details = schoolDetails.value;
      if (!details) return null;
      const of = { corrections: corrections(), className, on: today.value };
      return printPapers([planCorrections(of, details, faces)], faces, { title: TITLE, createdAt: now() });
    });
  }, []);
  return (
    <Dialog title={TITLE} wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <PaperView shown={paper.shown} title={TITLE} />
      </div>
    </Dialog>
  );
}
