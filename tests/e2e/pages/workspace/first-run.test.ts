import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { job } from '../../../jobs/job.ts';
import { Teacher } from '../../../jobs/teacher.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { giveFile } from '../../support/import-page.ts';
import { MeetingPage } from '../../support/meeting-page.ts';
import { pdfOfFrame, shownPdf, textOf } from '../../support/pdf.ts';
import { standStill } from '../../support/stand-still.ts';
import { Workspace } from '../../support/workspace.ts';
import { World } from '../../support/world.ts';

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

  job(
    'first-run',
    () => world,
    async (teacher) => {
      const panel = await classPage.openPanel();
      await panel.waitForList();
      await standStill(classPage.page);
      const make = panel.frame.getByRole('button', { name: 'Придумать пароль' });
      work = await world.opened(() => make.click());
      const passphrase = work.getByLabel('Пароль хранилища', { exact: true });
      await passphrase.and(work.locator(':focus')).waitFor();
      await passphrase.fill(PASSPHRASE);
      await work.keyboard.press('Tab');
      await work.getByLabel('Ещё раз').fill(PASSPHRASE);
      await work.getByRole('radio', { name: /^школьный/ }).check();
      await work.getByRole('button', { name: 'Создать хранилище', disabled: false }).waitFor();
      await work.keyboard.press('Enter');
      await work.getByRole('button', { name: 'Да, это я' }).click();
      const envelope = work.getByRole('region', { name: 'Конверт с кодом восстановления' });
      await envelope.getByRole('button', { name: 'Напечатать лист для конверта' }).click();
      await envelope.getByText('отправлен на печать').waitFor();
      await work.locator('.workspace-top').getByText('28 учеников').waitFor();
      await teacher.apart(async () => {
        const paper = textOf(await pdfOfFrame(work.locator('iframe.drawn-file')));
        expect(paper).toMatch(/[2-9ACEHKMPTX]{4}/);
        // The code stands on paper alone.
        expect(await work.locator('body').innerText()).not.toMatch(/(?:[2-9ACEHKMPTX]{4}-){5}/);
        expect(await violationsOf(work)).toEqual([]);
      });
    },
    { tags: ['any-day'] },
  );

  it('the envelope is asked for again where its sheet did not come out', async () => {
    const envelope = work.getByRole('region', { name: 'Конверт с кодом восстановления' });
    await envelope.getByRole('button', { name: 'Лист не вышел' }).click();
    await envelope.getByRole('button', { name: 'Позже' }).click();
    const steps = work.getByRole('region', { name: 'С чего начать' });
    await steps.getByRole('link', { name: 'Напечатать код восстановления для конверта' }).waitFor();
  });

  it('fills the registers of a class from a meeting with few clicks', { tags: ['long'] }, async () => {
    const teacher = new Teacher();
    const { clicks } = await teacher.count(async () => {
      await work.getByRole('button', { name: /^Осталось: \d/ }).click();
      await work.getByRole('dialog').getByRole('link', { name: 'Вписать школу и директора' }).click();
      await work.getByRole('button', { name: 'Взять это название' }).click();
      await work.getByLabel('Ваши фамилия, имя, отчество').fill('Учителева Вера Павловна');
      await work.getByText(/^Сохранено в /).waitFor();
      await work.getByRole('navigation').getByRole('link', { name: 'Собрание' }).click();
      const parts = work.getByRole('navigation', { name: 'Части раздела' });
      await parts.getByRole('link', { name: 'Пакет к собранию' }).click();
      await work.getByRole('button', { name: 'Собрать пакет' }).click();
      await shownPdf(work);
      await parts.getByRole('link', { name: 'Кто пришёл' }).click();
      // Each who came is marked by keys, and what they said with it; the walk as such is counted as a job of its own.
      const meeting = new MeetingPage(new Workspace(world, work));
      await teacher.apart(() =>
        meeting.allCameAndSigned(world.stand.students.slice(0, 25).map((each) => fullName(each))),
      );
      await meeting.summary.getByText(/^Будет записано: приш/).waitFor();
      await meeting.recordButton.click();
      await meeting.summary.getByText(/^Записано: /).waitFor();
      await work.getByRole('navigation').getByRole('link', { name: 'Семьи', exact: true }).click();
      const families = work.locator('table.families tr[data-row]');
      const uninformed = families.getByText('не выбрана', { exact: true });
      await expect.poll(() => families.count()).toBe(28);
      await expect.poll(() => uninformed.count()).toBeLessThanOrEqual(8);
    });
    expect(clicks).toBeLessThanOrEqual(12);
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
