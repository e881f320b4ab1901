import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { giveFile } from '../../support/import-page.ts';
import { MeetingPage } from '../../support/meeting-page.ts';
import { shownPdf } from '../../support/pdf.ts';
import { standStill } from '../../support/stand-still.ts';
import { Workspace } from '../../support/workspace.ts';
import { World } from '../../support/world.ts';

/** Clicks and typed fields of a teacher, counted where they are made. */
class Teacher {
  clicks = 0;
  fields = 0;
  readonly startedAt = performance.now();
  async click(target: ReturnType<Page['locator']>): Promise<void> {
    await target.click();
    this.clicks++;
  }
  async fill(target: ReturnType<Page['locator']>, text: string): Promise<void> {
    await target.fill(text);
    this.fields++;
  }
}

describe('from the first look to registers that are filled', () => {
  let world: World;
  let classPage: ClassPage;
  let work: Page;
  const PASSPHRASE = 'зелёный чайник поёт утром';

  beforeAll(async () => {
    world = await World.start({ students: 28 });
    classPage = new ClassPage(world, await world.signIn());
    await classPage.goTo();
  });
  afterAll(() => world?.stop());

  it('fills the registers of a class from a meeting with few clicks', { tags: ['any-day'] }, async () => {
    const teacher = new Teacher();
    const panel = await classPage.openPanel();
    const { frame } = panel;
    teacher.clicks++;
    await panel.waitForList();
    await standStill(classPage.page);
    const make = frame.getByRole('button', { name: 'Придумать пароль' });
    work = await world.opened(() => teacher.click(make));
    await teacher.fill(work.getByLabel('Пароль хранилища', { exact: true }), PASSPHRASE);
    await teacher.fill(work.getByLabel('Ещё раз'), PASSPHRASE);
    await teacher.click(work.getByRole('radio', { name: /^школьный/ }));
    await teacher.click(work.getByRole('button', { name: 'Создать хранилище' }));
    await teacher.click(work.getByRole('button', { name: 'Да, это я' }));
    await teacher.click(work.getByRole('link', { name: 'Вписать школу и директора' }));
    await teacher.click(work.getByRole('button', { name: 'Взять это название' }));
    await teacher.fill(work.getByLabel('Ваши фамилия, имя, отчество'), 'Учителева Вера Павловна');
    await work.getByText(/^Сохранено в /).waitFor();
    await teacher.click(work.getByRole('navigation').getByRole('link', { name: 'Собрание' }));
    const parts = work.getByRole('navigation', { name: 'Части раздела' });
    await teacher.click(parts.getByRole('link', { name: 'Пакет к собранию' }));
    await teacher.click(work.getByRole('button', { name: 'Собрать пакет' }));
    await shownPdf(work);
    await teacher.click(parts.getByRole('link', { name: 'Кто пришёл' }));
    // Each who came is ticked, then what they signed at once; the words of what is written stand before it.
    const meeting = new MeetingPage(new Workspace(world, work));
    let came = 0;
    for (const person of world.stand.students.slice(0, 25))
      came += await meeting.allCameFor(fullName(person));
    teacher.clicks += came;
    for (const step of ['согласия даны', 'лист подписан', 'электронная'])
      await teacher.click(meeting.step(step));
    await meeting.summary.getByText(/^Будет записано: приш/).waitFor();
    await teacher.click(meeting.recordButton);
    await meeting.summary.getByText(/^Записано: /).waitFor();
    await teacher.click(work.getByRole('navigation').getByRole('link', { name: 'Семьи', exact: true }));
    const families = work.locator('table.families tr[data-row]');
    const uninformed = families.getByText('не выбрана', { exact: true });
    await expect.poll(() => families.count()).toBe(28);
    await expect.poll(() => uninformed.count()).toBeLessThanOrEqual(8);
    const seconds = Math.round((performance.now() - teacher.startedAt) / 1000);
    console.log(`first run: ${teacher.clicks} clicks, ${teacher.fields} fields, ${seconds} s by the robot`);
    // One for each who came, and few others.
    expect(teacher.clicks).toBeLessThanOrEqual(came + 17);
    expect(teacher.fields).toBeLessThanOrEqual(4);
  });

  it('adds to the list of the class from a table, and joins who stands there twice', async () => {
    const [first] = world.stand.students;
    await work.getByRole('navigation').getByRole('link', { name: 'Список и контакты' }).click();
    await work.locator('.workspace-top').getByText('28 учеников').waitFor();
    expect(await violationsOf(work)).toEqual([]);
    const add = work.getByRole('link', { name: 'Дополнить из таблицы…' });
    const table = await world.opened(() => add.click());
    await table.getByRole('button', { name: 'Выбрать файл…' }).waitFor();
    const header = ['№', 'ФИО', 'Дата рождения'];
    const rows = [
      ['1', fullName(first!), '14.03.2013'],
      ['2', 'Новосёлова Ксения Романовна', '15.04.2013'],
    ];
    await giveFile(table, 'список.xlsx', await writeXlsx([{ name: 'Класс', header, rows }]));
    await table.getByText('Это список моего класса').click();
    await table.getByRole('button', { name: 'Дополнить список класса' }).click();
    await table.getByText(/добавлены: учеников — 1/).waitFor();
    expect(await violationsOf(table)).toEqual([]);
    await work.bringToFront();
    await work.locator('.workspace-top').getByText('29 учеников').waitFor();
    await work.getByText('15.04.2013').waitFor();
    await table.bringToFront();
    await table.getByRole('button', { name: 'Отменить', exact: true }).click();
    await work.bringToFront();
    await work.locator('.workspace-top').getByText('28 учеников').waitFor();
  });
});
