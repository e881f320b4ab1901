import { describe, expect, it } from 'vitest';
import { compare, type Understood } from '../../tables/compare.ts';
import type { DrawnList, DrawnSchedule, DrawnTable } from '../../tables/drawn.ts';
import { listOf } from '../../tables/lists/draw.ts';
import { SCHEDULE_SHAPES, scheduleOf } from '../../tables/schedules/draw.ts';

/** What one would print who has understood everything. */
const understoodAll = (table: DrawnTable): Understood => ({
  sheets: table.sheets.map(({ name }) => ({
    name,
    taken: (table as DrawnList).truth
      .filter(({ at, ours }) => ours && at.sheet === name)
      .map(({ at, ...value }) => structuredClone({ ...value, row: at.row })),
    left: table.unreadable.filter(({ sheet }) => sheet === name).map(({ row }) => ({ row, why: '' })),
  })),
});

const seeds = Array.from({ length: 80 }, (_, seed) => seed);
const first = (tables: DrawnTable[]) => tables.find(({ truth }) => truth.some(({ ours }) => ours))!;
const schedule = first(seeds.map(scheduleOf)) as DrawnSchedule;
const list = listOf(7);

describe('compare', () => {
  it('calls whole what has been understood as it was meant', () => {
    for (const table of seeds.flatMap((seed) => [scheduleOf(seed), listOf(seed)]))
      expect(compare(table, understoodAll(table))).toEqual({
        wrong: [],
        missing: [],
        silent: [],
        whole: true,
      });
  });

  it('finds another day, another title and a work of nobody', () => {
    const understood = understoodAll(schedule);
    const taken = understood.sheets[0]!.taken[0]!;
    Object.assign(taken, { day: '2026-09-01', until: '2026-09-01' });
    const found = compare(schedule, understood);
    expect(found.whole).toBe(false);
    expect(found.wrong).toHaveLength(1);
    expect(found.missing).toHaveLength(1);
    expect(found.silent).toHaveLength(1);
  });

  it('tells what is missing from what is missing without a word', () => {
    const understood = understoodAll(schedule);
    const [gone] = understood.sheets[0]!.taken.splice(0, 1);
    expect(compare(schedule, understood)).toMatchObject({
      wrong: [],
      missing: [expect.anything()],
      silent: [expect.anything()],
    });
    understood.sheets[0]!.left.push({ row: gone!.row, why: '' });
    expect(compare(schedule, understood)).toMatchObject({
      missing: [expect.anything()],
      silent: [],
      whole: false,
    });
  });

  it('finds a phone at the wrong person, and takes no offence at how it is written', () => {
    const understood = understoodAll(list);
    const people = understood.sheets[0]!.taken as unknown as { phones: string[] }[];
    const phoned = people.filter(({ phones }) => phones.length > 0);
    for (const person of phoned)
      person.phones = person.phones.map((phone) => `+7 ${phone.slice(0, 3)} ${phone.slice(3)}`);
    expect(compare(list, understood).whole).toBe(true);
    people.find((person) => person !== phoned[0])!.phones.push(phoned[0]!.phones.pop()!);
    expect(compare(list, understood)).toMatchObject({
      wrong: [expect.anything()],
      missing: [expect.anything()],
    });
  });

  it('lets nothing be taken of an unknown shape', () => {
    const unknown = scheduleOf(SCHEDULE_SHAPES.indexOf('plan and fact'));
    const sheet = { name: 'График', left: [] };
    expect(compare(unknown, { sheets: [{ ...sheet, taken: [] }] }).whole).toBe(true);
    const taken = [{ row: 2, day: '2026-10-12', subject: 'Алгебра' }];
    expect(compare(unknown, { sheets: [{ ...sheet, taken }] })).toMatchObject({
      whole: false,
      wrong: [expect.anything()],
    });
  });
});
