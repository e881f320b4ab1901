import { incidents } from '../../../utils/duties/incidents/duty.ts';
import type { DutySection } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';

export const incidentsSection: DutySection = {
  duty: incidents,
  view: lazyView(async () => (await import('./incidents-view.tsx')).IncidentsView),
  head: lazyView(async () => (await import('./incidents-head.tsx')).IncidentsHead),
  group: 'foot',
};
