import type { Frame, Page } from 'playwright';
import { fullName } from '../../stand/names.ts';
import type { World } from './world.ts';
import { openPanel, standStill } from './world.ts';

/** Opens the class members page and its panel, with an open vault and the whole list read. */
export async function openClass(world: World, page: Page): Promise<Frame> {
  await page.goto(world.membersAddress());
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Прочитать заново' }).waitFor();
  await world.makeVault();
  await page.bringToFront();
  // Everybody is chosen and the vault is open: nothing of the panel moves any more.
  await panel.locator('button:enabled', { hasText: 'Собрать логины' }).waitFor();
  await standStill(page);
  return panel;
}

export async function chooseOnly(panel: Frame, people: Parameters<typeof fullName>[0][]): Promise<void> {
  await panel.getByRole('button', { name: 'Никто' }).click();
  await panel.getByText('Выбрано: 0.').waitFor();
  // Notes about the chosen ones went with them: the frame shrinks.
  await standStill(panel.page());
  for (const person of people) {
    await panel
      .getByRole('checkbox', { name: fullName(person), exact: true })
      .first()
      .check();
  }
  await panel.getByText(`Выбрано: ${people.length}.`).waitFor();
}

/** «Выдать новые пароли» for the chosen people who never had an account, with the typed word. */
export async function startResets(panel: Frame, perSheet?: 6 | 8 | 10): Promise<void> {
  await panel.getByRole('button', { name: 'Выдать новые пароли…' }).click();
  const sheet = panel.getByRole('form', { name: 'Выдать новые пароли' });
  if (perSheet) await sheet.getByLabel('Памяток на листе').selectOption(String(perSheet));
  await sheet.getByLabel(/Наберите слово/).fill('сбросить');
  await standStill(panel.page());
  await sheet.getByRole('button', { name: /^Сбросить/ }).click();
}

/** Goes on with stopped resets: the word is asked for again. */
export async function resumeResets(panel: Frame, button: RegExp): Promise<void> {
  const resume = panel.getByRole('button', { name: button });
  await panel.getByLabel(/чтобы продолжить/).fill('сбросить');
  await resume.click();
}

/** Kills the extension's service worker, as the browser does when it idles or runs out of memory. */
export async function killWorker(world: World): Promise<void> {
  const page = await world.context.newPage();
  await page.goto(world.extensionPage('/popup.html'));
  const session = await world.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** How many temporary passwords are sealed in the store now. */
export async function storedSecrets(world: World): Promise<number> {
  const page = await world.context.newPage();
  await page.goto(world.extensionPage('/popup.html'));
  const count = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('klassruk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counted = await new Promise<number>((resolve) => {
      const request = database.transaction('secrets').objectStore('secrets').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return counted;
  });
  await page.close();
  return count;
}
