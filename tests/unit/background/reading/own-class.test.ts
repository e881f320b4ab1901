import { beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import {
  type Background,
  CLASS,
  MEMBERS,
  members,
  newWorld,
  OTHER_CLASS,
  pause,
  roster,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from './world.ts';

let world: World;
let background: Background;
interface Shown {
  obstacle: string | null;
  reading: { running: boolean; note: string | null; warnings: string[] } | null;
  people: unknown[];
}
const shown = async () => ((await background.panel({ type: 'panel/state' })) as { value: Shown }).value;
const lists = () => world.fetched.filter((address) => address.includes('view=members'));
const read = async () => {
  await background.panel({ type: 'class/read' });
  await until(async () => (await shown()).reading?.running === false, 'the end of the reading');
  return shown();
};

beforeEach(async () => {
  world = await newWorld();
  await world.session.remove(['own-classes']);
  world.page = (address) =>
    members(address.includes('group=parents') ? 'representatives' : 'students', [0, 1], 1, 1);
  await world.see();
  background = await startBackground(world);
});

describe('whose class it is', () => {
  it('is asked of «Мои классы», once', async () => {
    expect((await read()).reading).toMatchObject({ note: null, warnings: [] });
    await read();
    expect(world.fetched.filter((address) => address.includes('myclasses'))).toHaveLength(1);
  });

  fault(
    'the teacher opens the class of a colleague and presses «Прочитать список класса»',
    'nothing of it is read, and the panel says why',
    async () => {
      world.ownClasses = [OTHER_CLASS];
      const { reading, people, obstacle } = await read();
      expect(obstacle).toBeNull();
      expect(reading?.note).toMatch(/нет в ваших «Моих классах».*Ничего не прочитано и не сохранено/);
      expect(people).toEqual([]);
      expect(lists()).toEqual([]);
    },
  );

  fault(
    'the class of a colleague was read before, and its journals are asked for',
    'no journal is read',
    async () => {
      world.ownClasses = [OTHER_CLASS];
      await world.unlock();
      await world.keepRoster(roster(2));
      await background.page({ type: 'journal/update', classGroup: CLASS, wanted: 'current' });
      const state = async () =>
        (
          (await background.page({ type: 'journal/state', classGroup: CLASS })) as {
            value: { status: string; note: string | null } | null;
          }
        ).value;
      await until(async () => (await state())?.status === 'trouble', 'the end of the update');
      expect((await state())?.note).toMatch(/нет в ваших «Моих классах»/);
      expect(world.fetched.filter((address) => !address.includes('myclasses'))).toEqual([]);
    },
  );

  fault(
    'the journals of a colleague’s class are asked for with a key of the API',
    'the API is not asked for them',
    async () => {
      world.ownClasses = [OTHER_CLASS];
      await world.unlock();
      await world.keepRoster(roster(2));
      let asked = 0;
      world.api = async () => {
        asked++;
        return trouble('offline');
      };
      await background.page({ type: 'settings/api-key', key: 'x'.repeat(32) });
      await background.page({ type: 'journal/update', classGroup: CLASS, wanted: 'current' });
      const note = async () =>
        (
          (await background.page({ type: 'journal/state', classGroup: CLASS })) as {
            value: { note: string | null } | null;
          }
        ).value?.note ?? '';
      await until(async () => (await note()) !== '', 'the end of the update');
      expect(await note()).toMatch(/нет в ваших «Моих классах»/);
      expect(asked).toBe(0);
    },
  );

  it('where the site does not say, the list is read with a warning', async () => {
    world.ownClasses = [];
    expect((await read()).reading?.warnings).toEqual([expect.stringMatching(/Читайте только свой/)]);
    expect(lists()).toHaveLength(2);
  });

  it('a session that has ended stops the reading before it begins', async () => {
    world.answer = async () => trouble('signed-out');
    expect((await read()).reading?.note).toMatch(/войти заново/);
    expect(lists()).toEqual([]);
  });
});

describe('nothing is read without a press', () => {
  fault(
    'a panel was left open, and a page of another class loads',
    'it opens again, and reads nothing before the teacher presses',
    async () => {
      await background.content({ type: 'panel/toggle', open: true });
      await background.panel({ type: 'class/read-first' });
      await pause();
      expect(world.fetched).toEqual([]);
    },
  );

  it('a panel that the teacher opens reads the list once', async () => {
    await background.content({ type: 'panel/toggle', open: true, pressed: true });
    await background.panel({ type: 'class/read-first' });
    await until(async () => (await shown()).reading?.running === false, 'the end of the reading');
    expect(lists()).toHaveLength(2);
    await background.panel({ type: 'class/read-first' });
    await pause();
    expect(lists()).toHaveLength(2);
  });
});

describe('what is no list of the class', () => {
  const notice = (code: string) => {
    const page = members('students', [], 1, 1);
    return { ...page, warnings: [{ code, text: 'Список класса на странице не найден.' }] };
  };
  fault('a page without any list comes', 'it is not taken for an empty class', async () => {
    world.page = () => notice('list-not-found');
    expect((await read()).reading?.note).toMatch(/выглядит не так/);
    expect(world.session.items.get(`roster:${CLASS}`)).toBeUndefined();
  });

  fault('the site shows who was in the class before', 'nobody of them becomes a student', async () => {
    world.page = () => {
      const page = members('students', [], 1, 1);
      return { ...page, data: { ...(page.data as object), part: 'former' } };
    };
    expect((await read()).reading?.note).toMatch(/кто был в нём раньше/);
    expect(world.session.items.get(`roster:${CLASS}`)).toBeUndefined();
  });

  it('a page in front that asks to sign in says so in the panel', async () => {
    world.page = () => ({ ...members('students', [], 1, 1), kind: 'sign-in', data: {} });
    await background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS }, TAB);
    const { obstacle } = (
      (await background.panel({ type: 'panel/state' })) as { value: { obstacle: string } }
    ).value;
    expect(obstacle).toMatch(/войти заново/);
  });
});
