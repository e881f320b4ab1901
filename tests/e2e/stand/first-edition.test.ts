import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../stand/names.ts';
import { ClassPage } from '../support/class-page.ts';
import { World } from '../support/world.ts';

describe('the site as the first edition of the stand shows it', { tags: ['long'] }, () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ edition: 1 });
  });
  afterAll(() => world?.stop());

  it('the class is read over its pages, and the logins of all students are collected', {
    tags: ['any-day'],
  }, async () => {
    const panel = await ClassPage.openWhole(world);
    await panel.waitForPeople(world.stand);
    const names = () => panel.frame.locator('tr.head b').allInnerTexts();
    await expect.poll(names).toEqual(world.stand.students.map(fullName));
    await expect.poll(() => panel.frame.locator('tr.sub').count()).toBe(world.stand.parents.length);
    await panel.chooseStudents();
    await panel.startCollecting();
    await panel.waitForLogins();
    await expect.poll(() => panel.studentsWithLogin().count()).toBe(28);
    const pages = world.stand.log.filter(({ search }) => /view=members.*[?&]page=[23]/.test(search));
    expect(pages.length).toBeGreaterThan(2);
  });
});
