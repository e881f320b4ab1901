import { expect, it } from 'vitest';
import { readSchedule } from '../../../utils/duties/extracts/control-works/read-schedule.ts';
import { scheduleOf } from '../../tables/schedules/draw.ts';
import { runs } from '../property-runs.ts';
import { readDrawn, sharesText } from './read-drawn.ts';

it('reads back schedules of control works that were drawn without sight of the reader', async () => {
  const drawn = Array.from({ length: runs(250) }, (_, seed) => scheduleOf(seed));
  const shares = await readDrawn(drawn, (tables, question) => {
    const { taken, left } = readSchedule(tables, question);
    const of = (name: string) => (each: { sheet: string }) => each.sheet === name;
    return {
      sheets: tables.map(({ sheet }) => ({
        name: sheet,
        taken: taken.filter(of(sheet)),
        left: left.filter(of(sheet)),
      })),
    };
  });
  console.log(sharesText('Schedules', shares));
  expect(shares.wrong).toEqual([]);
  expect(shares.silent).toEqual([]);
  expect(shares.whole).toBeGreaterThanOrEqual(0.95);
  expect(shares.refused).toBe(1);
});
