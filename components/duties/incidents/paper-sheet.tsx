import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../../utils/base/documents/paper.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { Gaps } from '../../register/gaps.tsx';
import { nameCorrections, schoolDetails } from '../../state/class-book.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { usePaper } from '../../state/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';

/** Papers of a case, drawn when the sheet opens. */
export function PaperSheet(props: {
  title: string;
  about: string;
  plan: (details: SchoolDetails, faces: Faces) => Paper[];
  onClose: () => void;
}) {
  const { title, about, plan, onClose } = props;
  const paper = usePaper();
  const details = schoolDetails.value;
  useEffect(() => {
    if (!details) return;
    void paper.show((faces) => printPapers(plan(details, faces), faces, { title, createdAt: now() }));
  }, [paper]);
  if (!details) return null;
  return (
    <Dialog title={title} wide onClose={onClose}>
      <div class="stack">
        <FailureNote />
        <p class="muted">{about}</p>
        <Gaps gaps={gapsOf('incident', details, nameCorrections.value)} />
        <PaperView shown={paper.shown} title={title} />
      </div>
    </Dialog>
  );
}
