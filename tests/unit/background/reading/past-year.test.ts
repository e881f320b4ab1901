import { expect } from 'vitest';
import { usualPeriods } from '../../../../utils/base/calendar/reporting-periods.ts';
import type { PanelState } from '../../../../utils/messages/panel-requests.ts';
import { storedPastYears } from '../../../../utils/stored/past-years.ts';
import { storedNames } from '../../../../utils/stored/stored-names.ts';
import { fault } from '../../../setup/fault.ts';
import { writeDocument } from '../../state/written.ts';
import { CLASS, keyOf, members, nameOf, newWorld, startBackground, until } from './world.ts';

const YEAR_MS = 365 * 86_400_000;

/** A class whose list is read as often as `readClass` is called. */
async function classOf(students: number[]) {
  const world = await newWorld();
  world.page = (address) =>
    address.includes('report=')
      ? { ...members('students', [], 1, 1), kind: 'unknown', data: null }
      : address.includes('group=parents')
        ? members('representatives', [], 1, 1)
        : members('students', students, 1, 1);
  await world.unlock();
  await world.see();
  const background = await startBackground(world);
  const [database, key] = [world.database, await background.service.key()];
  return {
    world,
    background,
    async readClass(now: number[]) {
      students = now;
      await background.panel({ type: 'class/read', report: false });
      await until(async () => {
        const state = (await background.panel({ type: 'panel/state' })) as { value: PanelState };
        return state.value.reading?.running === false;
      }, 'the end of the reading');
    },
    past: () => storedPastYears(database, key),
    names: () => storedNames(database, key),
    settle: (schoolYear: number) =>
      writeDocument(database, key, `periods:${CLASS}`, usualPeriods(schoolYear, 'trimesters')),
  };
}

fault(
  'The site keeps the number of a class, and the list of the new year replaces that of the old one for ever',
  'List and reporting periods of the year that is over are kept, once, and deleted with the class',
  async () => {
    const { world, background, readClass, past, names, settle } = await classOf([0, 1]);
    await readClass([0, 1]);
    await settle(2026);
    world.advance(86_400_000);
    await readClass([0, 1, 2]);
    expect(await past()).toEqual([]);

    world.advance(YEAR_MS);
    await readClass([1, 2, 3]);
    const [year, ...others] = await past();
    expect(others).toEqual([]);
    expect(year?.roster).toMatchObject({ schoolYear: 2026, classGroup: { id: CLASS } });
    expect(year?.roster.students.map(({ key }) => key)).toEqual([0, 1, 2].map(keyOf));
    expect(year?.periods).toEqual(usualPeriods(2026, 'trimesters'));
    expect(await names()).toContain(nameOf(0));

    // The periods that stand there now are of the year before last: they are not those of this one.
    world.advance(86_400_000);
    await readClass([1, 2]);
    expect((await past()).length).toBe(1);
    world.advance(YEAR_MS);
    await readClass([2]);
    expect((await past()).map(({ roster, periods }) => [roster.schoolYear, periods?.schoolYear])).toEqual([
      [2027, undefined],
      [2026, 2026],
    ]);

    await background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' });
    expect(await past()).toEqual([]);
  },
);
