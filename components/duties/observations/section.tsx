import { observations } from '../../../utils/duties/observations/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';

/** Notes stand in the card of a student, measures in the analysis: both are sections of the class's data. */
export const observationsSection: DutySection = { duty: observations, view: null, group: 'study' };
