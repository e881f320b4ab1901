import { describe, expect, it } from 'vitest';
import { owedConsents } from '../../../../utils/duties/consents/owed-consents.ts';
import { owedExtracts } from '../../../../utils/duties/extracts/owed-extracts.ts';
import { owedGroups } from '../../../../utils/duties/groups/owed-groups.ts';
import { owedLetters } from '../../../../utils/duties/letters/owed-letters.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { tasksOf } from '../../../../utils/register/tasks/class-tasks.ts';
import { owedOnPeople } from '../../../../utils/register/tasks/owed-on-people.ts';
import type { Owed } from '../../../../utils/register/tasks/task.ts';
import { urgencyOfTask } from '../../../../utils/register/tasks/task-terms.ts';
import { CLASS_ROSTER } from '../a-class.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

type Table = [today: string, owed: string[]][];

/** The tasks of these rules on a day at noon, each with its urgency. */
function on(
  today: string,
  owedOf: (of: ReturnType<typeof classToday>) => Owed[],
  facts: RecordedFact[],
  ...rules: string[]
): string[] {
  const entries = recordedEntries(...facts);
  const of = classToday(CLASS_ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today,
  });
  const { tasks } = tasksOf([{ owner: 'duty', owed: owedOf(of) }], today, entries, 2026);
  return tasks
    .filter(({ rule }) => rules.includes(rule))
    .map((task) => `${task.rule}: ${urgencyOfTask(task, new Date(`${today}T12:00`))}`);
}

const given = (until: string | null): RecordedFact => ({
  kind: 'consent-given',
  person: 'm1',
  purpose: 'electronic-diary',
  signedBy: 'm1',
  on: '2026-09-12',
  number: null,
  until,
  place: null,
});
const withdrawn = (receivedOn: string): RecordedFact => ({
  kind: 'consent-withdrawn',
  person: 'm1',
  purpose: 'electronic-diary',
  signedBy: 'm1',
  receivedOn,
  number: null,
});

describe('a withdrawal received on Thursday, 5 November', () => {
  const table: Table = [
    ['2026-11-05', ['withdrawal-stop: later', 'withdrawal-destroy: later']],
    // Saturday of a week, and the week of the term.
    ['2026-11-14', ['withdrawal-stop: later', 'withdrawal-destroy: later']],
    ['2026-11-16', ['withdrawal-stop: week', 'withdrawal-destroy: later']],
    ['2026-11-19', ['withdrawal-stop: today', 'withdrawal-destroy: later']],
    ['2026-11-20', ['withdrawal-stop: overdue', 'withdrawal-destroy: later']],
    // 30 days end on a Saturday, and are not moved.
    ['2026-12-05', ['withdrawal-stop: overdue', 'withdrawal-destroy: today']],
    ['2026-12-06', ['withdrawal-stop: overdue', 'withdrawal-destroy: overdue']],
  ];
  it.each(table)('on %s', (today, owed) => {
    const facts = [given(null), withdrawn('2026-11-05')];
    expect(on(today, owedConsents, facts, 'withdrawal-stop', 'withdrawal-destroy')).toEqual(owed);
  });
});

describe('a withdrawal received before the winter holidays, on Friday, 25 December', () => {
  const table: Table = [
    ['2027-01-15', ['withdrawal-stop: later']],
    ['2027-01-18', ['withdrawal-stop: week']],
    // 28 to 30 December are three of them, 11 to 19 January the rest.
    ['2027-01-19', ['withdrawal-stop: today']],
    ['2027-01-20', ['withdrawal-stop: overdue']],
  ];
  it.each(table)('on %s its ten working days are counted without the holidays', (today, owed) => {
    expect(on(today, owedConsents, [given(null), withdrawn('2026-12-25')], 'withdrawal-stop')).toEqual(owed);
  });
});

describe('a consent until 31 December', () => {
  const table: Table = [
    ['2026-11-30', []],
    ['2026-12-01', ['expiring: later']],
    ['2026-12-28', ['expiring: week']],
    ['2026-12-31', ['expiring: today']],
    ['2027-01-01', []],
  ];
  it.each(table)('on %s', (today, owed) => {
    expect(on(today, owedConsents, [given('2026-12-31')], 'expiring')).toEqual(owed);
  });
});

describe('a student who is 18 on Sunday, 1 November', () => {
  const coming: Table = [
    ['2026-10-01', []],
    ['2026-10-02', ['adults: later']],
    ['2026-10-31', ['adults: week']],
    // The parent’s signature holds no longer.
    ['2026-11-02', ['adults: overdue']],
  ];
  it.each(coming)('is announced thirty days before, on %s', (today, owed) => {
    const signed = { ...given(null), person: 's4', signedBy: 'm4' } as RecordedFact;
    expect(on(today, owedConsents, [signed], 'adults')).toEqual(owed);
  });

  const asked: Table = [
    ['2026-10-31', []],
    ['2026-11-01', ['grown-up: today']],
    ['2026-11-02', ['grown-up: overdue']],
  ];
  it.each(asked)('is asked from that day on, on %s', (today, owed) => {
    expect(on(today, owedOnPeople, [], 'grown-up')).toEqual(owed);
  });
});

describe('a student without a parent in the system', () => {
  const table: Table = [
    ['2026-08-31', []],
    ['2026-09-01', ['no-parent: today']],
    ['2026-09-02', ['no-parent: overdue']],
    // In the autumn holidays as well.
    ['2026-10-31', ['no-parent: overdue']],
  ];
  it.each(table)('on %s', (today, owed) => {
    expect(on(today, owedOnPeople, [], 'no-parent')).toEqual(owed);
  });
});

describe('groups of a class that has none', () => {
  const table: Table = [
    ['2026-08-31', []],
    ['2026-09-01', ['not-planned: later']],
    ['2026-11-01', ['not-planned: later']],
    ['2027-05-31', ['not-planned: later']],
    ['2027-06-01', []],
  ];
  it.each(table)('on %s', (today, owed) => {
    expect(on(today, owedGroups, [], 'not-planned')).toEqual(owed);
  });
});

describe('an extract', () => {
  const issued: RecordedFact = {
    kind: 'extract-issued',
    person: 's1',
    extract: 'x1',
    on: '2026-11-06',
    number: '1',
    period: '2026/2027:q1',
    span: '1-я четверть',
    sections: ['marks'],
  } as RecordedFact;
  const handed: RecordedFact = {
    kind: 'extract-handed-over',
    person: 's1',
    extract: 'x1',
    on: '2026-11-09',
    to: 'm1',
    toName: 'Тестова Анна',
    how: 'in-person',
  } as RecordedFact;
  const table: Table = [
    ['2026-11-09', []],
    ['2026-11-23', []],
    ['2026-11-24', ['not-returned: overdue']],
    ['2026-11-29', ['not-returned: overdue']],
  ];
  it.each(
    table,
  )('handed over on 9 November, its tear-off is asked for after two weeks, on %s', (today, owed) => {
    expect(on(today, owedExtracts, [issued, handed], 'not-handed-over', 'not-returned')).toEqual(owed);
  });

  it.each([['2026-11-06'], ['2026-11-08'], ['2027-01-03']])('not handed over, on %s', (today) => {
    expect(on(today, owedExtracts, [issued], 'not-handed-over')).toEqual(['not-handed-over: later']);
  });
});

it.each([
  ['2026-08-31'],
  ['2026-09-01'],
  ['2026-11-01'],
  ['2027-01-03'],
])('the letter about the diary has no term, and is owed once, on %s', (today) => {
  const sent = (person: string): RecordedFact =>
    ({
      kind: 'letter-sent',
      person,
      template: 'diary',
      on: '2026-08-30',
      subject: 'О дневнике',
    }) as RecordedFact;
  expect(on(today, owedLetters, [], 'not-told')).toEqual(['not-told: later']);
  expect(on(today, owedLetters, ['m1', 's3', 'm4'].map(sent), 'not-told')).toEqual([]);
});
