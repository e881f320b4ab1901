import { FamiliesTable } from '../../duties/families/families-table.tsx';
import { DueList } from './due-list.tsx';
import { Welcome } from './welcome.tsx';

/** The first screen: what is due, then the families of the class. */
export function TodayView() {
  return (
    <>
      <Welcome short />
      <DueList />
      <FamiliesTable titled />
    </>
  );
}
