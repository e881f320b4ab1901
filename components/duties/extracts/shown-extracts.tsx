import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { PrintedPapers } from '../../../utils/base/documents/paper.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { printedEntries } from '../../../utils/duties/extracts/printed-entries.ts';
import { receiverText } from '../../../utils/register/handed-papers/handed-states.ts';
import { Gaps } from '../../register/gaps.tsx';
import { PrintAndRecord } from '../../register/print-and-record.tsx';
import { act } from '../../state/background.ts';
import { book, headedDetails, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { wantedHandOver } from '../../state/hand-over-choice.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { TextArea } from '../../ui/text-areas.tsx';
import { issued } from './extract-for.ts';
import { UnmarkedNote } from './unmarked-note.tsx';

/** Beside the table: the extracts on screen, what they lack, and the record that they were issued. */
export function ShownExtracts(props: {
  extracts: readonly Extract[];
  paper: Signal<PrintedPapers | null>;
  onClose(): void;
}) {
  const { extracts, paper } = props;
  /** The dialog, and to whom the action that opened it hands the extract. */
  const printing = useSignal<{ to: string | null } | null>(null);
  const [first] = extracts;
  const wanted = wantedHandOver.value;
  const isReady = paper.value !== null && extracts.length === 1;
  // The search may have said whose extract is handed to whom.
  useEffect(() => {
    if (!wanted || !isReady || first?.student !== wanted.student) return;
    wantedHandOver.value = null;
    printing.value = { to: wanted.to };
  }, [wanted, isReady, first?.student]);
  if (!first || !headedDetails.value) return null;
  const isOne = extracts.length === 1;
  const title = isOne ? `Выписка, ${first.studentName}` : 'Выписки';
  const numbers = counted(
    'extracts',
    extracts.map(({ number }) => number),
  );
  return (
    <section class="card stack extracts-shown" aria-label="Выписки на экране">
      <header class="row">
        <h2 class="grow">{isOne ? first.studentName : inWords(numbers)}</h2>
        <button
          type="button"
          class="quiet"
          aria-label="Убрать выписки с экрана"
          title="Убрать выписки с экрана"
          onClick={props.onClose}
        >
          ✕
        </button>
      </header>
      <Gaps gaps={gapsOf('acknowledgement-sheet', headedDetails.value)} />
      <RecordedNote extracts={extracts} />
      <UnmarkedNote extracts={extracts} />
      {isOne && <Recommendations key={first.student} student={first.student} />}
      <PaperView
        shown={paper}
        title={title}
        isCovered={printing.value !== null}
        action={
          <button type="button" class="primary" onClick={() => (printing.value = { to: null })}>
            Напечатать и записать…
          </button>
        }
      />
      {printing.value && (
        <PrintAndRecord
          paper={paper}
          title={title}
          of={numbers}
          student={isOne ? first.student : null}
          to={printing.value.to}
          entries={(to) =>
            printedEntries(extracts, { classGroup: shownClass(), on: today.value, to, states: issued() })
          }
          onClose={() => (printing.value = null)}
        />
      )}
    </section>
  );
}

/** What the register knows of the extracts on screen. */
function RecordedNote({ extracts }: { extracts: readonly Extract[] }) {
  const numbers = new Set(extracts.map(({ number }) => number));
  const known = issued().filter(({ id }) => numbers.has(id));
  const [only] = known;
  if (!only) return null;
  const handed = numbers.size === 1 && only.handedOver;
  return (
    <p class="box ok" role="status">
      В журнале:{' '}
      {inWords(
        counted(
          'extracts',
          known.map(({ id }) => id),
        ),
      )}
      {handed ? `, вручена ${russianDay(handed.on)}, ${receiverText(handed)}` : ''}.
    </p>
  );
}

/** What the teacher recommends to the student; stands in the extract. */
function Recommendations({ student }: { student: string }) {
  const settings = book.value?.extracts;
  const text = useSignal(settings?.recommendations[student] ?? '');
  if (!settings || !book.value) return null;
  const { classGroup } = book.value;
  const keep = (event: Event) => {
    event.preventDefault();
    const recommendations = { ...settings.recommendations, [student]: text.value };
    void act('settings/save', {
      document: 'extracts',
      classGroup,
      value: { ...settings, recommendations },
    });
  };
  return (
    <form class="stack tight" aria-label="Рекомендации" onSubmit={keep}>
      <TextArea
        label="Рекомендации родителям"
        rows={2}
        value={text.value}
        onChange={(next) => (text.value = next)}
      />
      <div>
        <button
          type="submit"
          class="small"
          disabled={text.value === (settings.recommendations[student] ?? '')}
        >
          Внести в выписку
        </button>
      </div>
    </form>
  );
}
