import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MatrixDuty, matrixDuties } from '../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import type { MatrixCell } from '../../../utils/register/families.ts';
import { runs } from '../property-runs.ts';
import { ASK, type Ask, matrixOf, PERIOD } from './a-class.ts';
import { anyEntries, merged } from './any-entries.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';

const matrix = (entries: Entry[], ask: Partial<Ask> = {}) => {
  const counting = effective(entries, kinds).entries;
  return matrixOf(counting, { ...ASK, ...ask });
};
const cell = (duty: MatrixDuty, facts: RecordedFact[], row = 0, ask: Partial<Ask> = {}): MatrixCell =>
  matrix(recordedEntries(...facts), ask)[row]!.cells[duty];
const brief = ({ state, text, missing }: MatrixCell) => [
  state,
  text,
  missing.map(({ person, what }) => `${person}: ${what}`),
];

const printed = (person: string): RecordedFact => ({ kind: 'slip-printed', person, variant: 'login' });
const handed = (person: string): RecordedFact => ({
  kind: 'credentials-handed-out',
  person,
  on: '2026-09-12',
  to: person,
  toName: 'Тестова Анна',
  capacity: 'мать',
  how: 'meeting',
});
const given = (person: string, more: object = {}): RecordedFact =>
  ({
    kind: 'consent-given',
    person,
    purpose: 'electronic-diary',
    signedBy: person,
    on: '2026-09-12',
    number: null,
    until: null,
    place: null,
    ...more,
  }) as RecordedFact;
const refused = (person: string): RecordedFact => ({
  kind: 'consent-refused',
  person,
  purpose: 'electronic-diary',
  signedBy: person,
  on: '2026-09-12',
  number: null,
  place: null,
});
const withdrawn = (person: string, receivedOn: string): RecordedFact => ({
  kind: 'consent-withdrawn',
  person,
  purpose: 'electronic-diary',
  signedBy: person,
  receivedOn,
  number: null,
});
const entered = (person: string): RecordedFact => ({
  kind: 'consent-in-system',
  person,
  purpose: 'electronic-diary',
  entered: true,
  on: '2026-11-20',
  enteredBy: 'Учитель',
});
const chosen = (person: string, form: 'electronic' | 'paper', more: object = {}): RecordedFact =>
  ({
    kind: 'informing-form-chosen',
    person,
    form,
    from: '2026-09-01',
    every: null,
    number: null,
    ...more,
  }) as RecordedFact;
const signed = (person: string): RecordedFact => ({
  kind: 'acknowledged',
  person,
  topic: 'marks',
  form: 'sheet',
  on: '2026-11-12',
  period: PERIOD,
});
const block = (person: string): RecordedFact => ({
  kind: 'handing-out-blocked',
  person,
  ground: 'решение суда',
});

describe('credentials', () => {
  it.each<[string, RecordedFact[], unknown[]]>([
    [
      'nothing',
      [],
      ['missing', 'не выданы', ['s1: логин не собран', 'm1: логин не собран', 'f1: логин не собран']],
    ],
    [
      'printed',
      [printed('s1'), printed('m1')],
      [
        'partly',
        'не вручены',
        [
          's1: памятка напечатана, вручение не отмечено',
          'm1: памятка напечатана, вручение не отмечено',
          'f1: логин не собран',
        ],
      ],
    ],
    ['handed to some', [handed('s1'), handed('m1')], ['partly', 'выданы 2 из 3', ['f1: логин не собран']]],
    ['handed to all', [handed('s1'), handed('m1'), handed('f1')], ['done', 'выданы', []]],
    ['the father may get nothing', [handed('s1'), handed('m1'), block('f1')], ['done', 'выданы', []]],
    ['nobody may', [block('s1'), block('m1'), block('f1')], ['blocked', 'выдавать нельзя', []]],
    [
      'returned',
      [
        handed('s1'),
        handed('m1'),
        handed('f1'),
        { kind: 'credentials-returned', person: 'f1', on: '2026-09-20' },
      ],
      ['partly', 'выданы 2 из 3', ['f1: памятка вернулась']],
    ],
    [
      'destroyed, not collected',
      [handed('s1'), handed('m1'), printed('f1'), { kind: 'slip-destroyed', person: 'f1', on: '2026-11-30' }],
      ['partly', 'выданы 2 из 3', ['f1: памятка уничтожена: нужна новая']],
    ],
  ])('%s', (_, facts, expected) => {
    expect(brief(cell('credentials', facts))).toEqual(expected);
  });
  it('of a mother of two count in both rows', () => {
    expect([0, 1].map((row) => cell('credentials', [handed('m1')], row).text)).toEqual([
      'выданы 1 из 3',
      'выданы 1 из 2',
    ]);
  });
});

describe('consents', () => {
  it.each<[string, RecordedFact[], unknown[], number?, Partial<Ask>?]>([
    ['nothing', [], ['missing', 'нет', ['m1: нет ни согласия, ни отказа', 'f1: нет ни согласия, ни отказа']]],
    ['one', [given('m1'), entered('m1')], ['partly', 'есть 1 из 2', ['f1: нет ни согласия, ни отказа']]],
    [
      'on paper only',
      [given('m1'), given('f1'), entered('f1')],
      ['partly', 'внести в систему', ['m1: бумага есть, в системе не внесено']],
    ],
    ['all', [given('m1'), entered('m1'), given('f1'), entered('f1')], ['done', 'есть', []]],
    [
      'a refusal is an answer',
      [given('m1'), entered('m1'), refused('f1'), entered('f1')],
      ['done', 'есть, отказов: 1', []],
    ],
    ['only refusals', [refused('m1'), entered('m1'), refused('f1'), entered('f1')], ['done', 'отказ', []]],
    [
      'expired',
      [given('m1', { until: '2026-10-01' }), given('f1'), entered('f1')],
      ['overdue', 'истекло', ['m1: срок согласия истёк']],
    ],
    [
      'withdrawn, in its term',
      [withdrawn('m1', '2026-11-10'), given('f1'), entered('f1')],
      ['partly', 'внести в систему', ['m1: отзыв: нет решения руководителя, срок 24.11.2026']],
    ],
    [
      'withdrawn, the term over',
      [withdrawn('m1', '2026-10-01'), given('f1'), entered('f1')],
      ['overdue', 'отзыв: срок истёк', ['m1: отзыв: нет решения руководителя, срок 15.10.2026']],
    ],
    ['the father may get nothing', [given('m1'), entered('m1'), block('f1')], ['done', 'есть', []]],
    ['nobody may', [block('m1'), block('f1')], ['blocked', 'представителям выдавать нельзя', []]],
    ['of nobody', [], ['none-needed', 'не от кого', []], 2],
    ['no purpose', [], ['none-needed', 'не требуется', []], 0, { purposes: [] }],
    ['of a student who is 18', [], ['missing', 'нет', ['s4: нет ни согласия, ни отказа']], 3],
    [
      'of a student who is 18, signed by the mother',
      [given('s4', { signedBy: 'm4' })],
      ['overdue', 'истекло', ['s4: исполнилось 18: нужно собственное согласие']],
      3,
    ],
    [
      'of the student too where the school wants it',
      [given('m1'), entered('m1'), given('f1'), entered('f1')],
      ['partly', 'есть 2 из 3', ['s1: нет ни согласия, ни отказа']],
      0,
      { studentConsents: true },
    ],
  ])('%s', (_, facts, expected, row = 0, ask = {}) => {
    expect(brief(cell('consents', facts, row, ask))).toEqual(expected);
  });
});

describe('informing', () => {
  it.each<[string, RecordedFact[], unknown[], number?]>([
    ['nothing', [], ['missing', 'не выбрана', ['m1: форма не выбрана', 'f1: форма не выбрана']]],
    [
      'one of the parents: the other is informed of nothing by it',
      [chosen('f1', 'paper')],
      ['partly', 'бумажная, не у всех', ['m1: форма не выбрана']],
    ],
    [
      'each parent for herself, with the consents of both and that for the child',
      [chosen('f1', 'electronic'), chosen('m1', 'paper'), given('f1'), given('s1', { signedBy: 'f1' })],
      ['done', 'электронная и бумажная', []],
    ],
    [
      'electronic without a consent',
      [chosen('f1', 'electronic'), chosen('m1', 'paper')],
      ['partly', 'электронная и бумажная, нет согласия', ['f1: электронная форма, а согласия нет']],
    ],
    [
      'from later on',
      [chosen('m1', 'paper', { from: '2026-12-01' })],
      ['missing', 'не выбрана', ['m1: форма выбрана с 01.12.2026', 'f1: форма не выбрана']],
    ],
    [
      'paper, due',
      [chosen('m1', 'paper', { every: 14 })],
      ['overdue', 'выписка просрочена', ['m1: выписка нужна была до 15.09.2026']],
    ],
    [
      'the one who chose may be told nothing',
      [chosen('f1', 'electronic'), block('f1')],
      ['missing', 'не выбрана', ['m1: форма не выбрана']],
    ],
    ['nobody may', [block('s1'), block('m1'), block('f1')], ['blocked', 'сообщать нельзя', []]],
    ['a student alone', [], ['missing', 'не выбрана', ['s3: форма не выбрана']], 2],
  ])('%s', (_, facts, expected, row = 0) => {
    expect(brief(cell('informing', facts, row))).toEqual(expected);
  });
});

describe('acknowledgements', () => {
  const each = { acknowledgement: { period: PERIOD, topic: 'marks', whose: 'each' as const } };
  it.each<[string, RecordedFact[], unknown[], number?, Partial<Ask>?]>([
    ['nobody', [], ['missing', 'нет подписи', ['m1: нет подписи', 'f1: нет подписи']]],
    ['one', [signed('f1')], ['done', 'подписано', []]],
    ['one where each is asked', [signed('f1')], ['partly', 'подписали 1 из 2', ['m1: нет подписи']], 0, each],
    ['nobody to ask', [], ['none-needed', 'не от кого', []], 2],
    ['nobody may be told', [block('m1'), block('f1')], ['blocked', 'представителям выдавать нельзя', []]],
    ['a student who is 18', [signed('s4')], ['done', 'подписано', []], 3],
  ])('%s', (_, facts, expected, row = 0, ask = {}) => {
    expect(brief(cell('acknowledgements', facts, row, ask))).toEqual(expected);
  });
});

it('has a row for each student, in order, and says who may receive nothing', () => {
  const rows = matrix(recordedEntries(block('f1')));
  expect(rows.map(({ student }) => student.key)).toEqual(['s1', 's2', 's3', 's4']);
  expect(rows[0]).toMatchObject({
    barred: [{ person: 'f1', name: 'Тестов Олег', why: 'не выдавать: решение суда' }],
  });
  expect(rows[1]!.barred).toEqual([]);
});

it('is the same in any order of merging, and missing people stand in cells that are not done', () => {
  fc.assert(
    fc.property(
      anyEntries.chain((entries) => fc.tuple(fc.constant(entries), merged(entries))),
      ([entries, other]) => {
        const rows = matrix(entries, { studentConsents: true });
        expect(matrix(other, { studentConsents: true })).toEqual(rows);
        for (const { cells, barred } of rows)
          for (const { id } of matrixDuties) {
            const { state, missing } = cells[id];
            expect(missing.length > 0).toBe(state === 'partly' || state === 'missing' || state === 'overdue');
            const left = missing.map(({ person }) => person);
            expect(barred.filter(({ person }) => left.includes(person))).toEqual([]);
            expect(missing.every(({ name, what }) => name !== '' && what !== '')).toBe(true);
          }
      },
    ),
    { numRuns: runs(300) },
  );
});
