import { beforeEach, expect, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { fault } from '../../../setup/fault.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));
const saved = vi.hoisted((): string[] => []);
vi.mock('../../../../components/ui/save-file.ts', () => ({
  saveFile: (content: string) => saved.push(content),
}));

let world: PageWorld;
let model: typeof import('../../../../components/pages/settings/school-texts-model.ts');

beforeEach(async () => {
  saved.length = 0;
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '9 "Б"', 'Канарейкин Олег'));
  await world.browser.local.set({ lastClass: '1' });
  await world.store('settings:school-texts', {
    'protection/child-rules': { text: 'Спроси у Канарейкина.', reviewedOn: null },
    'protection/adult-rules': { text: 'Спросите у Тестовой.', reviewedOn: null },
  });
  const book = await import('../../../../components/state/class-book.ts');
  model = await import('../../../../components/pages/settings/school-texts-model.ts');
  await book.loadBook();
});

fault(
  'A text of the school names a child of a class other than the shown one, and the file goes to all teachers',
  'people of every stored class stay out of the file, and it says which texts that are',
  async () => {
    const told = await model.saveTexts();
    expect(saved).toHaveLength(1);
    expect(saved[0]).not.toMatch(/Канарейкин|Тестов/);
    expect(told?.leftOut).toHaveLength(2);
  },
);

fault(
  'A text names a child who has left the class, or somebody by first name and patronymic alone',
  'it stays out of the file as well',
  async () => {
    const left = newPerson({ key: 'l', role: 'student', name: 'Щеглова Анна Петровна' });
    await world.store('snapshots:2', {
      since: '2026-09-01T08:00:00.000Z',
      differences: [],
      left: [{ person: left, on: '2026-10-01', className: '9 "Б"' }],
    });
    await world.store('settings:school-texts', {
      'protection/child-rules': { text: 'Как у Щегловой.', reviewedOn: null },
      'protection/adult-rules': { text: 'Спросите у Анны Петровны.', reviewedOn: null },
    });
    const book = await import('../../../../components/state/class-book.ts');
    await book.loadBook();
    const told = await model.saveTexts();
    expect(saved[0]).not.toMatch(/Щеглов|Анны/);
    expect(told?.leftOut).toHaveLength(2);
  },
);

fault(
  'The list of a class is damaged, and nobody knows whom the texts might name',
  'no file is saved, and it says why',
  async () => {
    await world.store('roster:3', { students: 'canary' });
    await expect(model.saveTexts()).rejects.toThrow(/^Список одного из классов повреждён/);
    expect(saved).toEqual([]);
  },
);
