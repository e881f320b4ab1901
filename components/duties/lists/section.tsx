import { lists } from '../../../utils/duties/lists/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const listsSection: DutySection = {
  duty: lists,
  view: lazyView(async () => (await import('./lists-view.tsx')).ListsView),
  head: lazyView(async () => (await import('./lists-head.tsx')).ListsHead),
  group: 'class',
};
