import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import { schoolWording } from '../../register/paper-class.ts';
import { headedDetails } from '../../state/class-book.ts';
import { studentName } from '../../state/journal-figures.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { draftFor } from './draft-for.ts';

/** A pause in choosing after which the paper is drawn, ms. */
const PAUSE = 300;

/** The notice about the student chosen last, as it would be printed now; drawn beside the list. */
export function NoticePreview({ chosen }: { chosen: readonly string[] }) {
  const paper = usePaper();
  const before = useRef<readonly string[]>([]);
  const student = useRef<string | null>(null);
  const added = chosen.filter((key) => !before.current.includes(key)).at(-1);
  const stays = student.current !== null && chosen.includes(student.current);
  const shown = added ?? (stays ? student.current : (chosen.at(-1) ?? null));
  before.current = chosen;
  student.current = shown;
  const details = headedDetails.value;
  useEffect(() => {
    const notice = shown === null ? null : draftFor(shown);
    if (!notice || !details) {
      paper.clear();
      return;
    }
    const drawing = setTimeout(
      () =>
        void paper.show((faces) =>
          printPapers([planNotice(notice, details, faces, schoolWording())], faces, {
            title: 'Уведомление',
            createdAt: now(),
            bothSides: true,
          }),
        ),
      PAUSE,
    );
    return () => clearTimeout(drawing);
  }, [shown]);
  if (shown === null) return null;
  return (
    <div class="notices-paper">
      <PaperView shown={paper.shown} title={`Уведомление, ${studentName(shown)}`} />
    </div>
  );
}
