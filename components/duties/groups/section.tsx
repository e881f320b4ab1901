import { groups } from '../../../utils/duties/groups/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const groupsSection: DutySection = {
  duty: groups,
  view: lazyView(async () => (await import('./groups-view.tsx')).GroupsView),
  head: lazyView(async () => (await import('./groups-head.tsx')).GroupsHead),
  group: 'class',
};
