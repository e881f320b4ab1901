import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { classMatrix } from '../../../utils/registers/class-matrix.ts';
import { effective } from '../../../utils/registers/effective.ts';
import { type Entry, recordedEntrySchema } from '../../../utils/registers/entries.ts';
import { type MeetingMarks, meetingEntries } from '../../../utils/registers/meeting-entries.ts';
import { mayReceive, peopleFacts } from '../../../utils/roster/people-facts.ts';
import { ASK, CLASS_ROSTER, PERIOD } from './a-class.ts';
import { anyEntries } from './any-entries.ts';
import { type Told, told } from './told.ts';

const on = '2026-11-20';
const ALL: MeetingMarks = {
  credentials: true,
  acknowledged: { topics: ['marks'], period: PERIOD },
  consent: { purpose: 'electronic-diary', until: null, place: 'Папка 1', students: true },
  informing: { form: 'electronic', every: null, from: on },
};
const build = (marks: MeetingMarks, absent: string[] = [], before: Entry[] = []) => {
  const counting = effective(before).entries;
  return meetingEntries(CLASS_ROSTER, counting, peopleFacts(counting), {
    on,
    absent: new Set(absent),
    marks,
  });
};
const brief = (marks: MeetingMarks, absent: string[] = [], before: Told[] = []) =>
  build(marks, absent, told(...before)).map((entry) => {
    const by =
      'signedBy' in entry ? entry.signedBy : entry.kind === 'credentials-handed-out' ? entry.to : null;
    return by === null || by === entry.person ? entry.person : `${entry.person} by ${by}`;
  });

describe('credentials', () => {
  it.each<[string, string[], Told[], string[]]>([
    ['each the own slip and the child’s', [], [], ['m1', 's1 by m1', 's2 by m1', 'f1', 'm4', 's4 by m4']],
    ['but for an absent mother', ['m1'], [], ['f1', 's1 by f1', 'm4', 's4 by m4']],
    ['but for an absent family', ['s1', 's2', 's4'], [], []],
    ['a mother who came for one of two', ['s2'], [], ['m1', 's1 by m1', 'f1', 'm4', 's4 by m4']],
    [
      'but for those who may receive nothing',
      ['m4'],
      [{ kind: 'handing-out-blocked', person: 'm1', ground: 'решение суда' }],
      ['f1', 's1 by f1'],
    ],
    [
      'but for what is in hand',
      ['m4', 'f1'],
      [
        {
          kind: 'credentials-handed-out',
          person: 's1',
          on,
          to: 's1',
          toName: 'Тестов Илья',
          capacity: 'ученик',
          how: 'in-person',
        },
        { kind: 'sign-in-state', person: 'm1', state: 'confirmed' },
      ],
      ['s2 by m1'],
    ],
  ])('%s', (_, absent, before, expected) => {
    expect(brief({ credentials: true }, absent, before)).toEqual(expected);
  });
});

describe('consent', () => {
  const { consent } = ALL;
  it.each<[string, MeetingMarks, Told[], string[]]>([
    ['of the representatives', { consent: { ...consent!, students: false } }, [], ['m1', 'f1', 'm4']],
    [
      'and of the children, but not of who is 18',
      { consent: consent! },
      [],
      ['m1', 's1 by m1', 's2 by m1', 'f1', 'm4'],
    ],
    [
      'never over a refusal',
      { consent: { ...consent!, students: false } },
      [
        {
          kind: 'consent-refused',
          ...{
            person: 'm1',
            purpose: 'electronic-diary',
            signedBy: 'm1',
            on: '2026-09-01',
            number: null,
            place: null,
          },
        },
      ],
      ['f1', 'm4'],
    ],
  ])('%s', (_, marks, before, expected) => {
    expect(brief(marks, [], before)).toEqual(expected);
  });
});

describe('signature and form', () => {
  it('are not asked twice', () => {
    const before: Told[] = [
      { kind: 'acknowledged', person: 'm1', topic: 'marks', form: 'sheet', on, period: PERIOD },
      {
        kind: 'informing-form-chosen',
        person: 'f1',
        form: 'paper',
        from: '2026-09-01',
        every: 14,
        number: null,
      },
    ];
    expect(brief({ acknowledged: ALL.acknowledged! }, [], before)).toEqual(['f1', 'm4']);
    expect(brief({ informing: ALL.informing! }, [], before)).toEqual(['m1', 'm4']);
  });
  it('are one for each topic', () => {
    const acknowledged = { topics: ['marks', 'Правила'], period: PERIOD };
    expect(brief({ acknowledged }, ['m4', 'f1'])).toEqual(['m1', 'm1']);
  });
});

it('nobody has anything recorded where nothing is marked', () => {
  expect(build({})).toEqual([]);
});

it('may be recorded whatever went before, reaches nobody who may receive nothing, and leaves nothing to repeat', () => {
  fc.assert(
    fc.property(anyEntries, fc.subarray(['m1', 'f1', 's1', 's2', 'm4']), (before, absent) => {
      const made = build(ALL, absent, before);
      const facts = peopleFacts(effective(before).entries);
      for (const entry of made) {
        expect(safeParse(recordedEntrySchema, entry).success, JSON.stringify(entry)).toBe(true);
        const reached = [
          ...('signedBy' in entry ? [entry.signedBy] : []),
          ...(entry.kind === 'credentials-handed-out' && entry.to !== null ? [entry.to, entry.person] : []),
        ];
        expect(reached.filter((person) => absent.includes(person) && person !== entry.person)).toEqual([]);
        expect(reached.filter((person) => !mayReceive(facts, person))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

it('after a meeting where everybody was, the matrix asks only for what a meeting cannot give', () => {
  const stored = build(ALL).map(
    (entry, index) => ({ ...entry, id: `n${index}`, at: '2026-11-20T18:00:00.000Z' }) as Entry,
  );
  expect(build(ALL, [], stored)).toEqual([]);
  const [first] = classMatrix(CLASS_ROSTER, stored, new Map(), ASK);
  expect(
    Object.fromEntries(
      Object.entries(first!.cells).map(([duty, { state, text }]) => [duty, `${state}: ${text}`]),
    ),
  ).toEqual({
    credentials: 'done: выданы',
    consents: 'partly: внести в систему',
    informing: 'done: электронная',
    acknowledgements: 'done: подписано',
  });
});
