import { informing } from '../../../utils/duties/informing/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { informingPapers } from './informing-papers.ts';
import { InformingView } from './informing-view.tsx';

export const informingSection: DutySection = {
  duty: informing,
  view: InformingView,
  group: 'registers',
  papers: informingPapers,
};
