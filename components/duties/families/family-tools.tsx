import { familiesTable } from '../../../utils/duties/families/families-table.ts';
import { RegisterTools } from '../../register/register-tools.tsx';
import { nameOf } from '../../state/class-states.ts';
import { familyList } from './families.ts';

/** «Печать» and «Таблица» of the families. */
export function FamilyTools({ onSheet }: { onSheet: (students: string[]) => void }) {
  const rows = familyList.value;
  return (
    <RegisterTools
      table={familiesTable(rows, nameOf)}
      prints={
        <button type="button" onClick={() => onSheet(rows.map(({ student }) => student))}>
          Лист для собрания
        </button>
      }
    />
  );
}
