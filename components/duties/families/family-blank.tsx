import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import type { TaskBlank } from '../../../utils/duties/families/family-task.ts';
import type { SectionProps } from '../../register/duty-section.ts';
import { Gaps } from '../../register/gaps.tsx';
import type { PaperChoice } from '../../register/paper-choice.ts';
import { paperClass, periodTitle, schoolWording } from '../../register/paper-class.ts';
import { consentTexts, nameCorrections, schoolDetails } from '../../state/class-book.ts';
import { acknowledgementAsk, personOf } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';

/** The form that the next step of a family asks for, filled in for those of the family whom it concerns. */
export function FamilyBlank({
  blank,
  papers,
  onClose,
}: SectionProps & { blank: TaskBlank; onClose: () => void }) {
  const paper = usePaper();
  const choice = useSignal<PaperChoice | null>(null);
  const details = schoolDetails.value;
  useEffect(() => {
    void papers().then((all) => {
      choice.value = all.find(({ id }) => id === blank.paper) ?? null;
    });
  }, []);
  useEffect(() => {
    const form = choice.value;
    const texts = consentTexts.value;
    const purpose = texts.purposes.find(({ id }) => id === DIARY_PURPOSE);
    if (!form || !details || !purpose) return;
    void paper.show((faces) => {
      const context = {
        list: paperClass.value,
        details,
        texts,
        purpose,
        faces,
        period: periodTitle.value,
        topics: sheetTopics(acknowledgementAsk.value.topic, schoolWording()),
        wording: schoolWording(),
        corrections: nameCorrections.value,
      };
      const planned = blank.people.map((key) => form.plan(context, personOf(key) ?? null));
      return printPapers(planned, faces, { title: form.title, createdAt: now() });
    });
  }, [choice.value]);
  const title = choice.value?.title ?? 'Бланк';
  return (
    <Dialog title={title} wide onClose={onClose}>
      <div class="stack">
        {details && choice.value && (
          <Gaps gaps={gapsOf(choice.value.needs, details, nameCorrections.value)} />
        )}
        <PaperView shown={paper.shown} title={title} />
      </div>
    </Dialog>
  );
}
