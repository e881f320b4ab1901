import fc from 'fast-check';
import { parse, safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  absenceKinds,
  type ClassJournal,
  type Mark,
} from '../../../../utils/class-data/journal/class-journal.ts';
import {
  fromDocuments,
  periodDocumentId,
  periodDocumentSchema,
  toDocuments,
  yearDocumentId,
  yearDocumentSchema,
} from '../../../../utils/class-data/journal/journal-documents.ts';
import { markNumber } from '../../../../utils/class-data/journal/mark-value.ts';

const value = fc.constantFrom('5', '4-', '3+', '2', 'н/а', 'осв', 'зач');
const mark = fc
  .record({
    value,
    weight: fc.option(fc.integer({ min: 0, max: 5 })),
    work: fc.option(fc.constantFrom('Контрольная работа', 'Работа на уроке', '')),
  })
  .map((each): Mark => ({ ...each, number: markNumber(each.value) }));
const day = fc.integer({ min: 0, max: 200 }).map((days) => {
  return new Date(Date.UTC(2026, 8, 1) + days * 86_400_000).toISOString().slice(0, 10);
});
const register = fc.record({
  subject: fc.constantFrom('1', '1176632945678935697'),
  group: fc.constantFrom('2421882773904846063', '2421882773904846064'),
  period: fc.constantFrom('10', '11', '12'),
  teachers: fc.array(fc.string(), { maxLength: 2 }),
  lessons: fc.array(
    fc.record({
      id: fc.option(fc.constantFrom('2437771422378810496', '2437771422378810497')),
      date: day,
      number: fc.option(fc.integer({ min: 1, max: 8 })),
      topic: fc.string(),
      homework: fc.option(fc.string()),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  rows: fc.array(
    fc.record({
      student: fc.constantFrom('1000000000001', '1000000000002'),
      cells: fc.array(
        fc.record({
          lesson: fc.constant(0),
          marks: fc.array(mark, { maxLength: 2 }),
          absence: fc.option(fc.constantFrom(...absenceKinds)),
          remark: fc.option(fc.string()),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  ),
  source: fc.constantFrom('page' as const, 'api' as const),
  readAt: fc.constant('2026-11-23T09:00:00.000Z'),
});

const empty: ClassJournal = {
  classGroup: { id: '2421882773904846063', name: '7 "А"' },
  schoolYear: 2026,
  weighted: null,
  periods: [{ id: '10', number: 1, kind: 'quarter', name: '1-я четверть', start: null, finish: null }],
  subjects: [{ id: '1', name: 'Алгебра' }],
  groups: [{ id: '2421882773904846063', name: '7 "А"', subject: null }],
  students: [{ key: '1000000000001', name: 'Иванова Анна', left: null }],
  registers: [],
  finals: [{ student: '1000000000001', subject: '1', period: '10', kind: 'period', value: '4', number: 4 }],
  averages: [{ student: '1000000000001', subject: '1', period: '10', hundredths: 457 }],
  behaviour: [{ student: '1000000000001', period: '10', kind: 'period', value: '5', number: 5 }],
  missing: [{ subject: '1', group: '2421882773904846063', period: '10', why: 'Нет связи.' }],
};

describe('the documents of a class journal', () => {
  test('return what was put into them, through the sealed text', () => {
    fc.assert(
      fc.property(fc.array(register, { maxLength: 5 }), (registers) => {
        const journal: ClassJournal = { ...empty, registers };
        const { year, periods } = toDocuments(journal);
        const stored = JSON.parse(JSON.stringify({ year, periods }));
        const back = fromDocuments(
          parse(yearDocumentSchema, stored.year),
          stored.periods.map((each: unknown) => parse(periodDocumentSchema, each)),
        );
        const order = (journal: ClassJournal) => ({
          ...journal,
          registers: [...journal.registers].sort((a, b) => a.period.localeCompare(b.period)),
        });
        expect(order(back)).toEqual(order(journal));
      }),
    );
  });

  test('are one for the year and one per period', () => {
    expect(yearDocumentId('24', 2026)).toBe('journal:24:year-2026');
    expect(periodDocumentId('24', '18')).toBe('journal:24:18');
  });

  test('are refused if a cell is malformed', () => {
    const whole = {
      version: 1,
      period: '10',
      registers: [
        {
          subject: '1',
          group: '2',
          period: '10',
          teachers: [],
          works: [[null, null]],
          lessons: [[null, '2026-09-01', null, '', null]],
          source: 'page',
          readAt: '',
          rows: [['1', [[0, -1, [['5', 0]], null]]]],
        },
      ],
    };
    const broken = (cell: unknown) => {
      const copy = structuredClone(whole);
      copy.registers[0]!.rows[0]![1] = [cell] as never;
      return safeParse(periodDocumentSchema, copy).success;
    };
    expect(safeParse(periodDocumentSchema, whole).success).toBe(true);
    expect(broken([0, 9, [], null])).toBe(false);
    expect(broken([-1, -1, [], null])).toBe(false);
    expect(broken([0, -1, ['5'], null])).toBe(false);
    expect(broken([0, -1, []])).toBe(false);
  });
});
