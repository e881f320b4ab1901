import { FamiliesTable } from '../../duties/families/families-table.tsx';
import type { SectionProps } from '../../register/duty-section.ts';
import { DueList } from './due-list.tsx';
import { Welcome } from './welcome.tsx';

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
