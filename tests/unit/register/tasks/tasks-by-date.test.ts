import { describe, expect, it } from 'vitest';
import { usualPeriods } from '../../../../utils/base/calendar/reporting-periods.ts';
import { owedAcknowledgements } from '../../../../utils/duties/acknowledgements/owed-acknowledgements.ts';
import { owedCredentials } from '../../../../utils/duties/credentials/owed-credentials.ts';
import { owedInforming } from '../../../../utils/duties/informing/owed-informing.ts';
import { owedNotices } from '../../../../utils/duties/notices/owed-notices.ts';
import { owedObservations } from '../../../../utils/duties/observations/owed-observations.ts';
import { owedReports } from '../../../../utils/duties/reports/owed-reports.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import type { Owed } from '../../../../utils/register/tasks/task.ts';
import { urgencyOf } from '../../../../utils/register/tasks/task-terms.ts';
import { schoolRhythm } from '../../../../utils/tasks/school-rhythm.ts';
import { owedForVault, owedInClass } from '../../../../utils/tasks/task-sources.ts';
import { fault } from '../../../setup/fault.ts';
import { CLASS_ROSTER } from '../a-class.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

function on(today: string, ...facts: RecordedFact[]) {
  const entries = recordedEntries(...facts);
  return classToday(CLASS_ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today,
  });
}
/** What is owed on that day, with its term. */
const now = (owed: readonly Owed[], today: string) =>
  owed.flatMap(({ rule, since, due }) => (since === null || since <= today ? [[rule, due]] : []));

const paper: RecordedFact = {
  kind: 'informing-form-chosen',
  person: 'm1',
  form: 'paper',
  from: '2026-10-01',
  every: 14,
  number: null,
};
const handedOut: RecordedFact = {
  kind: 'credentials-handed-out',
  person: 'm1',
  on: '2026-11-02',
  to: 'm1',
  toName: 'Тестова Анна',
  capacity: 'мать',
  how: 'meeting',
};
const notice: RecordedFact[] = [
  {
    kind: 'notice-prepared',
    person: 's1',
    notice: 'n1',
    on: '2026-11-09',
    number: null,
    about: 'marks',
    span: '2-я четверть',
    said: 'Алгебра',
  },
  {
    kind: 'notice-handed-over',
    person: 's1',
    notice: 'n1',
    on: '2026-11-10',
    to: 'm1',
    toName: 'Тестова Анна',
    how: 'in-person',
  },
];
const received: RecordedFact = {
  kind: 'report-received',
  person: '1',
  on: '2026-11-06',
  from: 'Завуч',
  span: '1-я четверть',
  file: null,
  document: null,
};

describe('what is owed on a day', () => {
  it.each<[string, readonly unknown[]]>([
    ['2026-10-07', []],
    ['2026-10-08', [['due', '2026-10-15']]],
    ['2026-10-15', [['due', '2026-10-15']]],
    ['2026-11-23', [['due', '2026-10-15']]],
  ])('a paper extract every two weeks from 1 October, on %s', (today, said) => {
    const owed = owedInforming(on(today, paper)).filter(({ rule }) => rule === 'due');
    expect(now(owed, today)).toEqual(said);
  });

  it.each<[string, readonly unknown[]]>([
    ['2026-11-16', []],
    ['2026-11-17', [['not-used', null]]],
  ])('credentials handed out on 2 November, not used, on %s', (today, said) => {
    const owed = owedCredentials(on(today, handedOut)).filter(({ rule }) => rule === 'not-used');
    expect(now(owed, today)).toEqual(said);
  });

  it.each<[string, readonly unknown[]]>([
    ['2026-11-10', []],
    ['2026-11-17', []],
    ['2026-11-18', [['no-answer', '2026-11-17']]],
  ])('a notice handed over on 10 November, on %s', (today, said) => {
    expect(now(owedNotices(on(today, ...notice)), today)).toEqual(said);
    expect(now(owedNotices(on(today, notice[0]!)), today)).toEqual([['not-handed-over', null]]);
  });

  it.each<[string, readonly unknown[]]>([
    ['2026-10-25', []],
    ['2026-10-26', [['missing', '2026/2027:q1']]],
    ['2026-12-30', [['missing', '2026/2027:q1']]],
    ['2026-12-31', [['missing', '2026/2027:q2']]],
    ['2027-07-01', [['missing', '2026/2027:q4']]],
  ])('acknowledgement of the quarter, on %s', (today, said) => {
    const owed = owedAcknowledgements(on(today));
    const open = owed.filter(({ since }) => since === null || since <= today);
    expect(open.map(({ rule, of }) => [rule, of])).toEqual(said);
  });

  it('a report of the deputy head, until it is compared', () => {
    const compared: RecordedFact = {
      kind: 'report-compared',
      person: '1',
      on: '2026-11-09',
      report: 'e0',
      span: '1-я четверть',
    };
    expect(now(owedReports(on('2026-11-09', received)), '2026-11-09')).toEqual([['not-compared', null]]);
    expect(owedReports(on('2026-11-09', received, compared))).toEqual([]);
  });

  it.each([
    ['2026-10-01', true, '2026-09-01', '2026-09-25', []],
    ['2026-10-02', true, '2026-09-01', '2026-09-25', ['list']],
    ['2026-10-03', true, '2026-09-20', '2026-09-25', ['journal']],
    ['2026-10-03', false, '2026-09-20', '2026-09-25', []],
  ])('data read long ago, on %s (term: %s)', (today, isTerm, list, journal, said) => {
    const facts = {
      today,
      isTerm,
      listReadAt: `${list}T12:00:00`,
      journalReadAt: `${journal}T12:00:00`,
      turns: [],
      waiting: [],
    };
    const owed = owedInClass(facts).flatMap((each) => each.owed);
    expect(now(owed, today).map(([rule]) => rule)).toEqual(said);
  });

  it('a copy on its day, and the code for the envelope as soon as there is something to lose', () => {
    const facts = { today: '2026-11-23', backupDueAt: '2026-11-24T12:00:00', hasRecoveryCode: false };
    const of = (isUsed: boolean, today = facts.today) =>
      now(
        owedForVault({ ...facts, isUsed, today }).flatMap(({ owed }) => owed),
        today,
      );
    expect(of(false)).toEqual([]);
    expect(of(true)).toEqual([['envelope', null]]);
    expect(of(true, '2026-11-24')).toEqual([
      ['backup', '2026-11-24'],
      ['envelope', null],
    ]);
  });
});

fault(
  'A parent chooses paper from a day to come, and the vault is locked before that day',
  'the first extract is known beforehand, with its term; owed only from a week before, not before the choice holds',
  () => {
    const due = (today: string, every = 14) =>
      owedInforming(on(today, { ...paper, every })).flatMap(({ rule, since, due }) =>
        rule === 'due' ? [[since, due]] : [],
      );
    expect(due('2026-09-01')).toEqual([['2026-10-08', '2026-10-15']]);
    expect(due('2026-10-01')).toEqual([['2026-10-08', '2026-10-15']]);
    expect(due('2026-09-30', 3)).toEqual([['2026-10-01', '2026-10-04']]);
    expect(due('2026-10-01', 3)).toEqual([['2026-09-27', '2026-10-04']]);
  },
);

fault(
  'A student about whom a notice is on its way is to be told of again, and stands among the warnings as well',
  'each student with open warnings stands in one task alone',
  () => {
    const warning = {
      id: 'unexcused:s1::2026-11-08',
      kind: 'unexcused' as const,
      student: 's1',
      level: 'alarm' as const,
      lessons: 6,
      from: '2026-11-02',
      to: '2026-11-08',
      awaited: false,
    };
    const rules = (...facts: RecordedFact[]) =>
      owedObservations(on('2026-11-23', ...facts), { warnings: [warning] }).map(({ rule, due }) => [
        rule,
        due,
      ]);
    expect(rules()).toEqual([['tell-parents', '2026-11-08']]);
    expect(rules(notice[0]!)).toEqual([['warnings', null]]);
  },
);

it.each([
  [null, 'later'],
  ['2026-11-23T00:00', 'overdue'],
  ['2026-11-23T09:00', 'overdue'],
  ['2026-11-23T09:01', 'today'],
  ['2026-11-24T00:00', 'today'],
  ['2026-11-25T00:00', 'week'],
  ['2026-11-30T00:00', 'week'],
  ['2026-12-01T00:00', 'later'],
])('a term that ends %s is, on Monday at nine, %s', (moment, urgency) => {
  const at = moment === null ? null : new Date(moment).getTime();
  expect(urgencyOf(at, new Date('2026-11-23T09:00'))).toBe(urgency);
});

it('the school year has its rhythm', () => {
  const stages = schoolRhythm(usualPeriods(2026, 'quarters'));
  expect(stages.map(({ title, from }) => `${from} ${title}`)).toEqual([
    '2026-09-01 Начало года',
    '2026-10-19 1-я четверть',
    '2026-12-24 2-я четверть',
    '2027-03-15 3-я четверть',
    '2027-05-01 Конец года',
    '2027-05-20 4-я четверть',
  ]);
});
