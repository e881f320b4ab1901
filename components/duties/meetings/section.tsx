import { meetings } from '../../../utils/duties/meetings/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { MeetingsView } from './meetings-view.tsx';

export const meetingsSection: DutySection = { duty: meetings, view: MeetingsView, group: 'meeting' };
