import { notices } from '../../../utils/duties/notices/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { NoticesView } from './notices-view.tsx';

export const noticesSection: DutySection = { duty: notices, view: NoticesView, group: 'journal' };
