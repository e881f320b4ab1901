import { families } from '../../../utils/duties/families/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { FamiliesHead } from './families-head.tsx';

export const familiesSection: DutySection = {
  duty: families,
  view: lazyView(async () => (await import('./families-table.tsx')).FamiliesView),
  head: FamiliesHead,
  group: 'class',
};
