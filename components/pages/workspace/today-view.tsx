import { FamiliesTable } from '../../duties/families/families-table.tsx';
import type { SectionProps } from '../../register/duty-section.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { DueList } from './due-list.tsx';

const Welcome = lazyView(async () => (await import('./welcome.tsx')).Welcome);

/** The first screen: what is due, then the families of the class. */
export function TodayView({ papers }: SectionProps) {
  return (
    <>
      <Welcome short />
      <DueList />
      <FamiliesTable titled papers={papers} />
    </>
  );
}
