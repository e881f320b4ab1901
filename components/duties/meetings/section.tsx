import { meetings } from '../../../utils/duties/meetings/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const meetingsSection: DutySection = {
  duty: meetings,
  view: lazyView(async () => (await import('./meetings-view.tsx')).MeetingsView),
  head: lazyView(async () => (await import('./meetings-head.tsx')).MeetingsHead),
  group: 'parents',
};
