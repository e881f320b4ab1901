import type { SectionProps } from '../../register/duty-section.ts';
import { shownClass } from '../../state/class-book.ts';
import { Blanks } from './blanks.tsx';
import { MeetingPackForm } from './meeting-pack-form.tsx';
import { meetingPart } from './meeting-part.ts';
import { MeetingResultView } from './meeting-result-view.tsx';
import './meetings.css';

/** Who came and what they signed; the pack for the meeting, and every blank one by one. */
export function MeetingsView({ papers }: SectionProps) {
  const part = meetingPart();
  return (
    <>
      {/* What is ticked waits while a paper is looked at. */}
      <div hidden={part !== null}>
        <MeetingResultView key={shownClass()} />
      </div>
      {part === 'pack' && <MeetingPackForm />}
      {part === 'blanks' && <Blanks papers={papers} />}
    </>
  );
}
