import { expect, it } from 'vitest';
import { icalendar } from '../../../../utils/base/calendar/icalendar.ts';
import { deadlineEvents } from '../../../../utils/register/tasks/deadline-events.ts';
import type { TaskLine, TaskLists } from '../../../../utils/register/tasks/task-line.ts';
import { fault } from '../../../setup/fault.ts';

const NOW = new Date('2026-11-23T10:00:00');
const line = (more: Partial<TaskLine>): TaskLine => ({
  id: 'consents/withdrawal/1000000000007',
  person: '1000000000007',
  rule: 'withdrawal',
  text: 'Отзыв согласия: прекратить и уничтожить',
  title: 'Отзыв согласия: Черных Т. А.',
  names: ['Черных Т. А.'],
  unit: 'people',
  count: 1,
  filter: 'withdrawals',
  section: 'consents',
  act: 'Записать',
  why: 'После отзыва обработка прекращается.',
  source: '152-ФЗ, ст. 21 ч. 5',
  since: '2026-11-20',
  due: '2026-12-04',
  term: '2026-12-04',
  urgency: 'later',
  putOff: null,
  given: null,
  ...more,
});
const lists = (...tasks: TaskLine[]): TaskLists => ({
  vault: [],
  classes: [
    { classGroup: { id: '1849681250723148374', name: '7 «А»' }, tasks, putOff: 0, next: null, day: null },
  ],
  moments: [],
});

fault(
  'The calendar of deadlines is put into the cloud of a phone',
  'It says what is to be done and when: no name, key, class or number of people stands in it',
  () => {
    const events = deadlineEvents(lists(line({})), NOW);
    expect(events).toEqual([
      {
        uid: 'consents-withdrawal-2026-12-04@klassruk',
        summary: 'Классрук: отзыв согласия: прекратить и уничтожить',
        description:
          'После отзыва обработка прекращается. (152-ФЗ, ст. 21 ч. 5) О ком речь, видно в Классруке.',
        day: '2026-12-04',
        at: null,
      },
    ]);
    expect(icalendar(events, NOW)).not.toMatch(/Черных|1000000000007|1849681250723148374|7 «А»/);
  },
);

it('has one event for what is the same on one day, at its earliest hour', () => {
  const at = new Date('2026-11-27T17:40:00').getTime();
  const tasks = [
    line({ id: 'a', term: '2026-11-27', dueAt: at + 3_600_000 }),
    line({ id: 'b', term: '2026-11-27', dueAt: at }),
    line({ id: 'c', term: '2026-11-30' }),
  ];
  expect(deadlineEvents(lists(...tasks), NOW).map(({ day, at: hour }) => [day, hour])).toEqual([
    ['2026-11-27', at],
    ['2026-11-30', null],
  ]);
});

it('leaves out what is overdue and what has no term', () => {
  expect(deadlineEvents(lists(line({ term: '2026-11-22' }), line({ term: null })), NOW)).toEqual([]);
  expect(deadlineEvents(lists(line({ term: '2026-11-23' })), NOW)).toHaveLength(1);
});
