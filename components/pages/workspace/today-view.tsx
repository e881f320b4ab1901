import { ClassMatrixView } from '../../class-data/matrix/class-matrix-view.tsx';
import { DueList } from './due-list.tsx';
import { Welcome } from './welcome.tsx';

/** The first screen: what is due, then the families of the class. */
export function TodayView() {
  return (
    <>
      <Welcome short />
      <DueList />
      <ClassMatrixView />
    </>
  );
}
