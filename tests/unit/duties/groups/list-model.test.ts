import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyPlan } from '../../../../utils/class-data/groups/subject-plan.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { planChanges } from '../../../../utils/duties/groups/group-plans.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aPlan, ENGLISH } from '../../class-data/groups/plans.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));
vi.mock('../../../../utils/base/tables/read-in-worker.ts', async () => {
  const { readText } = await import('../../../../utils/base/tables/read-text.ts');
  return { readInWorker: (source: { text: string }) => readText(source.text) };
});

let world: PageWorld;
let list: typeof import('../../../../components/duties/groups/list-model.ts');

const student = (key: string, name: string) => newPerson({ key, role: 'student', name });
const roster = (id: string, schoolYear: number, students: ReturnType<typeof student>[]) => ({
  ...aRoster(students, []),
  classGroup: { id, name: '7 "А"' },
  schoolYear,
});

beforeEach(async () => {
  world = await startPage();
  await world.store(
    'roster:c7',
    roster('c7', 2026, [
      student('s1', 'Адова Анна Ильинична'),
      student('s2', 'Кузнецов Артём Олегович'),
      student('s3', 'Кузнецов Артём Петрович'),
      student('s4', 'Юдин Яков Ильич'),
    ]),
  );
  const book = await import('../../../../components/state/class-book.ts');
  list = await import('../../../../components/duties/groups/list-model.ts');
  const model = await import('../../../../components/duties/groups/groups-model.ts');
  book.chooseClass('c7');
  await book.loadBook();
  model.chosenSubject.value = ENGLISH;
});

const taken = () => (list.lines.value ?? []).map(({ name, student: key, group }) => [name, key, group]);

describe('groups from a list', () => {
  fault(
    'a pasted list with a name that two students share and one that nobody has',
    'only whoever is certain is taken; the others wait for the teacher',
    async () => {
      await list.openList({
        text: 'Группа 1\n1. Адова Анна\n2. Кузнецов Артём\nГруппа 2\n1. Неизвестный Иван\n2. Юдин Яков Ильич',
      });
      expect(taken()).toEqual([
        ['Адова Анна', 's1', 'Группа 1'],
        ['Кузнецов Артём', '', 'Группа 1'],
        ['Неизвестный Иван', '', 'Группа 2'],
        ['Юдин Яков Ильич', 's4', 'Группа 2'],
      ]);
      expect(list.lines.value?.[1]?.doubt).not.toBe('');
      list.choose(1, 's3');
      expect(list.lines.value?.[1]?.student).toBe('s3');
    },
  );

  fault(
    'a list has a student twice in one subject, in different groups',
    'neither line is taken until one of them is somebody else’s',
    async () => {
      await list.openList({
        text: 'Адова Анна Ильинична – 1\nАдова Анна Ильинична – 2\nЮдин Яков Ильич – 2',
      });
      const lines = list.lines.value ?? [];
      for (const index of [0, 1]) list.choose(index, 's1');
      const twice = list.placedTwice(list.lines.value ?? []);
      expect((list.lines.value ?? lines).map((line) => list.isTwice(twice, line))).toEqual([
        true,
        true,
        false,
      ]);
    },
  );

  it('what is no list of groups is told, with what is needed', async () => {
    await list.openList({ text: 'Адова Анна\nЮдин Яков' });
    expect(list.lines.value).toBeNull();
    expect(list.note.value).toMatch(/^Группы в списке не найдены/);
  });

  it('the groups of the year before: by the same number, else by the name in the list of then', async () => {
    await list.openLastYear();
    expect(list.note.value).toMatch(/за прошлый год в хранилище нет/);
    await world.store(
      'roster:c6',
      roster('c6', 2025, [student('s1', 'Адова Анна Ильинична'), student('old-4', 'Юдин Яков Ильич')]),
    );
    const plan = aPlan({ g1: ['s1'], g2: ['old-4'] });
    await world.record(
      ...planChanges(emptyPlan(ENGLISH), plan, { classGroup: 'c6', year: 2025, on: '2025-09-01' }),
    );
    const book = await import('../../../../components/state/class-book.ts');
    await book.loadBook();
    await list.openLastYear();
    await waitFor(() =>
      expect(taken()).toEqual([
        ['Адова Анна Ильинична', 's1', 'Группа 1'],
        ['Юдин Яков Ильич', 's4', 'Группа 2'],
      ]),
    );
  });
});
