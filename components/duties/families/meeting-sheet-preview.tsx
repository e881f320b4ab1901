import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import { paperClass, schoolWording } from '../../register/paper-class.ts';
import { failure } from '../../state/background.ts';
import { consentTexts, schoolDetails } from '../../state/class-book.ts';
import { acknowledgementAsk, dueFamilies, nameOf } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { meetingFamilies } from '../meetings/meeting-input.ts';

/** The sheet with what families still have to sign and to receive, as soon as somebody wants one. */
export function MeetingSheet({ wanted }: { wanted: Signal<readonly string[] | null> }) {
  const paper = usePaper();
  /** Chosen, but nobody of the family can sign, or nothing is due. */
  const left = useSignal<string[]>([]);
  const show = async (keys: readonly string[]) => {
    const details = schoolDetails.value;
    const asked = consentTexts.value.purposes.find(({ id }) => id === DIARY_PURPOSE);
    if (!details || !asked) return;
    await paper.show((faces) => {
      const due = dueFamilies.value.filter(({ student }) => keys.includes(student.key));
      const { rows } = planMeeting({ families: meetingFamilies(due, paperClass.value, asked) });
      if (rows.length === 0) {
        failure.value = 'У выбранных семей всё подписано и выдано: в листе некому расписываться.';
        return null;
      }
      const inSheet = new Set(rows.map(({ student }) => student));
      left.value = keys.map(nameOf).filter((name) => !inSheet.has(name));
      const { className } = paperClass.value;
      const head = { className, date: '', topics: [acknowledgementAsk.value.topic] };
      const sheet = planMeetingSheet(rows, head, details, faces, schoolWording());
      return printPapers([sheet], faces, { title: sheet.title, createdAt: now() });
    });
  };
  useEffect(() => {
    const keys = wanted.value;
    wanted.value = null;
    if (keys) void show(keys);
  }, [wanted.value]);
  return (
    <>
      {left.value.length > 0 && (
        <p class="box warn" role="status">
          В лист не вошли: {left.value.join(', ')}. У семьи нет представителя в списке класса, либо всё уже
          подписано.
        </p>
      )}
      <PaperView shown={paper.shown} title="Лист для собрания" />
    </>
  );
}
