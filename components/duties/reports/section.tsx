import { reports } from '../../../utils/duties/reports/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { ReportsView } from './reports-view.tsx';

export const reportsSection: DutySection = { duty: reports, view: ReportsView, group: 'journal' };
