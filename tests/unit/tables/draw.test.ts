import { describe, expect, it } from 'vitest';
import type { DrawnTable } from '../../tables/drawn.ts';
import { LIST_SHAPES, listOf } from '../../tables/lists/draw.ts';
import { SCHEDULE_SHAPES, scheduleOf } from '../../tables/schedules/draw.ts';

const seeds = Array.from({ length: 120 }, (_, seed) => seed);
const tables: DrawnTable[] = seeds.flatMap((seed) => [scheduleOf(seed), listOf(seed)]);

describe('drawn tables', () => {
  it('are the same for the same seed', () => {
    for (const seed of [0, 7, 123]) {
      expect(scheduleOf(seed)).toEqual(scheduleOf(seed));
      expect(listOf(seed)).toEqual(listOf(seed));
    }
    expect(scheduleOf(1)).not.toEqual(scheduleOf(1 + SCHEDULE_SHAPES.length));
  });

  it('come in all shapes', () => {
    const drawn = new Set(tables.map(({ kind, shape }) => `${kind}: ${shape}`));
    expect(drawn.size).toBe(SCHEDULE_SHAPES.length + LIST_SHAPES.length);
  });

  it('have a truth that points at rows of theirs, and none if nobody could read them', () => {
    for (const { known, truth, unreadable, sheets } of tables) {
      if (!known) expect(truth).toEqual([]);
      for (const at of [...truth.map((each) => each.at), ...unreadable]) {
        const sheet = sheets.find(({ name }) => name === at.sheet);
        expect(sheet?.rows[at.row - 1]?.some(Boolean)).toBe(true);
      }
    }
  });

  it('say the subjects and names of their truth in the rows it points at, or above, below and beside them', () => {
    for (const { kind, truth, sheets } of tables) {
      const cells = sheets.flatMap(({ rows }) => rows.flat()).join('\n');
      for (const each of truth) {
        const words =
          kind === 'list' && 'name' in each ? each.name.split(' ') : 'subject' in each ? [each.subject] : [];
        for (const word of words) expect(cells).toContain(word);
      }
    }
  });

  it('never say two different things of one person', () => {
    for (const table of tables) {
      if (table.kind !== 'list') continue;
      const students = table.truth.filter(({ role }) => role === 'student').map(({ name }) => name);
      expect(new Set(students).size).toBe(students.length);
    }
  });

  it('merge cells only where the others are empty', () => {
    for (const { sheets } of tables)
      for (const { rows, merges } of sheets)
        for (const merge of merges)
          for (let row = merge.row; row < merge.row + merge.rows; row++)
            for (let column = merge.column; column < merge.column + merge.columns; column++)
              if (row !== merge.row || column !== merge.column) expect(rows[row]?.[column] ?? '').toBe('');
  });
});
