import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { isLong } from '../../../setup/long.ts';
import { groupFormAddress } from '../../../stand/groups/form-address.ts';
import { divisionsOf, membersOf } from '../../../stand/groups/study-groups.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { FillWindow } from '../../support/fill-window.ts';
import { GroupsPage } from '../../support/groups-page.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

const BALANCED = 'Поровну: число, мальчики и девочки, средний балл';
const ENGLISH = 'Иностранный язык (английский)';

/** Two students of the class have one name; the plan puts them apart at first. */
const NAMESAKES = 'Кузнецов Артём Сергеевич';

describe('a form of the site, beside the plan of the groups', () => {
  let world: World;
  let site: Page;
  let groups: GroupsPage;
  let planned: string[];

  beforeAll(async () => {
    world = await startPrepared('class-read', { assumed: true, emptyGroups: true });
    groups = new GroupsPage(await Workspace.open(world, 'groups'));
    await groups.divide(BALANCED, 2);
    await groups.page.getByText('поровну', { exact: true }).waitFor();
    planned = await groups.namesIn('Группа 1');
    site = await world.signIn();
  });
  beforeEach(() => {
    for (const members of world.stand.school.savedGroups.values()) members.clear();
  });
  afterEach(async () => {
    // A window that a failed test left open would be in front of the site.
    for (const page of world.context.pages()) if (page.url().includes('/fill.html')) await page.close();
  });
  afterAll(() => world?.stop());

  type Form = Parameters<typeof groupFormAddress>[1];
  const open = async (form: Form, place: Parameters<typeof groupFormAddress>[2] = {}, more = '') => {
    const address = groupFormAddress(world.stand.school, form, place) + more;
    await site.goto(new URL(address, 'https://schools.dnevnik.ru/').href);
    return FillWindow.over(world, site);
  };
  const save = () => site.getByRole('button', { name: /^Сохранить/ }).click();
  /** Names of those whom the server has in the first group of English. */
  const taken = () => {
    const { school, students } = world.stand;
    const division = divisionsOf(school, school.main).find(({ subject }) => subject.name === ENGLISH)!;
    const members = membersOf(school, division, division.parts[0]!);
    return students.filter(({ id }) => members.has(id)).map(fullName);
  };
  const takenAsPlanned = () => expect.poll(() => taken().toSorted()).toEqual(planned.toSorted());

  it('boxes on several pages: each page is set and saved, the last one too', { tags: ['long'] }, async () => {
    const window = await open('table');
    expect(await violationsOf(window.page)).toEqual([]);
    for (const next of [2, 3, null]) {
      await window.fill();
      await save();
      await site.waitForLoadState();
      if (next === null) break;
      await site.getByRole('link', { name: String(next), exact: true }).click();
      await site.waitForLoadState();
      await window.readAgain();
      await window.counts(next === 3 ? 'Нет на странице: 20' : 'Нет на странице: 18');
    }
    await takenAsPlanned();
    await window.close();
  });

  fault(
    'what was set is read again before it is saved, and then after it',
    'only the page that was loaded again is offered to be recorded as entered; the section and its reminder follow',
    async () => {
      const window = await open('rows');
      await window.fill();
      await window.readAgain();
      await window.right().waitFor({ state: 'detached' });
      await window.counts('Уже верно: 28');
      await window.recordEntered().waitFor({ state: 'detached' });
      await groups.page.getByText('не внесены в Дневник.ру: 28').waitFor();
      await save();
      await takenAsPlanned();
      await site.waitForLoadState();
      await window.readAgain();
      await window.recordEntered().click();
      await window.page.getByText('На сайте всё как в плане, и это записано').waitFor();
      await groups.page.getByText(/^внесены в Дневник\.ру \d/).waitFor();
      await window.close();
    },
    { tags: ['any-day'] },
  );

  fault(
    'a form that was not known when the filler was written: round buttons under numbers',
    'the teacher says once which number is which group, and it is filled as planned',
    async () => {
      const window = await open('sixth');
      for (const [group, choice] of [
        ['Группа 1', '1'],
        ['Группа 2', '2'],
      ] as const)
        await window.page.getByLabel(`«${group}» на странице`).selectOption(choice);
      await window.fill();
      await save();
      await takenAsPlanned();
      await window.close();
    },
    { tags: ['long'] },
  );

  fault(
    'the teacher has no mouse',
    'the form is found from the section, compared, filled, read again and recorded by the keyboard alone',
    async () => {
      const address = groupFormAddress(world.stand.school, 'rows');
      await site.goto(new URL(address, 'https://schools.dnevnik.ru/').href);
      await groups.page.bringToFront();
      await groups.page.getByRole('button', { name: 'Заполнить форму Дневник.ру…' }).focus();
      await groups.page.keyboard.press('Enter');
      const pages = groups.workspace.dialog().getByRole('list', { name: 'Открытые страницы школы' });
      await pages.getByRole('button').first().waitFor();
      expect(await violationsOf(groups.page)).toEqual([]);
      const opened = await world.opened(async () => {
        for (let step = 0; step < 10; step++) {
          const focused = groups.page.locator('button:focus');
          if (/^Сравнить/.test((await focused.textContent().catch(() => '')) ?? '')) break;
          await groups.page.keyboard.press('Tab');
        }
        await groups.page.keyboard.press('Enter');
      });
      const window = new FillWindow(opened);
      await window.compared().waitFor();
      await window.pressByKeys(/^Поставить \d+/);
      await window.right().waitFor({ timeout: 60_000 });
      await site.getByRole('button', { name: /^Сохранить/ }).press('Enter');
      await takenAsPlanned();
      await site.waitForLoadState();
      await window.pressByKeys(/^Прочитать страницу ещё раз/);
      await window.page.getByText('На сайте всё как в плане').waitFor();
      await window.close();
    },
  );

  it('names that the page does not tell apart stop it, as long as they are to stand apart', async () => {
    const window = await open('lists');
    await window.sides().getByRole('radio').nth(1).check();
    await window.stop(/Кузнецов А.*так зовут не одного/).waitFor();
    await window.page.getByRole('button', { name: /^Поставить/ }).waitFor({ state: 'detached' });
    await window.close();
  });

  it('two lists with arrows: nothing but what is planned is moved', { tags: ['long'] }, async () => {
    await groups.page.bringToFront();
    await groups
      .list('Группа 1')
      .getByRole('option', { name: new RegExp(`^${NAMESAKES.slice(0, 14)}`) })
      .focus();
    await groups.page.keyboard.press('2');
    await expect.poll(() => groups.namesIn('Группа 1')).toHaveLength(13);
    planned = await groups.namesIn('Группа 1');
    const window = await open('lists');
    await window.sides().getByRole('radio').nth(1).check();
    await window.fill();
    await save();
    await takenAsPlanned();
    await window.close();
  });

  // Both ways of setting are shown without a browser, too.
  it.each(
    isLong ? (['late', 'typed'] as const) : [],
  )('drawn by script, late and again after each change; or people found by typing: %s', async (form) => {
    const window = await open(form);
    await window.fill();
    await save();
    await takenAsPlanned();
    await window.close();
  });

  const OTHERS: [string, Parameters<typeof open>, RegExp][] = [
    ['of another class', ['table', { className: '7 "Б"' }], /другом классе/],
    ['of another group', ['late', { number: 2 }], /^$/],
  ];
  /** What the judging of a form finds in its unit tests, too. */
  const JUDGED: typeof OTHERS = [
    ['of another subject', ['table', { subject: 'Информатика' }], /другом предмете/],
    ['with students of other classes', ['table', {}, '&parallel=1'], /Не из вашего класса|другом классе/],
  ];
  it.each([...OTHERS, ...JUDGED])(
    'a form %s is left alone',
    { tags: ['long'] },
    async (_, [form, place, more], why) => {
      const window = await open(form, place, more);
      if (why.source === '^$') {
        // The page says which group it is: that one is compared.
        await expect.poll(() => window.page.getByLabel('Группа').inputValue()).not.toBe('');
        await expect
          .poll(() => window.page.getByLabel('Группа').locator('option:checked').textContent())
          .toBe('Группа 2');
      } else {
        await window.stop(why).waitFor();
        await window.page.getByRole('button', { name: /^Поставить/ }).waitFor({ state: 'detached' });
      }
      expect(taken()).toEqual([]);
      await window.close();
    },
  );

  it('what was read back after saving decides, not what was pressed', { tags: ['long'] }, async () => {
    const lost = await open('rows');
    await lost.fill();
    // The browser itself sends once more what was lost on a connection that it had kept open.
    const lossy = { method: 'POST', path: /schedules\/subgroups/, drop: 'before', times: 3 } as const;
    const rule = world.stand.faults.fail({ ...lossy });
    await save();
    await site.waitForURL(/^chrome-error:/);
    rule.times = 0;
    await site.goto(
      new URL(groupFormAddress(world.stand.school, 'rows'), 'https://schools.dnevnik.ru/').href,
    );
    await lost.readAgain();
    await lost.page.getByRole('button', { name: /^Поставить \d+/ }).waitFor();
    expect(taken()).toEqual([]);
    await lost.close();

    world.stand.faults.groupIds = 'shifted';
    const shifted = await open('rows');
    await shifted.fill();
    await save();
    await expect.poll(() => taken().length).toBeGreaterThan(0);
    world.stand.faults.groupIds = 'own';
    await site.goto(
      new URL(groupFormAddress(world.stand.school, 'rows'), 'https://schools.dnevnik.ru/').href,
    );
    await shifted.readAgain();
    await expect.poll(() => shifted.changes()).not.toEqual([]);
    await shifted.close();
  });
});
