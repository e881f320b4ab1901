import fc from 'fast-check';
import type { Entry } from '../../../utils/duties/entry.ts';

const PEOPLE = ['s1', 's2', 'm1', 'f1', 'file-1', 'file-2'];
const PURPOSES = ['electronic-diary', 'Фото на сайте'];
const person = fc.constantFrom(...PEOPLE);
const purpose = fc.constantFrom(...PURPOSES);
const day = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2026, 7, 1) + days * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const kind = <K extends string, T extends object>(name: K, fields: fc.Arbitrary<T>) =>
  fields.map((rest) => ({ kind: name, ...rest }));
const nothing = fc.constant({});
const paper = { purpose, signedBy: person, number: maybe(fc.constant('12')) };
/** Ids from a short list: what corrections name is mostly there. */
const id = fc.integer({ min: 0, max: 24 }).map((number) => `e${number}`);

const facts = fc.oneof(
  kind('login-collected', nothing),
  kind('password-issued', fc.record({ reason: fc.constantFrom('lost' as const, null) })),
  kind('reset-unknown', nothing),
  kind('slip-printed', fc.record({ variant: fc.constantFrom('password' as const, 'login' as const) })),
  kind('password-wiped', fc.record({ why: fc.constantFrom('printed' as const, 'asked' as const) })),
  kind('credentials-imported', fc.record({ password: fc.boolean() })),
  kind('import-undone', nothing),
  kind('sign-in-state', fc.record({ state: fc.constantFrom('confirmed' as const, 'error' as const, null) })),
  kind(
    'credentials-handed-out',
    fc.record({
      on: day,
      to: maybe(person),
      toName: fc.constant('Тестова Анна'),
      capacity: fc.constant('мать'),
      how: fc.constantFrom('meeting' as const, 'mail' as const),
    }),
  ),
  kind('credentials-returned', fc.record({ on: day })),
  kind('slip-destroyed', fc.record({ on: day })),
  kind('meeting-attended', fc.record({ on: day })),
  kind(
    'consent-given',
    fc.record({ ...paper, on: day, until: maybe(day), place: maybe(fc.constant('Папка 1')) }),
  ),
  kind('note-written', fc.record({ text: fc.constant('Звонила маме') })),
  kind(
    'warning-settled',
    fc.record({
      warning: fc.constantFrom('w1', 'w2'),
      said: fc.constant('Алгебра: 2,33'),
      what: maybe(fc.constant('Беседа')),
    }),
  ),
  kind(
    'notice-prepared',
    fc.record({
      notice: fc.constantFrom('n1', 'n2'),
      on: day,
      number: maybe(fc.constant('7')),
      about: fc.constantFrom('marks' as const, 'both' as const),
      span: fc.constant('1-я четверть'),
      said: fc.constant('Алгебра'),
    }),
  ),
  kind(
    'notice-handed-over',
    fc.record({
      notice: fc.constantFrom('n1', 'n2'),
      on: day,
      to: maybe(person),
      toName: fc.constant('Тестова Анна'),
      how: fc.constantFrom('meeting' as const, 'mail' as const),
    }),
  ),
  kind(
    'notice-acknowledged',
    fc.record({
      notice: fc.constantFrom('n1', 'n2'),
      on: day,
      signedBy: maybe(person),
      signedName: fc.constant('Тестова Анна'),
    }),
  ),
  kind(
    'report-received',
    fc.record({
      on: day,
      from: fc.constant('Завучева Анна'),
      span: fc.constant('1-я четверть'),
      file: maybe(fc.constant('отчёт.xlsx')),
      document: fc.constant(null),
    }),
  ),
  kind(
    'protection-recorded',
    fc.record({
      what: fc.constantFrom('undertaking' as const, 'rules-parents' as const),
      on: day,
      number: maybe(fc.constant('3')),
    }),
  ),
  kind(
    'list-difference-decided',
    fc.record({
      on: day,
      field: fc.constantFrom('relation' as const, 'birth-date' as const),
      other: maybe(person),
      name: fc.constant('Тестова Анна'),
      role: fc.constantFrom('student' as const, 'representative' as const),
      was: maybe(fc.constant('мать')),
      should: fc.constant('бабушка'),
      decision: fc.constantFrom('accepted' as const, 'refused' as const, 'correction' as const),
      document: maybe(fc.constant('Приказ № 5')),
    }),
  ),
  kind(
    'study-group-described',
    fc.record({
      year: fc.constant(2026),
      subject: fc.constant('Информатика'),
      group: fc.constantFrom('g1', 'g2'),
      title: fc.constant('Группа 1'),
      teacher: maybe(fc.constant('Тестова Анна')),
      room: fc.constant(null),
      limit: maybe(fc.constant(2)),
      stream: fc.constant(null),
    }),
  ),
  kind(
    'study-group-placed',
    fc.record({
      year: fc.constant(2026),
      subject: fc.constant('Информатика'),
      on: day,
      group: maybe(fc.constantFrom({ id: 'g1', title: 'Группа 1' }, { id: 'g2', title: 'Группа 2' })),
      reason: maybe(fc.constant('освобождение')),
    }),
  ),
  kind(
    'study-group-entered',
    fc.record({
      year: fc.constant(2026),
      subject: fc.constant('Информатика'),
      on: day,
      group: maybe(fc.constant({ id: 'g1', title: 'Группа 1' })),
      how: fc.constantFrom('form' as const, 'told' as const),
    }),
  ),
  kind('consent-refused', fc.record({ ...paper, on: day, place: fc.constant(null) })),
  kind('consent-withdrawn', fc.record({ ...paper, receivedOn: day })),
  kind(
    'withdrawal-decided',
    fc.record({
      purpose,
      on: day,
      decision: fc.constant('Прекратить'),
      keptOnGround: maybe(fc.constant('273-ФЗ')),
      destroyedOn: maybe(day),
    }),
  ),
  kind(
    'consent-in-system',
    fc.record({ purpose, entered: fc.boolean(), on: day, enteredBy: fc.constant('Учитель') }),
  ),
  kind(
    'informing-form-chosen',
    fc.record({
      form: fc.constantFrom('electronic' as const, 'paper' as const, 'both' as const),
      from: day,
      every: maybe(fc.integer({ min: 1, max: 60 })),
      number: fc.constant(null),
    }),
  ),
  kind(
    'acknowledged',
    fc.record({
      topic: fc.constantFrom('marks', 'Правила'),
      form: fc.constantFrom('sheet' as const, 'extract' as const),
      on: day,
      student: maybe(person),
      period: maybe(fc.constantFrom('2026/2027:q1', '2026/2027:q2')),
    }),
  ),
  kind(
    'authority-set',
    fc.record({
      authority: fc.constantFrom('parent' as const, 'none' as const, 'power-of-attorney' as const),
      document: fc.constant(null),
    }),
  ),
  kind(
    'authority-set',
    fc.record({
      authority: fc.constantFrom('parent' as const, 'none' as const, 'guardian' as const),
      document: fc.constant(null),
      child: person,
    }),
  ),
  kind('handing-out-blocked', fc.record({ ground: fc.constant('Решение суда') })),
  kind(
    'handing-out-blocked',
    fc.record({
      ground: fc.constant('Решение суда'),
      basis: fc.constant('court' as const),
      child: person,
    }),
  ),
  kind(
    'handing-out-blocked',
    fc.record({ ground: fc.constant('Решение суда'), basis: fc.constant('court' as const) }),
  ),
  kind(
    'handing-out-decided',
    fc.record({
      blocks: fc.array(id, { maxLength: 3 }),
      decision: fc.constantFrom('withhold' as const, 'hand-out' as const),
      on: day,
      number: fc.constant(null),
    }),
  ),
  kind('grown-up-answered', fc.record({ parent: person, told: fc.boolean(), on: day })),
  kind(
    'disagreement-decided',
    fc.record({
      purpose,
      on: day,
      holds: fc.constantFrom('consent' as const, 'refusal' as const),
      number: fc.constant(null),
    }),
  ),
  kind('handing-out-allowed', nothing),
  kind('handing-out-allowed', fc.record({ lifts: fc.array(id, { maxLength: 3 }) })),
  kind('clock-doubted', fc.record({ entries: fc.array(id, { maxLength: 3 }) })),
  kind('person-joined', fc.record({ into: person })),
  kind('person-told-apart', fc.record({ from: person })),
  kind('entry-corrected', fc.record({ entry: id })),
);

/** Entries of a class, each id once; moments collide, corrections name entries, each other and nothing. */
export const anyEntries: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc.record({ fact: facts, person, id, minute: fc.integer({ min: 0, max: 10 }) }).map(
    ({ fact, person: about, id: own, minute }) =>
      ({
        classGroup: '1',
        person: about,
        id: own,
        at: new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString(),
        ...fact,
      }) as Entry,
  ),
  { selector: (entry) => entry.id, maxLength: 25 },
);

/** The same register as another computer may hold it: in another order, some entries twice, merged of two halves. */
export const merged = (entries: Entry[]): fc.Arbitrary<Entry[]> =>
  fc
    .tuple(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.subarray(entries),
      fc.integer({ min: 0, max: entries.length }),
    )
    .map(([shuffled, twice, cut]) => [
      ...shuffled.slice(cut),
      ...structuredClone(twice),
      ...shuffled.slice(0, cut),
    ]);
