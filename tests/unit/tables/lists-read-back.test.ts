import { expect, it } from 'vitest';
import { readClassList } from '../../../utils/class-data/roster/read-class-list.ts';
import { listOf } from '../../tables/lists/draw.ts';
import { runs } from '../property-runs.ts';
import { readDrawn, sharesText } from './read-drawn.ts';

it('reads back lists of a class that were drawn without sight of the reader', async () => {
  const drawn = Array.from({ length: runs(250) }, (_, seed) => listOf(seed));
  const shares = await readDrawn(drawn, (tables, question) => ({
    sheets: readClassList(tables, question).map(({ sheet, taken, left }) => ({ name: sheet, taken, left })),
  }));
  console.log(sharesText('Lists', shares));
  expect(shares.wrong).toEqual([]);
  expect(shares.silent).toEqual([]);
  expect(shares.whole).toBeGreaterThanOrEqual(0.95);
  expect(shares.refused).toBe(1);
});
