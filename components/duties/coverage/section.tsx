import { coverage } from '../../../utils/duties/coverage/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { CoverageView } from './coverage-view.tsx';

export const coverageSection: DutySection = { duty: coverage, view: CoverageView, group: 'registers' };
