import { letters } from '../../../utils/duties/letters/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const lettersSection: DutySection = {
  duty: letters,
  view: lazyView(async () => (await import('./letters-view.tsx')).LettersView),
  group: 'parents',
  head: lazyView(async () => (await import('./letters-head.tsx')).LettersHead),
};
