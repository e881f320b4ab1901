import { linkTo, route } from '../../state/route.ts';
import { MEETING_PARTS, meetingPart } from './meeting-part.ts';

/** Beside the title of the section: its parts, before the meeting and after it. */
export function MeetingsHead() {
  const { classGroup } = route.value;
  const shown = meetingPart();
  return (
    <nav class="tabs meetings-parts no-print" aria-label="Части раздела">
      {MEETING_PARTS.map(({ id, title }) => (
        <a
          key={title}
          href={linkTo({ section: 'meetings', classGroup, detail: id })}
          aria-current={id === shown ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
