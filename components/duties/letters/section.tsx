import { letters } from '../../../utils/duties/letters/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { LettersView } from './letters-view.tsx';

export const lettersSection: DutySection = { duty: letters, view: LettersView, group: 'journal' };
