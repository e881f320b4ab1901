import { expect, it } from 'vitest';
import { addDays, dayOf } from '../../../../utils/base/calendar/day.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { NO_SIGNALS } from '../../../../utils/register/duty.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { classTasks } from '../../../../utils/register/tasks/class-tasks.ts';
import { countOf } from '../../../../utils/register/tasks/task.ts';
import { momentsOf } from '../../../../utils/register/tasks/task-line.ts';
import { ASK, classOf, dutiesFor, PERIOD } from '../a-class.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

function owedAfter(...facts: RecordedFact[]) {
  const { entries } = effective(recordedEntries(...facts), kinds);
  const tasks = classTasks(classOf(entries), dutiesFor(ASK), NO_SIGNALS);
  return {
    lines: tasks.tasks.map(
      (task) =>
        `${task.section}/${task.filter} ${task.text}: ${countOf(task).number}${task.term ? ` до ${task.term}` : ''}`,
    ),
    days: [...new Set(momentsOf(tasks).map((moment) => addDays(dayOf(new Date(moment)), -1)))].sort(),
  };
}
const paper = { purpose: 'electronic-diary', number: null, place: null };
const given = (person: string, until: string | null): RecordedFact => ({
  kind: 'consent-given',
  ...paper,
  person,
  signedBy: person,
  on: '2026-09-12',
  until,
});
const printed = (person: string): RecordedFact => ({ kind: 'slip-printed', person, variant: 'login' });

// s1 with m1 and f1, s2 with m1, s3 alone, s4 who is 18 with m4: consents are wanted of m1, f1 and of s4 herself.
// Without a term they stand in the order of the registry, as the columns do.
const CREDENTIALS = 'credentials/waiting Реквизиты не выданы: 6';
const NOTHING = [
  'informing/left Не записано, как информировать: 4',
  'acknowledgements/missing Нет подписи об ознакомлении: 3',
];

it('says what waits, and of how many', () => {
  expect(owedAfter()).toEqual({
    lines: [
      'people/null Нет родителя в системе: 1 до 2026-09-01',
      'people/grown-up Ученику 18: спросить, сообщать ли родителям: 1 до 2026-11-01',
      'consents/adults Исполняется 18 лет: 1 до 2026-11-01',
      CREDENTIALS,
      'consents/missing Нет ни согласия, ни отказа: 3',
      ...NOTHING,
    ],
    days: ['2026-09-01', '2026-11-01'],
  });
});

it.each<[string, RecordedFact[], string[], string[]]>([
  [
    'a consent that ends soon, and is not in the system',
    [given('m1', '2026-12-10')],
    [
      'consents/not-in-system Бумага есть, внести в систему: 1',
      'consents/expiring Согласие скоро истекает: 1 до 2026-12-10',
    ],
    ['2026-09-01', '2026-11-01', '2026-12-10'],
  ],
  [
    'a withdrawal: ten working days from its receipt, then thirty days',
    [
      given('m1', null),
      {
        kind: 'consent-withdrawn',
        purpose: 'electronic-diary',
        number: null,
        person: 'm1',
        signedBy: 'm1',
        receivedOn: '2026-11-10',
      },
    ],
    [
      'consents/withdrawals Отзыв согласия: прекратить обработку: 1 до 2026-11-24',
      'consents/withdrawals Отзыв согласия: решение и уничтожение: 1 до 2026-12-10',
    ],
    ['2026-09-01', '2026-11-01', '2026-11-24', '2026-12-10'],
  ],
  [
    'a paper extract that is overdue',
    [
      {
        kind: 'informing-form-chosen',
        person: 'm1',
        form: 'paper',
        from: '2026-10-01',
        every: 14,
        number: null,
      },
    ],
    [
      'informing/due Пора дать бумажную выписку: 1 до 2026-10-15',
      'informing/left Не записано, как информировать: 3',
    ],
    ['2026-09-01', '2026-10-15', '2026-11-01'],
  ],
  [
    'a printed slip',
    [printed('s3')],
    [
      'credentials/printed Памятка напечатана, вручение не отмечено: 1',
      'credentials/waiting Реквизиты не выданы: 5',
    ],
    ['2026-09-01', '2026-11-01'],
  ],
  [
    'a signature of a family with two children',
    [{ kind: 'acknowledged', person: 'm1', topic: 'marks', form: 'sheet', on: '2026-11-12', period: PERIOD }],
    ['acknowledgements/missing Нет подписи об ознакомлении: 1'],
    ['2026-09-01', '2026-11-01'],
  ],
])('tells of %s', (_, facts, lines, days) => {
  const found = owedAfter(...facts);
  expect(found.lines).toEqual(expect.arrayContaining(lines));
  expect(found.days).toEqual(days);
});

it('asks nothing of those to whom nothing may be handed out', () => {
  const block = (person: string): RecordedFact => ({
    kind: 'handing-out-blocked',
    person,
    ground: 'решение суда',
  });
  const { lines, days } = owedAfter(...['s1', 's2', 's3', 's4', 'm1', 'f1', 'm4'].map(block));
  // That nobody stands in the list of the site is another matter.
  expect(lines).toEqual(['people/null Нет родителя в системе: 1 до 2026-09-01']);
  expect(days).toEqual(['2026-09-01']);
});
