import { expect, it } from 'vitest';
import { acknowledgementPapers } from '../../../../components/duties/acknowledgements/acknowledgement-papers.ts';
import { consentPapers } from '../../../../components/duties/consents/consent-papers.ts';
import { informingPapers } from '../../../../components/duties/informing/informing-papers.ts';
import type { EarlyWarning } from '../../../../utils/class-data/analytics/class-warnings.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { duties } from '../../../../utils/duties/duties.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { familyRows } from '../../../../utils/duties/families/family-rows.ts';
import type { TaskBlank } from '../../../../utils/duties/families/family-task.ts';
import { classMatrix } from '../../../../utils/register/class-matrix.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { fault } from '../../../setup/fault.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const PURPOSE = 'electronic-diary';
const person = (key: string, relation: string | null, children: string[], name = `Алиев ${key}`) =>
  newPerson({ key, role: 'representative', name, relation, children });
const ROSTER = aRoster(
  [
    newPerson({ key: 's1', role: 'student', name: 'Алиев Тимур', birthDate: '2013-05-05' }),
    newPerson({ key: 's2', role: 'student', name: 'Бирюков Матвей', birthDate: '2013-05-05' }),
  ],
  [person('m1', 'мать', ['s1']), person('f1', 'отец', ['s1']), person('g1', 'бабушка', ['s1'])],
);

function rowsOn(
  today: string,
  facts: RecordedFact[],
  urgent: ReadonlyMap<string, readonly EarlyWarning[]> = new Map(),
) {
  const entries = recordedEntries(...facts);
  const of = classToday(ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today,
  });
  return familyRows(of, classMatrix(of, duties), { kinds, urgent });
}
const first = (today: string, facts: RecordedFact[], urgent?: Parameters<typeof rowsOn>[2]) =>
  rowsOn(today, facts, urgent)[0]!;
const tasks = (...given: Parameters<typeof first>) =>
  first(...given).tasks.map(({ text, tone }) => [text, tone]);

const handed = (to: string): RecordedFact => ({
  kind: 'credentials-handed-out',
  person: to,
  on: '2026-09-12',
  to,
  toName: 'Алиева',
  capacity: 'мать',
  how: 'meeting',
});
const given = (of: string, signedBy = of): RecordedFact => ({
  kind: 'consent-given',
  person: of,
  purpose: PURPOSE,
  signedBy,
  on: '2026-09-12',
  number: null,
  until: null,
  place: null,
});
const chosen = (of: string, form: 'electronic' | 'paper' = 'electronic', every: number | null = null) =>
  ({
    kind: 'informing-form-chosen',
    person: of,
    form,
    from: '2026-09-01',
    every,
    number: null,
  }) as RecordedFact;
const signed = (of: string): RecordedFact =>
  ({
    kind: 'acknowledged',
    person: of,
    topic: 'Отметки и посещаемость за период',
    period: '2026/2027:q1',
    form: 'sheet',
    on: '2026-10-24',
  }) as RecordedFact;

const ALL = [
  ...['s1', 'm1', 'f1'].map(handed),
  given('s1', 'm1'),
  given('m1'),
  given('f1'),
  ...['m1', 'f1'].map((key) => chosen(key)),
  signed('m1'),
];

it('asks nothing of a family with everything, and says who lacks what', () => {
  const { tasks: left, members, coverage, signature } = first('2026-11-24', ALL);
  expect(left.map(({ text }) => text)).toEqual(['Внести в систему', 'Внести в систему', 'Внести в систему']);
  expect(coverage.form).toBe('electronic');
  expect(signature.state).toBe('done');
  expect(members.map(({ person: key, access, signature: own }) => [key, access.state, own.state])).toEqual([
    ['s1', 'done', 'none-needed'],
    ['m1', 'done', 'done'],
    ['f1', 'done', 'none-needed'],
    // A grandmother without authority is asked nothing and gets nothing.
    ['g1', 'none-needed', 'none-needed'],
  ]);
});

it.each<[string, RecordedFact[], [string, string]]>([
  [
    'the slip of the father',
    ALL.filter((fact) => !(fact.kind === 'credentials-handed-out' && fact.person === 'f1')),
    ['Выдать памятку отцу', 'plain'],
  ],
  [
    'the consent of the father',
    ALL.filter((fact) => !(fact.kind === 'consent-given' && fact.person === 'f1')),
    ['Нет согласия отца', 'plain'],
  ],
  ['the signature', ALL.filter(({ kind }) => kind !== 'acknowledged'), ['Нет подписи', 'plain']],
  ['a paper extract', [...ALL, { ...chosen('m1', 'paper', 84) }], ['Выписка до 24 ноября', 'warn']],
])('says that %s is missing', (_, facts, expected) => {
  expect(tasks('2026-11-23', facts)).toContainEqual(expected);
});

it.each<[string, RecordedFact[], TaskBlank]>([
  [
    'a consent',
    ALL.filter((fact) => !(fact.kind === 'consent-given' && fact.person === 'f1')),
    { paper: 'consent', people: ['f1'] },
  ],
  [
    'the form of informing',
    ALL.filter(({ kind }) => kind !== 'informing-form-chosen'),
    { paper: 'informing', people: ['m1', 'f1'] },
  ],
  [
    'a signature',
    ALL.filter(({ kind }) => kind !== 'acknowledged'),
    { paper: 'acknowledgement-student', people: ['s1'] },
  ],
])('names the form for %s, and for whom it is printed', (_, facts, blank) => {
  expect(first('2026-11-23', facts).tasks.map((each) => each.blank)).toContainEqual(blank);
  const papers = [...consentPapers, ...informingPapers, ...acknowledgementPapers];
  expect(papers.map(({ id }) => id)).toContain(blank.paper);
});

it('puts what is late first, then what is due soonest', () => {
  const withdrawn = {
    kind: 'consent-withdrawn',
    person: 'm1',
    purpose: PURPOSE,
    signedBy: 'm1',
    receivedOn: '2026-11-05',
    number: null,
  } as RecordedFact;
  expect(tasks('2026-11-10', [...ALL, withdrawn])[0]).toEqual(['Отзыв: до 19 ноября', 'warn']);
  expect(tasks('2026-11-20', [...ALL, withdrawn])[0]).toEqual(['Отзыв: срок был 19 ноября', 'bad']);
  const urgent = new Map([
    [
      's1',
      [
        {
          id: 'u',
          student: 's1',
          level: 'alarm',
          kind: 'unexcused',
          lessons: 6,
          from: '2026-11-01',
          to: '2026-11-09',
          awaited: false,
        },
      ] as EarlyWarning[],
    ],
  ]);
  expect(tasks('2026-11-10', [...ALL, withdrawn], urgent).slice(0, 2)).toEqual([
    ['Известить: 6 «Н»', 'bad'],
    ['Отзыв: до 19 ноября', 'warn'],
  ]);
});

it('says of a student without a representative that nobody is informed', () => {
  const alone = rowsOn('2026-11-24', [])[1]!;
  expect(alone.tasks[0]).toMatchObject({ text: 'Нет родителя', tone: 'bad', place: 'people' });
  expect(alone.signature.state).toBe('none-needed');
});

fault(
  'The signature is asked for in red for a quarter that has not ended',
  'it is «ещё идёт» to its last day, and no task',
  () => {
    const unsigned = ALL.filter(({ kind }) => kind !== 'acknowledged');
    const { signature, tasks: early } = first('2026-10-01', unsigned);
    expect(signature).toMatchObject({ state: 'none-needed', text: 'ещё идёт, до 25 октября' });
    expect(early.map(({ text }) => text)).not.toContain('Нет подписи');
    expect(first('2026-10-25', unsigned).signature.state).toBe('none-needed');
    expect(first('2026-10-26', unsigned).signature.state).toBe('missing');
  },
);

fault(
  'A notice about twos was made out, and the row of the family still says «Известить родителей»',
  'Neither the row nor the list of tasks asks for it again, until something newer is urgent',
  () => {
    const warning = {
      id: 'unexcused:s1::2026-11-09',
      student: 's1',
      level: 'alarm',
      kind: 'unexcused',
      lessons: 6,
      from: '2026-11-01',
      to: '2026-11-09',
      awaited: false,
    } as EarlyWarning;
    const notice: RecordedFact = {
      kind: 'notice-prepared',
      person: 's1',
      notice: 'n1',
      on: '2026-11-10',
      number: null,
      about: 'absences',
      span: '2-я четверть',
      said: '6 «Н»',
    };
    const asked = (warned: EarlyWarning, ...facts: RecordedFact[]) =>
      tasks('2026-11-12', [...ALL, ...facts], new Map([['s1', [warned]]])).filter(([text]) =>
        text?.startsWith('Известить'),
      );
    expect(asked(warning)).toEqual([['Известить: 6 «Н»', 'bad']]);
    expect(asked(warning, notice)).toEqual([]);
    expect(asked({ ...warning, to: '2026-11-12' } as EarlyWarning, notice)).toEqual([
      ['Известить: 6 «Н»', 'bad'],
    ]);
    expect(first('2026-11-12', [...ALL, notice], new Map([['s1', [warning]]])).warnings).toEqual([warning]);
  },
);
