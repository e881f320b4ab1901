import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { planClassSheet } from '../../../utils/duties/extracts/class-sheet-paper.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { planExtract, planHalfExtract } from '../../../utils/duties/extracts/extract-paper.ts';
import { halfSheets } from '../../../utils/duties/extracts/half-sheets.ts';
import { withSheet } from '../../../utils/duties/extracts/with-sheet.ts';
import { schoolWording } from '../../register/paper-class.ts';
import { book, headedDetails } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { wantedHandOver } from '../../state/hand-over-choice.ts';
import { shownPeriod } from '../../state/journal-figures.ts';
import { shownPerson } from '../../state/person-places.ts';
import { journalState } from '../../state/stored-journal.ts';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ExtractChoice } from './extract-choice.tsx';
import { classSheet, extractsFor } from './extract-for.ts';
import { ExtractOptions } from './extract-options.tsx';
import { useFreshData } from './fresh-data.ts';
import { LeaverExtractForm } from './leaver-extract-form.tsx';
import { ShownExtracts } from './shown-extracts.tsx';

const DIALOGS = { look: 'Что в выписке', leaver: 'Выписка выбывающему: текущие отметки' } as const;

/** Whose extracts are made, with their look; and beside the table the file on screen. */
export function ExtractPrinting() {
  const paper = usePaper();
  const made = useSignal<Extract[]>([]);
  const asked = shownPerson();
  /** Students whose extracts are wanted: redrawn when the look, the period or the data change. */
  const wanted = useSignal<readonly string[]>([]);
  const opened = useSignal<keyof typeof DIALOGS | null>(null);
  const fresh = useFreshData();
  const show = async (drawn: readonly Extract[] = []) => {
    if (wanted.peek().length === 0) return;
    await paper.show((faces) => {
      const [details, settings] = [headedDetails.peek(), book.peek()?.extracts];
      if (!details || !settings) return null;
      const extracts = extractsFor(wanted.peek(), drawn);
      if (extracts.length === 0) return null;
      const two = settings.twoOnSheet && !settings.large && extracts.length > 1;
      const plan = two ? planHalfExtract : planExtract;
      const planned = extracts.map((extract) => plan(extract, details, faces, settings, schoolWording()));
      /** With the extract of one student it is that student's own: without other study groups. */
      const sheetOf = (student: string | null) => {
        const sheet = settings.classSheet ? classSheet(student) : null;
        return sheet && planClassSheet(sheet, details, faces, settings);
      };
      const isForEach = settings.sheetForEach && !two;
      const common = isForEach
        ? null
        : sheetOf(extracts.length === 1 ? (extracts[0]?.student ?? null) : null);
      const papers = isForEach
        ? planned.map((paper, index) => {
            const sheet = sheetOf(extracts[index]?.student ?? null);
            return sheet ? withSheet(paper, sheet) : paper;
          })
        : [...(two ? halfSheets(planned) : planned), ...(common ? [common] : [])];
      const title = extracts.length === 1 ? `Выписка, ${extracts[0]?.studentName}` : 'Выписки';
      const options = { title, createdAt: now(), bothSides: settings.bothSides };
      const printed = printPapers(papers, faces, options);
      made.value = extracts;
      return printed;
    });
  };
  /** The teacher's request: data that are too old are read first, then the extracts appear automatically. */
  const want = async (keys: readonly string[]) => {
    wanted.value = keys;
    if (keys.length > 0 && !(await fresh.refresh())) await show();
  };
  const drop = () => {
    made.value = [];
    paper.clear();
  };
  const isReading = journalState.value?.status === 'running';
  const look = JSON.stringify(book.value?.extracts);
  const period = shownPeriod.value;
  // A link to one student is one click: the extract appears on screen.
  useEffect(() => {
    drop();
    // Whom the search has named just now is in the address a moment later: only another student puts it out.
    if (asked !== null && wantedHandOver.peek()?.student !== asked) wantedHandOver.value = null;
    const isLeaver = asked !== null && personOf(asked) === null;
    opened.value = isLeaver ? 'leaver' : null;
    void want(asked && !isLeaver ? [asked] : []);
  }, [asked]);
  // The search has named who gets it, while the address led to the student already and others were put on screen.
  const handing = wantedHandOver.value;
  useEffect(() => {
    const isAlone = wanted.peek().length === 1 && wanted.peek()[0] === asked;
    if (handing && handing.student === asked && !isAlone) void want([asked]);
  }, [handing]);
  useEffect(() => {
    if (isReading) drop();
    else void show(made.peek());
  }, [look, period, isReading]);
  if (!headedDetails.value || !book.value) return null;
  if (isReading)
    return (
      <p class="box" role="status">
        {fresh.isRefreshing
          ? 'Сведения устарели, поэтому Классрук сначала читает их заново; выписка появится сама. Если ждать нельзя, нажмите выше «Остановить»: она выйдет по прежним сведениям, с их датой.'
          : 'Данные класса читаются. Выписки можно будет составить, когда чтение закончится: сейчас они были бы неполными.'}
      </p>
    );
  return (
    <section class="stack" aria-label="Печать выписок">
      <ExtractChoice
        shown={wanted.value}
        onShow={(keys) => void want(keys)}
        tools={
          <>
            <button type="button" onClick={() => (opened.value = 'look')}>
              Что в выписке…
            </button>
            <button
              type="button"
              title="Текущие отметки для другой школы: тому, кто уходит или ушёл из класса"
              onClick={() => (opened.value = 'leaver')}
            >
              Выбывающему…
            </button>
          </>
        }
      >
        {made.value.length > 0 && (
          <ShownExtracts
            extracts={made.value}
            paper={paper.shown}
            onClose={() => {
              wanted.value = [];
              drop();
            }}
          />
        )}
      </ExtractChoice>
      {opened.value && (
        <Dialog title={DIALOGS[opened.value]} wide onClose={() => (opened.value = null)}>
          {opened.value === 'look' ? (
            <ExtractOptions settings={book.value.extracts} classGroup={book.value.classGroup} />
          ) : (
            <LeaverExtractForm />
          )}
        </Dialog>
      )}
    </section>
  );
}
