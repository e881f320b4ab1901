import { ClassPage } from '../e2e/support/class-page.ts';
import type { Panel } from '../e2e/support/panel.ts';
import { PrintPage } from '../e2e/support/print-page.ts';
import { withoutAccount } from '../e2e/support/resets.ts';
import { asTabs } from '../e2e/support/school-files.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import { PASSPHRASE, World } from '../e2e/support/world.ts';
import { fullName } from '../stand/names.ts';
import type { Camera, View } from './camera.ts';
import { settled } from './settled.ts';
import { type SizeName, ZOOMED } from './shot.ts';

/** What takes pictures of screens that are no section: each names the screens that it takes. */
export interface Tour {
  screens: readonly string[];
  take(world: World, look: Look): Promise<void>;
}

/** Takes a view in its present state, in all sizes and themes. */
export type Look = (view: View, screen: string, state?: string) => Promise<void>;

export function lookWith(
  camera: Camera,
  sizes: readonly SizeName[],
  wanted: (screen: string) => boolean,
): Look {
  return async (view, screen, state = '') => {
    if (!wanted(screen)) return;
    for (const size of view.ownSize ? sizes.slice(0, 1) : sizes) {
      if (size === ZOOMED && (state !== '' || screen === 'panel')) continue;
      await camera.resize(view, size);
      await settled(view.frame ?? view.page);
      await camera.take(view, screen, state, size);
    }
  };
}

async function popup(world: World): Promise<View> {
  const page = await world.open('/popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.locator('h1').first().waitFor();
  await settled(page);
  return { page, ownSize: true };
}

/** A browser in which nothing has been done yet. */
export const freshTour: Tour = {
  screens: ['popup', 'welcome'],
  async take(world, look) {
    const small = await popup(world);
    await look(small, 'popup', 'нет хранилища');
    await small.page.close();
    const page = await world.open('/workspace.html');
    await page.getByRole('heading', { name: 'Придумайте пароль хранилища' }).waitFor();
    await look({ page }, 'welcome');
    await page.fill('input[name="passphrase"]', '12345');
    await page.locator('#strength .chip.bad').waitFor();
    await page.fill('input[name="again"]', '12');
    await look({ page }, 'welcome', 'слабый пароль');
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.fill('input[name="again"]', PASSPHRASE);
    await page.locator('#strength .chip.ok').waitFor();
    await look({ page }, 'welcome', 'надёжный пароль');
    await page.close();
    await world.makeVault();
    const made = await Workspace.open(world);
    await look({ page: made.page }, 'welcome', 'класс не прочитан');
    await made.close();
  },
};

/** The vault closed, then its key lost. */
export const closedTour: Tour = {
  screens: ['gate', 'popup', 'lost-vault'],
  async take(world, look) {
    const page = await world.open('/workspace.html');
    await page.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
    await look({ page }, 'gate');
    await page.fill('input[name="passphrase"]', 'совсем не тот пароль');
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await look({ page }, 'gate', 'не тот пароль');
    const small = await popup(world);
    await look(small, 'popup', 'хранилище закрыто');
    await small.page.close();
    await page.evaluate(async () => {
      const request = indexedDB.open('klassruk');
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction('vault', 'readwrite');
      transaction.objectStore('vault').clear();
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    });
    await page.reload();
    await page.getByRole('region', { name: 'Ключ хранилища пропал' }).waitFor();
    await look({ page }, 'lost-vault');
    await page.close();
  },
};

/** Popup, panel, confirm window, print page and import page of a class with registers. */
export const filledTour: Tour = {
  screens: ['popup', 'panel', 'confirm', 'print', 'import'],
  async take(world, look) {
    const site = await world.signIn();
    const panel = await ClassPage.openWhole(world, site);
    const small = await popup(world);
    await small.page.getByRole('list').first().waitFor();
    await look(small, 'popup');
    await small.page.close();
    await takePanel(panel, look);
    await takeConfirm(panel, look);
    await takePrint(panel, look);
    await takeImport(panel, look);
    await site.close();
  },
};

async function takePanel(panel: Panel, look: Look): Promise<void> {
  const view = { page: panel.page, frame: panel.frame };
  await panel.show();
  await look(view, 'panel');
  await panel.chooseOnly(withoutAccount(panel.world.stand).slice(5, 9));
  await look(view, 'panel', 'выбраны четверо');
  await panel.chooseNobody();
  await panel.openList();
  await look(view, 'panel', 'список');
  await panel.frame.getByText('Обновить список').press('Escape');
  await panel.openTab('Сегодня');
  await look(view, 'panel', 'сегодня');
  await panel.openDuties();
  await look(view, 'panel', 'обязанности');
  await panel.openTab('Реквизиты');
}

async function takeConfirm(panel: Panel, look: Look): Promise<void> {
  const { stand } = panel.world;
  const known = stand.students.filter(({ hasAccount }) => hasAccount)[0];
  const people = [...withoutAccount(stand).slice(5, 7), ...(known ? [known] : [])];
  const window = await panel.propose(people);
  await window.page.setViewportSize({ width: 640, height: 720 });
  const view = { page: window.page, ownSize: true };
  await look(view, 'confirm');
  if (known) await window.giveReason(known, 'потерял(а) пароль');
  await window.field().and(window.page.locator(':read-write')).waitFor();
  await window.field().fill('сбросить');
  await look(view, 'confirm', 'слово набрано');
  await window.cancel();
}

async function takePrint(panel: Panel, look: Look): Promise<void> {
  await panel.show();
  await panel.chooseNobody();
  const page = await panel.world.opened(() => panel.press(/^Напечатать/, panel.foot()));
  const print = new PrintPage(page);
  await print.drawn();
  await look({ page }, 'print');
  await page.getByText('Текст памятки', { exact: true }).click();
  await look({ page }, 'print', 'текст памятки');
  await page.getByRole('button', { name: 'Стереть пароли без печати…' }).click();
  await look({ page }, 'print', 'стереть без печати');
  await print.pdf();
  await page.getByRole('alertdialog', { name: 'Все памятки читаются?' }).waitFor();
  await look({ page }, 'print', 'все читаются');
  await print.choose('Ведомость выдачи');
  await page.getByRole('img', { name: /^Страница 1 из \d+: Ведомость/ }).waitFor();
  await look({ page }, 'print', 'ведомость');
  await page.close();
}

async function takeImport(panel: Panel, look: Look): Promise<void> {
  const load = await panel.loadFromFile();
  const { page } = load;
  await look({ page }, 'import');
  await load.giveFile('пусто.csv', '');
  await page.getByRole('alert').waitFor();
  await look({ page }, 'import', 'файл не подошёл');
  const people = panel.world.stand.students.slice(0, 9);
  await load.paste(
    asTabs([
      ['№', 'ФИО', 'Класс', 'Логин', 'Пароль'],
      ...people.map((person, at) => [
        `${at + 1}`,
        fullName(person),
        '7А',
        `in.${person.login}`,
        `Tmp-${at}a7K`,
      ]),
      ['10', 'Петров Пётр Петрович', '8Б', 'p-1', 'Pp-1'],
      ['11', 'Неместный Пётр Ильич', '-', 's-1', 'Ss-1'],
    ]),
  );
  await page.getByText('Не найден', { exact: true }).first().waitFor();
  await look({ page }, 'import', 'строки разобраны');
  await page.close();
}

export async function startFresh(extension: string): Promise<World> {
  return World.start({ extension, pdfViewer: true });
}
