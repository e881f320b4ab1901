import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

/** The site's report of journal changes as it is copied: day, then lines of nine columns. */
const REPORT = (day: string) =>
  [
    day,
    ['0:15', 'Учитель', '', 'добавление', '', '', '5', 'Пробный П.', 'Алгебра'].join('\t'),
    ['0:45', 'Учитель', '', 'изменение', '', '3', '4', 'Пробный П.', 'Алгебра'].join('\t'),
  ].join('\n');

/** The same on the page of the site, as the facts have it: a day in a row of one cell, comments in shorter rows. */
const reportOnPage = (day: string) => {
  const line = (kind: string, cells: readonly string[]) =>
    `<tr class="${kind}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const [, ...lines] = REPORT(day).split('\n');
  return `<table class="grid gridLines vam marks "><tr><td colspan="10">${day}</td></tr>${lines
    .map((each) => line('update', each.split('\t')))
    .join('')}<tr><td></td><td></td><td colspan="7">комментарий к отметке</td></tr></table>`;
};

describe('a breach of confidentiality', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'incidents');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const steps = () => workspace.region('Что делать');
  const send = async (name = 'Записать') => {
    await workspace.dialog().getByRole('button', { name, exact: true }).click();
    await workspace.dialog().waitFor({ state: 'detached' });
  };
  const tickAll = async (within: Locator) => {
    await within.getByRole('checkbox').first().waitFor();
    for (const box of await within.getByRole('checkbox').all()) await box.check();
  };
  const report = async (what: string) => {
    const form = workspace.dialog();
    await form
      .getByRole('group', { name: 'Чьи реквизиты стали известны' })
      .getByRole('checkbox')
      .nth(1)
      .check();
    await form.getByRole('combobox').first().selectOption({ label: 'логин и пароль' });
    await form.getByLabel('Что случилось').fill(what);
    await form.getByLabel('Время').fill('0:05');
    await form.getByLabel('От кого узнали').fill('родитель');
    await send('Записать и запустить сроки');
  };
  const done = async (button: string) => {
    await steps().getByRole('button', { name: button }).click();
    await tickAll(workspace.dialog());
    await workspace.dialog().getByLabel('Время').fill('0:50');
    if (button === 'Сообщено…')
      await workspace.dialog().getByLabel('Как').selectOption({ label: 'по телефону' });
    await send();
  };
  const told = async (button: string, way: string, time: string, by: string) => {
    await steps().getByRole('button', { name: button }).click();
    const form = workspace.dialog();
    await form.getByLabel('Время').fill(time);
    await form.getByLabel('Как', { exact: true }).selectOption({ label: way });
    await form.getByLabel('Получение тут же подтверждено').check();
    await form.getByLabel(/^Кто (?:принял|подтвердил)/).fill(by);
    await form.getByRole('textbox', { name: /номер/i }).fill('48-211');
    await send();
  };

  it('goes from the report to the closed case, with its papers', { tags: ['any-day'] }, async () => {
    await page.getByRole('button', { name: 'Сообщить об утечке…' }).click();
    // Nothing is ticked or dated for the teacher.
    await expect.poll(() => workspace.dialog().getByRole('checkbox', { checked: true }).count()).toBe(0);
    await report('Памятка потеряна в раздевалке.');
    await steps()
      .getByText(/сделано 1 из 9/)
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);

    // The clocks run over every section.
    await workspace.go('Сегодня');
    const strip = page.getByRole('complementary', { name: 'Сроки по утечке' });
    await strip.getByText('Позвоните директору сегодня').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await strip.getByRole('link', { name: 'Открыть случай' }).click();

    await steps().getByRole('button', { name: 'Напечатать уведомление директору' }).click();
    const notice = await workspace.paperSays((text) => expect(text).toContain('УВЕДОМЛЕНИЕ'));
    expect(notice).toMatch(/Памятка потеряна в раздевалке.*недействительными.*24 часов.*Получено/s);
    expect(wordsWithoutInk(await workspace.paper())).toEqual([]);
    await workspace.closeDialog();

    await told('Вручено…', 'письменно, под подпись', '0:10', 'секретарь Пробная');
    await told('Отправлено…', 'обращением в системе', '0:30', 'автоответ');
    await workspace.region('Срок: сообщить поддержке').getByText('№ 48-211').waitFor();
    for (const button of ['Сменён…', 'Завершены…', 'Сообщено…', 'Восстановлен…']) await done(button);

    await steps().getByRole('button', { name: 'Список недействительных действий' }).click();
    const list = workspace.dialog();
    const day = await list.getByLabel('День').first().inputValue();
    const site = await world.signIn();
    await site.goto('https://schools.dnevnik.ru/myclasses.aspx');
    await site.evaluate((table) => document.body.insertAdjacentHTML('beforeend', table), reportOnPage(day));
    await page.bringToFront();
    await list.getByRole('button', { name: /список страниц|открытую страницу/ }).click();
    const pages = list.getByRole('list', { name: 'Открытые страницы школы' });
    await pages.getByRole('button', { name: /^Прочитать: / }).click();
    await list.getByText(/2.операции, недействительных: 1/).waitFor();
    await site.close();
    // The same lines, pasted, are no further ones.
    await list.getByLabel(/^Или вставьте таблицу/).evaluate((field, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, REPORT(day));
    // Both have the message since 0:30: what was done at 0:15 is not invalid.
    await list.getByText(/2.операции, недействительных: 1/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await send();
    await steps().getByRole('button', { name: '1 операция' }).click();
    const appendix = await workspace.paperSays((text) => expect(text).toContain('ПЕРЕЧЕНЬ НЕДЕЙСТВИТЕЛЬНЫХ'));
    expect(appendix).toMatch(/было 3, стало 4/);
    expect(appendix).not.toContain('стало 5');
    await workspace.closeDialog();

    const school = workspace.region('Сроки школы');
    await school.getByRole('button', { name: 'Решение…' }).first().click();
    await workspace
      .dialog()
      .getByLabel('Решение', { exact: true })
      .selectOption({ label: 'уведомление не требуется' });
    await workspace.dialog().getByLabel('Время').fill('0:40');
    await send();
    await expect.poll(() => school.getByText(/не требуется|не идёт/).count()).toBe(2);
    await steps().getByRole('button', { name: 'Закрыть случай' }).click();
    await workspace.dialog().getByLabel('Чем закончилось').fill('Пароль сменён, входов не было.');
    await send('Закрыть случай');
    await page.getByText('Все случаи: 1').waitFor();
    await page.getByRole('link', { name: 'Все случаи: 1' }).click();
    await workspace
      .region('Случаи утечки')
      .getByRole('link', { name: /в 00:05$/ })
      .click();
    await page.getByRole('button', { name: 'Дело целиком' }).click();
    const whole = await workspace.paperSays((text) => expect(text).toContain('ДЕЛО'));
    expect(whole).toMatch(/секретарь Пробная.*Пароль сменён.*УВЕДОМЛЕНИЕ.*ПЕРЕЧЕНЬ/s);
    await workspace.closeDialog();
  });

  it('begins from a person’s card, with that person alone chosen', async () => {
    await workspace.go('Реквизиты доступа');
    await page.locator('table.register tbody tr').first().getByRole('button').first().click();
    const name = await workspace.dialog().getByRole('heading', { level: 2 }).first().innerText();
    await workspace.dialog().getByRole('link', { name: 'Сообщить об утечке…' }).click();
    const form = workspace.dialog();
    await form.getByRole('heading', { name: 'Сообщить об утечке' }).waitFor();
    const ticked = form.getByRole('checkbox', { checked: true });
    await expect.poll(() => ticked.count()).toBe(1);
    await form.getByLabel(`Что стало известно: ${name}`).waitFor();
    await workspace.closeDialog();
  });

  fault(
    'A drill of a breach is recorded as if it had happened, or leaves what was typed behind',
    'it goes through all steps to the closed case on invented people, and register, strip and storage are as before',
    async () => {
      await workspace.go('Утечка данных');
      const stored = () =>
        page.evaluate(async () => {
          const [{ name = '' } = {}] = await indexedDB.databases();
          const opened = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const count = await new Promise<number>((resolve) => {
            const request = opened.transaction('entries').objectStore('entries').count();
            request.onsuccess = () => resolve(request.result);
          });
          opened.close();
          return count;
        });
      const before = await stored();
      await page.getByRole('link', { name: 'Учебная тревога' }).click();
      await report('Учебный случай.');
      await page.getByText(/Люди вымышлены/).waitFor();
      await told('Вручено…', 'лично, устно', '0:10', 'директор');
      await steps()
        .getByText(/сделано 2 из 9/)
        .waitFor();
      await steps().getByRole('button', { name: 'Напечатать уведомление директору' }).click();
      await workspace.paperSays((text) => expect(text).toContain('УЧЕБНАЯ ТРЕВОГА'));
      await workspace.closeDialog();
      await told('Отправлено…', 'обращением в системе', '0:30', 'автоответ');
      for (const button of ['Сменён…', 'Завершены…', 'Сообщено…', 'Восстановлен…']) await done(button);
      await steps().getByRole('button', { name: 'Список недействительных действий' }).click();
      await workspace
        .dialog()
        .getByRole('checkbox', { name: /^Проверено/ })
        .check();
      await send();
      await steps()
        .getByText(/сделано 8 из 9/)
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await steps().getByRole('button', { name: 'Закрыть случай' }).click();
      await workspace.dialog().getByLabel('Чем закончилось').fill('Учёба закончена.');
      await send('Закрыть случай');
      await steps()
        .getByText(/сделано 9 из 9/)
        .waitFor();
      await page.getByRole('button', { name: 'Закончить тревогу' }).click();
      await workspace.region('Случаи утечки').waitFor();
      await workspace.go('Сегодня');
      await page.getByRole('complementary', { name: 'Сроки по утечке' }).waitFor({ state: 'detached' });
      expect(await stored()).toBe(before);
    },
    { tags: ['long'] },
  );
});
