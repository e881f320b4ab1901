import { ClassPage } from '../e2e/support/class-page.ts';
import { withoutAccount } from '../e2e/support/resets.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import type { World } from '../e2e/support/world.ts';
import { turnYear } from '../stand/turn-year.ts';
import type { Look, Tour } from './other-screens.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Windows of small screens, px: a laptop, and the same at 125 %. */
const SMALL = { '1280 на 720': [1280, 720], 'при 125 %': [1024, 576] } as const;

/** What none of the controls of a section leads to, or only in a later year. */
export const yearTour: Tour = {
  screens: ['class-figures', 'small-panel', 'confirm-resumed', 'past-class'],
  async take(world, look) {
    const page = await world.open('/workspace.html#analysis/figures');
    await page.getByText('Средний балл класса по неделям').first().waitFor();
    await look({ page }, 'class-figures');
    await page.close();
    const site = await world.signIn();
    await takeSmallPanel(world, await ClassPage.openWhole(world, site), look);
    await site.close();
    await takePastClass(world, look);
  },
};

async function takeSmallPanel(
  world: World,
  panel: Awaited<ReturnType<typeof ClassPage.openWhole>>,
  look: Look,
): Promise<void> {
  const view = { page: panel.page, frame: panel.frame, ownSize: true };
  for (const [state, [width, height]] of Object.entries(SMALL)) {
    await panel.page.setViewportSize({ width, height });
    for (const tab of ['Сегодня', 'Обязанности', 'Реквизиты'] as const) {
      await panel.openTab(tab);
      await panel.show();
      await look(view, 'small-panel', `${state}, ${tab}`);
    }
  }
  await panel.page.setViewportSize({ width: 1280, height: 900 });
  world.stand.faults.latency = 1_500;
  await panel.startResets(withoutAccount(world.stand).slice(5, 9));
  await panel.press('Остановить');
  world.stand.faults.latency = 0;
  await panel.frame.getByRole('button', { name: /^Продолжить/ }).waitFor({ timeout: 60_000 });
  await look({ page: panel.page, frame: panel.frame, ownSize: true }, 'small-panel', 'остановлено');
  const window = await panel.confirmation(/^Продолжить/);
  await window.page.setViewportSize({ width: 640, height: 720 });
  await look({ page: window.page, ownSize: true }, 'confirm-resumed');
  await window.cancel();
}

/** The class of the next year beside that of this one: before and after the teacher has said that it continues it. */
async function takePastClass(world: World, look: Look): Promise<void> {
  turnYear(world.stand, { people: 'stay' });
  await world.moveClock(YEAR_MS);
  const site = await world.signIn();
  await world.openVault();
  const members = new ClassPage(world, site);
  await members.goTo();
  const panel = await members.panel();
  await panel.press('Прочитать список класса');
  await panel.waitForList();
  await site.close();
  const { page } = await Workspace.open(world, 'today');
  await look({ page }, 'past-class', 'новый класс');
  await page.goto(world.extensionPage('/workspace.html#settings//turn'));
  const confirm = page.getByRole('button', { name: 'Посмотреть и подтвердить…' });
  await confirm.waitFor();
  await look({ page }, 'past-class', 'настройки');
  await confirm.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look({ page }, 'past-class', 'подтвердить');
  await dialog.getByRole('button', { name: /^Подтвердить: / }).click();
  await page.getByText('Записано: ').waitFor();
  await look({ page }, 'past-class', 'подтверждено');
  await page.getByRole('button', { name: /^8 «А»/ }).click();
  await page.getByText('Прошлые годы').waitFor();
  await look({ page }, 'past-class', 'выбор класса');
  await page.getByRole('button', { name: /^7 «А» · / }).click();
  await page.getByRole('note').filter({ hasText: 'Класс прошлого учебного года' }).waitFor();
  for (const section of ['consents', 'families', 'journal']) {
    const [, id] = new URL(page.url()).hash.split('/');
    await page.goto(world.extensionPage(`/workspace.html#${section}/${id}`));
    await page.getByRole('note').filter({ hasText: 'Класс прошлого учебного года' }).waitFor();
    await look({ page }, 'past-class', section);
  }
  const [, id] = new URL(page.url()).hash.split('/');
  await page.goto(world.extensionPage(`/workspace.html#settings/${id}/deletion`));
  await page.getByRole('button', { name: 'Удалить 7 «А»…' }).click();
  await dialog.waitFor();
  await look({ page }, 'past-class', 'удаление');
  await page.close();
}
