import { useSignal } from '@preact/signals';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import type { ReportingPeriod } from '../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../utils/class-data/journal/empty-journal.ts';
import { periodsOrSettled } from '../../../utils/class-data/journal/file-periods.ts';
import type { SiteFileContent } from '../../../utils/class-data/journal/site-files.ts';
import { act } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { journal } from '../../state/journal-figures.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { useOnce } from '../../state/once.ts';
import { sealed } from '../../state/sealed.ts';
import { takingSiteFile } from '../../state/site-file.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { during } from '../../ui/during.ts';
import { FileField } from '../../ui/fields/file-field.tsx';
import { SiteFilePreview } from './site-file-preview.tsx';
import { type ReadSiteFile, readChosenFile } from './site-file-reading.ts';

const ENDINGS = '.xls,.xlsx,.ods,.html,.htm';

/** The chosen file as read; null: none is chosen, or it is being read. */
const read = sealed<ReadSiteFile | null>(null);
const load = latest({
  read: (_: AbortSignal, file: File, of: Parameters<typeof readChosenFile>[1]) => readChosenFile(file, of),
  show(found) {
    read.value = found;
  },
  failed: (error) => showFailure(error, 'journal/site-file'),
});

/** Periods by which totals may be taken: of the journal, else as set in the settings. */
function periodsOfFiles(): ReportingPeriod[] {
  const current = book.value;
  if (!current) return [];
  const { classGroup, schoolYear } = current.roster;
  const known = journal.value ?? emptyJournal(classGroup, schoolYear);
  return periodsOrSettled(known, current.periods).filter(({ kind }) => kind !== 'year');
}

/** Takes a file that the site gave out: what it is, whom it names, what is left and why, then «Взять». */
export function SiteFileDialog() {
  const file = useSignal<string | null>(null);
  const period = useSignal('');
  const confirmed = useSignal<readonly string[]>([]);
  const busy = useSignal(false);
  const once = useOnce();
  const found = read.value;
  const placed = found && 'placed' in found ? found.placed : null;
  const isTotals = placed?.content.kind === 'attendance-totals';
  const isReady =
    placed !== null &&
    (!isTotals || period.value !== '') &&
    placed.doubts.every((doubt) => confirmed.value.includes(doubt));
  const close = () => {
    read.value = null;
    takingSiteFile.value = false;
  };
  const choose = (chosen: File) => {
    const current = book.value;
    if (!current) return;
    read.value = null;
    period.value = '';
    confirmed.value = [];
    file.value = chosen.name;
    void load(chosen, { roster: current.roster, today: today.value });
  };
  const take = async (event: Event) => {
    event.preventDefault();
    if (!placed || !isReady) return;
    const content = contentOf(placed.content, period.value);
    const name = file.value ?? 'файл';
    const isTaken = await during(busy, () =>
      act('site-file/take', { classGroup: shownClass(), name, content, address: null }, once),
    );
    if (isTaken) close();
  };
  return (
    <Dialog title="Загрузить файл из Дневник.ру" onClose={close} wide>
      <form class="stack" onSubmit={take} aria-label="Файл из Дневник.ру">
        <p class="muted small">
          Отчёт «Посещаемость: Классы» или журнал класса за неделю, как их отдал сайт. Прочитанное со страниц
          не меняется: расхождения будут показаны.
        </p>
        <FileField
          label="Файл (.xls)"
          accept={ENDINGS}
          name={file.value}
          onFile={choose}
          onRemove={() => {
            file.value = null;
            read.value = null;
          }}
        />
        {file.value !== null && !found && <p class="muted">Читаю файл…</p>}
        {found && 'refused' in found && (
          <p class="box warn" role="alert">
            {found.refused} Ничего не взято.
          </p>
        )}
        {found && 'placed' in found && (
          <SiteFilePreview read={found} period={period} periods={periodsOfFiles()} confirmed={confirmed} />
        )}
        <DialogFooter
          send={
            placed
              ? `Взять данные: ${inWords(
                  counted(
                    'students',
                    placed.content.rows.map(({ student }) => student),
                  ),
                )}`
              : 'Взять данные'
          }
          disabled={!isReady || busy.value}
          onLeave={close}
        />
      </form>
    </Dialog>
  );
}

function contentOf(content: SiteFileContent, period: string): SiteFileContent {
  if (content.kind !== 'attendance-totals') return content;
  return { ...content, period: period === 'year' ? null : Number(period) };
}
