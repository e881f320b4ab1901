import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWords } from '../../../../utils/class-data/journal/change-words.ts';
import type { Cell, ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { journalDifference } from '../../../../utils/class-data/journal/journal-difference.ts';
import { withFinals, withRegister } from '../../../../utils/class-data/journal/journal-parts.ts';
import { markNumber } from '../../../../utils/class-data/journal/mark-value.ts';

const DAYS = ['2026-11-09', '2026-11-10', '2026-11-10'];
type Content = [marks: string, absence: Cell['absence']];

function aJournal(cells: Content[], ids: (string | null)[] = ['l0', 'l1', 'l2']): ClassJournal {
  return withRegister(emptyJournal({ id: 'c', name: '7 «А»' }, 2026), {
    subject: 's',
    group: 'c',
    period: 'p',
    teachers: [],
    source: 'page',
    readAt: '2026-11-20T08:00:00Z',
    lessons: DAYS.map((date, at) => ({ id: ids[at] ?? null, date, number: null, topic: '', homework: null })),
    rows: [
      {
        student: 'a',
        cells: cells.flatMap(([marks, absence], lesson) => {
          const values = marks.split('/').filter(Boolean);
          if (!values.length && !absence) return [];
          const own = values.map((value) => ({ value, number: markNumber(value), weight: null, work: null }));
          return [{ lesson, marks: own, absence, remark: null }];
        }),
      },
    ],
  });
}
const NONE: Content = ['', null];
const changed = (before: Content[], after: Content[]) =>
  journalDifference(aJournal(before), aJournal(after)).map(changeWords);

describe('changes since the last reading', () => {
  it.each<[string, Content[], Content[], string[]]>([
    ['nothing', [['5', null]], [['5', null]], []],
    ['a new mark', [NONE], [['5', null]], ['5 за 09.11.2026']],
    ['a second mark of a lesson', [['5', null]], [['5/4', null]], ['4 за 09.11.2026']],
    ['the order of two marks', [['5/4', null]], [['4/5', null]], []],
    ['a corrected mark', [['3', null]], [['4', null]], ['3 исправлена на 4 за 09.11.2026']],
    ['a removed mark', [['3', null]], [NONE], ['3 убрана за 09.11.2026']],
    ['a new absence', [NONE], [['', 'illness']], ['пропуск Б 09.11.2026']],
    ['an excused absence', [['', 'unexcused']], [['', 'excused']], ['Н исправлен на П 09.11.2026']],
    ['an absence removed', [['', 'unexcused']], [NONE], ['пропуск Н снят 09.11.2026']],
    [
      'two lessons of a day',
      [NONE, ['5', null], NONE],
      [NONE, ['5', null], ['2', null]],
      ['2 за 10.11.2026'],
    ],
  ])('report %s', (_, before, after, words) => {
    expect(changed(before, after)).toEqual(words);
  });

  it('do not include what is read for the first time', () => {
    expect(
      journalDifference(emptyJournal({ id: 'c', name: '7 «А»' }, 2026), aJournal([['5', null]])),
    ).toEqual([]);
  });

  it('report period marks if the subject was known', () => {
    const before = aJournal([['5', null]]);
    const mark = (value: string) => ({
      student: 'a',
      subject: 's',
      period: 'p',
      kind: 'period' as const,
      value,
      number: markNumber(value),
    });
    const first = withFinals(before, { subject: 's', students: ['a'] }, [mark('4')]);
    const second = withFinals(before, { subject: 's', students: ['a'] }, [mark('5')]);
    expect(journalDifference(before, first).map(changeWords)).toEqual(['отметка за период: 4']);
    expect(journalDifference(first, second).map(changeWords)).toEqual([
      'отметка за период: 4 исправлена на 5',
    ]);
    expect(journalDifference(second, before).map(changeWords)).toEqual(['отметка за период 5 убрана']);
  });

  const content = fc.tuple(
    fc.constantFrom('', '5', '3', '5/4', 'н/а'),
    fc.constantFrom<Cell['absence']>(null, 'illness', 'unexcused'),
  );
  const row = fc.tuple(content, content, content);
  it('are none between equal readings, and as many backwards as forwards', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        expect(changed(before, before)).toEqual([]);
        expect(changed(before, after).length).toBe(changed(after, before).length);
        if (JSON.stringify(before) !== JSON.stringify(after))
          expect(changed(before, after).length).toBeGreaterThan(0);
      }),
    );
  });
});
