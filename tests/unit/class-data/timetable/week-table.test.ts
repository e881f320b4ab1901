import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../utils/base/calendar/day.ts';
import { weekTable } from '../../../../utils/class-data/timetable/week-table.ts';
import { lesson, week } from './a-timetable.ts';

const MONDAY = '2026-11-23';

describe('timetable of a week', () => {
  it('has days across and lessons down, study groups in one cell, changes in words', () => {
    const table = weekTable(
      week(MONDAY, [
        lesson(MONDAY, 1),
        lesson(MONDAY, 3, {
          subject: 'Английский язык',
          group: '7 "А"/Английский язык, группа 1',
          room: null,
        }),
        lesson(MONDAY, 3, { subject: 'Английский язык', group: 'Юноши', room: '7' }),
        lesson('2026-11-25', 1, { subject: 'Физика', notes: ['Замена: вместо Ильи Пенкова'] }),
      ]),
    );
    expect(table).toEqual({
      days: ['Пн 23.11', 'Вт 24.11', 'Ср 25.11'],
      rows: [
        { number: '1\n8:30', cells: ['Алгебра, 12', '', 'Физика, 12*'] },
        { number: '2', cells: ['', '', ''] },
        { number: '3\n8:30', cells: ['Английский язык, гр. 1\nАнглийский язык, Юноши, 7', '', ''] },
      ],
      changes: ['Ср 25.11, 1-й урок, Физика: Замена: вместо Ильи Пенкова'],
      notes: [],
    });
  });
  it('names holidays once for the week, and a day off by its day', () => {
    expect(weekTable(week(MONDAY, [], 'Осенние каникулы'))).toMatchObject({
      rows: [],
      notes: ['Осенние каникулы'],
    });
    const off = week(MONDAY, [lesson(MONDAY, 1)]);
    off.days[3] = { date: '2026-11-26', note: 'Праздничный день' };
    expect(weekTable(off)).toMatchObject({ notes: ['Чт 26.11: Праздничный день'] });
    expect(weekTable(week(MONDAY, []))).toBeNull();
  });
  it('loses no lesson and no change', () => {
    const lessons = fc.array(
      fc.record({ day: fc.nat(5), number: fc.integer({ min: 0, max: 9 }), changed: fc.boolean() }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(lessons, (given) => {
        const made = given.map(({ day, number, changed }, index) =>
          lesson(addDays(MONDAY, day), number, {
            subject: `Предмет№${index}№`,
            notes: changed ? [`Замена ${index};`] : [],
          }),
        );
        const table = weekTable(week(MONDAY, made));
        const cells = JSON.stringify(table?.rows);
        made.forEach(({ subject, notes }) => {
          expect(cells.split(subject)).toHaveLength(2);
          for (const note of notes)
            expect(table?.changes.filter((text) => text.endsWith(note))).toHaveLength(1);
        });
      }),
    );
  });
});
