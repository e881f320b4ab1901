import { beforeEach, expect, it } from 'vitest';
import { classCard } from '../../../utils/background/class-card.ts';
import { record } from '../../../utils/background/recording.ts';
import { tasksOfClass } from '../../../utils/background/task-lists.ts';
import type { ClassJournal, Register } from '../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../utils/class-data/journal/empty-journal.ts';
import { keepJournal } from '../../../utils/stored/stored-journal.ts';
import { fault } from '../../setup/fault.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { writeDocument } from '../state/written.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  roster,
  startBackground,
  type World,
} from './reading/world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
  await world.keepRoster(roster(3));
});

/** Four lessons of the last days before today; three students of the class, the second with fresh twos. */
async function keepMarks(marks: string[][], missing: ClassJournal['missing'] = []): Promise<void> {
  const { service } = background;
  const day = (back: number) =>
    new Date(service.now().getTime() - back * 86_400_000).toISOString().slice(0, 10);
  const register: Register = {
    subject: '1',
    group: CLASS,
    period: 'p1',
    teachers: [],
    source: 'page',
    readAt: '2026-09-01T08:00:00.000Z',
    lessons: [5, 4, 2, 1].map((back) => ({
      id: null,
      date: day(back),
      number: null,
      topic: '',
      homework: null,
    })),
    rows: marks.map((values, row) => ({
      student: keyOf(row),
      cells: values.map((value, lesson) => ({
        lesson,
        marks: [{ value, number: Number(value), weight: null, work: null }],
        absence: null,
        remark: null,
      })),
    })),
  };
  const year = aRoster([], []).schoolYear;
  const journal: ClassJournal = {
    ...emptyJournal({ id: CLASS, name: '7 "А"' }, year),
    periods: [{ id: 'p1', number: 1, kind: 'quarter', name: '1-я четверть', start: null, finish: null }],
    subjects: [{ id: '1', name: 'Алгебра' }],
    students: marks.map((_, row) => ({ key: keyOf(row), name: `Ученик ${row}`, left: null })),
    registers: [register],
    missing,
  };
  const at = { period: 'p1', changes: [], now: service.now() };
  await keepJournal(await service.database(), await service.key(), journal, at);
}

const MARKS = [
  ['5', '5', '4', '5'],
  ['3', '3', '2', '2'],
  ['4', '4', '4', '4'],
];

it('is nothing while no journal is kept', async () => {
  expect(await classCard(background.service, CLASS)).toBeNull();
});

it('names whose trouble is urgent, and no more once it was looked into', async () => {
  await keepMarks(MARKS);
  await background.content({ type: 'overlay/weighting', weighting: 'plain' });
  const card = (await classCard(background.service, CLASS))!;
  // 19 / 4 = 4,75; 10 / 4 = 2,50 → 3; 4,00: nobody fails, two of three without a 3
  expect(card.figures.map(({ name, value }) => [name, value])).toEqual([
    ['Успеваемость', '100,0\u00a0%'],
    ['Качество', '66,7\u00a0%'],
    ['Посещено уроков', '100,0\u00a0%'],
  ]);
  expect(card).toMatchObject({ period: '1-я четверть', partial: false, counts: { watched: { number: 0 } } });
  expect(card.alarms).toEqual([
    {
      student: keyOf(1),
      name: roster(3).students[1]!.name,
      said: 'свежих двоек: 2',
    },
  ]);
  const at = `${background.service.now().toISOString()}`.slice(0, 10);
  const day = new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);
  const settled = {
    kind: 'warning-settled' as const,
    classGroup: CLASS,
    person: keyOf(1),
    said: 'двойки',
    what: null,
  };
  await record(background.service, [{ ...settled, warning: `fresh-twos:${keyOf(1)}::${day}` }]);
  expect((await classCard(background.service, CLASS))!.alarms).toEqual([]);
});

fault(
  'Nothing is urgent, and the teacher opens the popup to see how the class is',
  'The list of tasks carries the figures of the journals and how many need help; settled, nobody is counted',
  async () => {
    const { service } = background;
    await writeDocument(await service.database(), await service.key(), `roster:${CLASS}`, roster(3));
    const dayIn = async () => (await tasksOfClass(service, CLASS))?.day;
    await keepMarks(MARKS);
    await background.content({ type: 'overlay/weighting', weighting: 'plain' });
    // What was put into the store by hand is seen with the next change.
    const note = { kind: 'note-written' as const, classGroup: CLASS, person: keyOf(0), text: 'заметка' };
    await record(service, [note]);
    const yesterday = service.now().getTime() - 86_400_000;
    const since = new Date(yesterday).toISOString().slice(0, 10);
    expect(await dayIn()).toMatchObject({
      source: { readAt: '2026-09-01T08:00:00.000Z', takenAt: null },
      since,
      twos: 1,
      absent: null,
      help: { students: 1, fresh: 1 },
    });
    const warning = `fresh-twos:${keyOf(1)}::${since}`;
    const about = { classGroup: CLASS, person: keyOf(1), said: 'двойки', what: null, warning };
    await record(service, [{ kind: 'warning-settled', ...about }]);
    expect((await dayIn())?.help).toEqual({ students: 0, fresh: 0 });
  },
);

it('says that it is partial, and forecasts nothing while nobody has said whether marks are weighed', async () => {
  const gap = { subject: '1', group: CLASS, period: 'p1', why: 'Сайт не ответил' };
  await keepMarks(MARKS, [gap]);
  const card = (await classCard(background.service, CLASS))!;
  expect(card.partial).toBe(true);
  expect(card.figures[0]).toMatchObject({ name: 'Успеваемость', value: '–' });
});
