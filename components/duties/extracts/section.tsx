import { extracts } from '../../../utils/duties/extracts/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { ExtractsView } from './extracts-view.tsx';

export const extractsSection: DutySection = { duty: extracts, view: ExtractsView, group: 'journal' };
