import { expect, it } from 'vitest';
import { leftGroups } from '../../../../utils/base/tables/left-groups.ts';
import { fault } from '../../../setup/fault.ts';

fault(
  'A table of hundreds of rows is left for one reason',
  'The reason stands once, with runs of rows in short; other sheets and columns stay apart',
  () => {
    const why = 'нет шапки';
    const left = [3, 1, 2, 2, 7].map((row) => ({ sheet: 'A', row, why, text: `строка ${row}` }));
    expect(
      leftGroups([...left, { sheet: 'B', row: 4, why }, { sheet: 'A', row: 4, why, column: 'F' }]),
    ).toEqual([
      { sheet: 'A', why, rows: 'Строки 1–3, 7' },
      { sheet: 'B', why, rows: 'Строка 4' },
      { sheet: 'A', why, column: 'F', rows: 'Строка 4' },
    ]);
  },
);

it('says what stands in a row that is left alone', () => {
  const place = { sheet: '', row: 8, column: 'F', why: 'день не указан', text: 'по согласованию' };
  const { row, ...said } = place;
  expect(leftGroups([place])).toEqual([{ ...said, rows: `Строка ${row}` }]);
});
