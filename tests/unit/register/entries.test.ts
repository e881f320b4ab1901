import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { entrySchema, isRecorded, kinds, recordedEntrySchema } from '../../../utils/duties/entry.ts';

const base = { id: 'e', at: '2026-11-23T08:00:00.000Z', classGroup: '1', person: 'p' };
const whole = (fields: object) => safeParse(entrySchema, { ...base, ...fields }).success;
const asked = (fields: object) =>
  safeParse(recordedEntrySchema, { classGroup: '1', person: 'p', ...fields }).success;

/** One good entry of each kind. */
const BY_EXTENSION: object[] = [
  { kind: 'login-collected' },
  { kind: 'password-issued', reason: null },
  { kind: 'reset-unknown' },
  { kind: 'slip-printed', variant: 'login' },
  { kind: 'password-wiped', why: 'asked' },
  { kind: 'credentials-imported', password: true },
  { kind: 'import-undone' },
  { kind: 'person-rekeyed', into: '1000000000001' },
  { kind: 'clock-doubted', entries: ['e0'] },
];
const on = '2026-09-12';
const ofTask = { task: 'consents/missing', said: 'Нет ни согласия, ни отказа: 6 человек' };
const handedOut = {
  kind: 'credentials-handed-out',
  on,
  to: null,
  toName: 'Тестова Анна',
  capacity: 'мать',
  how: 'meeting',
};
const paper = { purpose: 'Электронный дневник', signedBy: 'm', number: null };
const given = { kind: 'consent-given', ...paper, on, until: null, place: 'Папка 1' };
const withdrawn = { kind: 'consent-withdrawn', ...paper, receivedOn: on };
const informing = { kind: 'informing-form-chosen', form: 'paper', from: on, every: 14, number: null };
const incident = { incident: 'case-1', on, time: '09:00' };
const BY_PERSON: object[] = [
  { kind: 'class-continued', from: '1849681250723148300', name: '6 «А»', year: 2025 },
  { kind: 'class-told-apart', from: '1849681250723148301', name: '6 «Б»', year: 2025 },
  { kind: 'task-put-off', ...ofTask, until: '2026-12-01' },
  { kind: 'task-not-needed', ...ofTask, reason: 'семья уезжает', year: 2026, cases: [] },
  { kind: 'task-given', ...ofTask, assignee: 'Образцова А. П.' },
  { kind: 'report-compared', on, report: 'e0', span: '1-я четверть' },
  { kind: 'sign-in-state', state: null },
  handedOut,
  { kind: 'credentials-returned', on },
  { kind: 'slip-destroyed', on },
  { kind: 'meeting-attended', on },
  given,
  { kind: 'consent-refused', ...paper, on, place: null },
  withdrawn,
  {
    kind: 'withdrawal-decided',
    purpose: paper.purpose,
    on,
    decision: 'Прекратить обработку',
    keptOnGround: null,
    destroyedOn: on,
  },
  {
    kind: 'consent-in-system',
    purpose: paper.purpose,
    entered: true,
    on,
    enteredBy: 'Классный руководитель',
  },
  informing,
  { kind: 'acknowledged', topic: 'Успеваемость', form: 'sheet', on, period: '2026/2027:q1' },
  { kind: 'authority-set', authority: 'guardian', document: 'Приказ № 5' },
  { kind: 'handing-out-blocked', ground: 'Решение суда' },
  { kind: 'handing-out-allowed' },
  { kind: 'person-joined', into: '1000000000001' },
  { kind: 'person-told-apart', from: '1000000000001' },
  { ...incident, kind: 'incident-recorded', from: 'родитель', what: 'Памятка потеряна', report: null },
  { ...incident, kind: 'incident-account', lost: 'both' },
  { ...incident, kind: 'incident-told', receiver: 'head', how: 'paper' },
  { ...incident, kind: 'incident-received', receiver: 'head', receivedBy: 'секретарь', number: '7' },
  { ...incident, kind: 'incident-step', step: 'password' },
  { ...incident, kind: 'incident-family-told', how: 'phone' },
  { ...incident, kind: 'incident-regulator', stage: 'first', decision: 'not-needed', number: null },
  {
    ...incident,
    kind: 'incident-operations',
    source: 'typed',
    operations: [{ at: '2026-11-23T09:00', what: 'отметка' }],
  },
  { ...incident, kind: 'incident-closed', result: 'Пароль сменён' },
  { kind: 'note-written', text: 'Просит пересадить' },
  { kind: 'warning-settled', warning: 'failing:p:algebra:1', said: 'Алгебра: 2,33', what: null },
  {
    kind: 'notice-prepared',
    notice: 'n1',
    on,
    number: null,
    about: 'both',
    span: '1-я четверть',
    said: 'Алгебра; пропущено 5 уроков',
  },
  { kind: 'notice-handed-over', notice: 'n1', on, to: null, toName: 'Тестова Анна', how: 'in-person' },
  { kind: 'notice-acknowledged', notice: 'n1', on, signedBy: '1000000000001', signedName: 'Тестова Анна' },
  { kind: 'extract-issued', extract: '12345674', on, span: '1-я четверть' },
  {
    kind: 'extract-handed-over',
    extract: '12345674',
    on,
    to: null,
    toName: 'Тестова Анна',
    how: 'meeting',
  },
  { kind: 'extract-returned', extract: '12345674', on, signedBy: null, signedName: 'Тестова Анна' },
  { kind: 'leaver-extract-issued', on, until: on, number: null, studentName: 'Тестов Илья' },
  {
    kind: 'report-received',
    on,
    from: 'Завучева А. П.',
    span: '1-я четверть',
    file: 'отчёт.xlsx',
    document: null,
  },
  { kind: 'protection-recorded', what: 'undertaking', on, number: '3' },
  {
    kind: 'study-group-described',
    year: 2026,
    subject: 'Информатика',
    group: 'g1',
    title: 'Группа 1',
    teacher: null,
    room: '31',
    limit: 15,
    stream: { classes: '7 «Б»', others: ['Тестова Анна'] },
  },
  {
    kind: 'study-group-placed',
    year: 2026,
    subject: 'Информатика',
    on,
    group: { id: 'g1', title: 'Группа 1' },
    reason: null,
  },
  {
    kind: 'study-group-entered',
    year: 2026,
    subject: 'Информатика',
    on,
    group: { id: 'g1', title: 'Группа 1' },
    how: 'form',
  },
  { kind: 'list-compared', on, source: 'список.xlsx', people: 28, found: 3 },
  {
    kind: 'list-difference-decided',
    on,
    field: 'relation',
    other: '1000000000001',
    name: 'Тестова Анна',
    role: 'representative',
    was: null,
    should: 'мать',
    decision: 'correction',
    document: 'Свидетельство о рождении',
  },
  { kind: 'sign-in-datum-checked', on, datum: 'snils', found: 'doubtful' },
  { kind: 'sign-in-slip-printed', on },
  { kind: 'sign-in-compared', on, differs: ['name', 'snils'] },
  { kind: 'moved', on, way: 'left', name: 'Тестова Анна', school: null },
  { kind: 'move-step', on, way: 'left', name: 'Тестова Анна', move: 'e1', step: 'order', state: 'done' },
  { kind: 'letter-prepared', on, how: 'draft', subject: 'Электронный дневник' },
  { kind: 'letter-sent', on, subject: 'Электронный дневник' },
  { kind: 'entry-corrected', entry: 'e1' },
  { kind: 'handing-out-decided', blocks: ['e1'], decision: 'withhold', on, number: '12' },
  { kind: 'grown-up-answered', parent: '1000000000001', told: true, on },
  { kind: 'disagreement-decided', purpose: 'Электронный дневник', on, holds: 'consent', number: null },
];

it.each([...BY_EXTENSION, ...BY_PERSON])('an entry is understood: %j', (fields) => {
  expect(whole(fields)).toBe(true);
  expect(whole({ ...fields, period: null, by: 'Тестова А. А.' })).toBe(true);
});
it('the two lists hold every kind', () => {
  expect([...BY_EXTENSION, ...BY_PERSON].map((each) => (each as { kind: string }).kind).sort()).toEqual(
    [...kinds.keys()].sort(),
  );
});

it.each<[string, object]>([
  ['an unknown kind', { kind: 'pupil-deleted' }],
  ['a day that does not exist', { ...handedOut, on: '2026-02-30' }],
  ['a day with a time', { ...handedOut, on: '2026-09-12T00:00:00Z' }],
  ['a day in Russian order', { ...handedOut, on: '12.09.2026' }],
  ['a month that does not exist', { ...handedOut, on: '2026-13-01' }],
  ['a year of five digits', { ...handedOut, on: '12026-01-01' }],
  ['nobody by name', { ...handedOut, toName: '  ' }],
  ['an unknown way', { ...handedOut, how: 'pigeon' }],
  ['no purpose', { ...given, purpose: '' }],
  ['a withdrawal without its receipt', { ...withdrawn, receivedOn: null, on }],
  ['extracts every 0 days', { ...informing, every: 0 }],
  ['extracts every 1.5 days', { ...informing, every: 1.5 }],
  ['a block without its ground', { kind: 'handing-out-blocked', ground: '' }],
  ['a moment that is none', { kind: 'handing-out-allowed', at: 'yesterday' }],
  ['a text without end', { kind: 'handing-out-blocked', ground: 'x'.repeat(1_001) }],
])('is not understood: %s', (_, fields) => {
  expect(whole(fields)).toBe(false);
});

it('old entries, without period and recorder, stay readable', () => {
  const old = { ...base, kind: 'slip-printed', variant: 'password' };
  expect(safeParse(entrySchema, old)).toMatchObject({ success: true, output: old });
});

describe('what a page may ask to be recorded', () => {
  it.each(BY_PERSON)('what a person records: %j', (fields) => {
    expect(asked(fields)).toBe(true);
  });
  it.each(BY_EXTENSION)('not what the extension itself records: %j', (fields) => {
    expect(asked(fields)).toBe(false);
    expect(isRecorded(fields as { kind: string })).toBe(false);
  });
  it.each([
    null,
    undefined,
    5,
    'entry',
    [],
    {},
    { kind: 'toString' },
    { ...given, on: 'soon' },
  ])('nor %j', (fields) => {
    expect(safeParse(recordedEntrySchema, fields).success).toBe(false);
  });
});
