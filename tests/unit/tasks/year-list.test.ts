import { describe, expect, it } from 'vitest';
import { usualPeriods } from '../../../utils/base/calendar/reporting-periods.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { dutyRhythms } from '../../../utils/duties/duty-rhythms.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { schoolRhythm } from '../../../utils/tasks/school-rhythm.ts';
import { settledSteps, type YearFacts, yearList } from '../../../utils/tasks/year-list.ts';
import { ASK, classOf } from '../register/a-class.ts';
import { type RecordedFact, recordedEntries } from '../register/entries.ts';

const FACTS: YearFacts = {
  listReadAt: '2026-09-02T06:00:00.000Z',
  turns: 0,
  hasOwnPeriods: false,
  backedUpAt: null,
  dropped: [],
};

interface Given {
  list?: 'start' | 'end';
  today?: string;
  facts?: Partial<YearFacts>;
  recorded?: RecordedFact[];
}

function stepsOf({ list = 'start', today = ASK.today, facts = {}, recorded = [] }: Given) {
  const { entries } = effective(recordedEntries(...recorded), kinds);
  return yearList(list, classOf(entries, { ...ASK, today }), { ...FACTS, ...facts });
}

const stepOf = (id: string, given: Given) => {
  const found = stepsOf(given).find((step) => step.id === id);
  return found ? `${found.state}: ${found.amount}`.replaceAll('\u00a0', ' ') : null;
};

describe('the lists of the year', () => {
  it('hold only duties, each once, each step with an id of its own', () => {
    const ids: string[] = dutyRhythms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known: string[] = duties.map(({ id }) => id);
    expect(ids.filter((id) => !known.includes(id))).toEqual([]);
    for (const list of ['start', 'end'] as const) {
      const steps = stepsOf({ list, facts: { turns: 1 } }).map(({ id }) => id);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThan(8);
    }
  });

  it('feed the line of the year: what it names stands in a list', () => {
    const stages = schoolRhythm(usualPeriods(2026, 'quarters'));
    const named = stages.find(({ list }) => list === 'start')?.works.map(({ text }) => text);
    expect(named).toEqual(['сверка списка', 'группы', 'реквизиты', 'согласия', 'форма информирования']);
    expect(stages.find(({ title }) => title === '1-я четверть')?.works.map(({ text }) => text)).toEqual([
      'ознакомление',
      'отчёт',
      'выписки',
    ]);
    expect(stages.find(({ list }) => list === 'end')?.works.map(({ text }) => text)).toEqual([
      'список класса',
      'отчёт завуча',
    ]);
  });
});

const consent = (person: string, signedBy: string): RecordedFact[] => [
  {
    kind: 'consent-given',
    person,
    purpose: 'electronic-diary',
    signedBy,
    on: '2026-09-12',
    number: null,
    until: null,
    place: null,
  },
  {
    kind: 'consent-in-system',
    person,
    purpose: 'electronic-diary',
    entered: true,
    on: '2026-09-13',
    enteredBy: 'Образцова А. П.',
  },
];

describe('a step says how far it has come, by the registers', () => {
  it.each<[string, Given, string | null]>([
    ['consents/given', {}, 'open: 0 из 4 семей'],
    ['consents/given', { recorded: [...consent('m1', 'm1'), ...consent('s2', 'm1')] }, 'open: 1 из 4 семей'],
    ['lists/compared', {}, 'open: ещё не сверялся'],
    [
      'lists/compared',
      {
        recorded: [
          { kind: 'list-compared', person: 'g1', on: '2026-09-01', source: 'х', people: 4, found: 0 },
        ],
      },
      'done: 1 раз',
    ],
    [
      // Last year's comparison is no step of this one.
      'lists/compared',
      {
        recorded: [
          { kind: 'list-compared', person: 'g1', on: '2026-05-01', source: 'х', people: 4, found: 0 },
        ],
      },
      'open: ещё не сверялся',
    ],
    ['list', {}, 'done: 4 ученика, 02.09.2026'],
    ['list', { facts: { listReadAt: '2026-06-02T06:00:00.000Z' } }, 'open: 4 ученика, 02.06.2026'],
    ['turn', {}, null],
    ['turn', { facts: { turns: 1 } }, 'open: не подтверждено'],
    [
      'turn',
      {
        recorded: [{ kind: 'class-continued', person: 'g1', from: 'g0', name: '6 «А»', year: 2025 }],
      },
      'done: 6 «А»',
    ],
    ['periods', {}, 'open: взяты обычные'],
    ['periods', { facts: { hasOwnPeriods: true } }, 'done: заданы вами'],
    ['groups/entered', {}, 'open: не составлены'],
    [
      'groups/entered',
      { facts: { dropped: [{ id: 'groups/not-planned/2026' }] } },
      'not-needed: не требуется',
    ],
    ['meetings/first', {}, 'open: никто не записан'],
    [
      'meetings/first',
      { recorded: [{ kind: 'meeting-attended', person: 'm1', on: '2026-09-10' }] },
      'done: записано, кто был: 1 человек',
    ],
    [
      'meetings/last',
      { list: 'end', recorded: [{ kind: 'meeting-attended', person: 'm1', on: '2026-09-10' }] },
      'open: никто не записан',
    ],
    [
      'meetings/last',
      {
        list: 'end',
        today: '2027-05-25',
        recorded: [{ kind: 'meeting-attended', person: 'm1', on: '2027-05-20' }],
      },
      'done: записано, кто был: 1 человек',
    ],
    ['reports/received', { list: 'end' }, 'open: с мая не получен'],
    ['notices/handed-over', { list: 'end' }, 'done: не вручённых нет'],
    ['incidents/closed', { list: 'end' }, 'done: открытых нет'],
    ['backup', { list: 'end' }, 'open: копии нет'],
    [
      'backup',
      { list: 'end', facts: { backedUpAt: '2026-11-01T06:00:00.000Z' } },
      'open: последняя 01.11.2026',
    ],
    [
      'backup',
      { list: 'end', today: '2027-05-26', facts: { backedUpAt: '2027-05-25T06:00:00.000Z' } },
      'done: последняя 25.05.2027',
    ],
  ])('%s %#', (id, given, state) => {
    expect(stepOf(id, given)).toBe(state);
  });

  it('that of the last period is not done before the period is over', () => {
    expect(stepOf('acknowledgements/signed', { list: 'end' })).toBe('open: период не закончился');
  });

  it('counts what is settled', () => {
    const steps = stepsOf({ facts: { dropped: [{ id: 'groups/not-planned/2026' }] } });
    expect(settledSteps(steps)).toEqual({ unit: 'steps', number: 2 });
  });
});
