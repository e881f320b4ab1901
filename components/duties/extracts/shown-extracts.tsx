import { type Signal, useSignal } from '@preact/signals';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { Gaps } from '../../register/gaps.tsx';
import { act } from '../../state/background.ts';
import { book, schoolDetails } from '../../state/class-book.ts';
import type { ShownPdf } from '../../ui/paper-preview.ts';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { TextArea } from '../../ui/text-areas.tsx';
import { IssuedRecord } from './issued-record.tsx';
import { UnmarkedNote } from './unmarked-note.tsx';

/** Beside the table: the extracts on screen, what they lack, and the record that they were issued. */
export function ShownExtracts(props: {
  extracts: readonly Extract[];
  paper: Signal<ShownPdf | null>;
  onClose(): void;
}) {
  const { extracts } = props;
  const [first] = extracts;
  if (!first || !schoolDetails.value) return null;
  const isOne = extracts.length === 1;
  return (
    <section class="card stack extracts-shown" aria-label="Выписки на экране">
      <header class="row">
        <h2 class="grow">
          {isOne
            ? first.studentName
            : inWords(
                counted(
                  'extracts',
                  extracts.map(({ number }) => number),
                ),
              )}
        </h2>
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
      <Gaps gaps={gapsOf('acknowledgement-sheet', schoolDetails.value)} />
      <IssuedRecord key={first.number} extracts={extracts} />
      <UnmarkedNote extracts={extracts} />
      {isOne && <Recommendations key={first.student} student={first.student} />}
      <PdfPreview shown={props.paper} title="Выписки" />
    </section>
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
