import { acknowledgements } from '../../../utils/duties/acknowledgements/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { acknowledgementPapers } from './acknowledgement-papers.ts';
import { AcknowledgementsView } from './acknowledgements-view.tsx';

export const acknowledgementsSection: DutySection = {
  duty: acknowledgements,
  view: AcknowledgementsView,
  group: 'registers',
  papers: acknowledgementPapers,
};
