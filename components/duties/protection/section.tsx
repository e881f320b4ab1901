import { protection } from '../../../utils/duties/protection/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { protectionPapers } from './protection-papers.ts';
import { ProtectionView } from './protection-view.tsx';

export const protectionSection: DutySection = {
  duty: protection,
  view: ProtectionView,
  group: 'registers',
  papers: protectionPapers,
};
