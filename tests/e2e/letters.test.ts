import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './support/axe.ts';
import { openClass } from './works.ts';
import { World } from './world.ts';

describe('the letter about the electronic diary', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    const teacher = await world.signIn();
    await openClass(world, teacher);
    page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html#letters'));
    await page.getByRole('heading', { name: 'Письмо об электронном дневнике' }).waitFor();
  });
  afterAll(() => world?.stop());

  const recipients = () => page.getByRole('region', { name: 'Кому письмо' }).locator('tbody tr');

  it('becomes a draft with all addresses hidden, and is recorded', async () => {
    await recipients().first().waitFor();
    const addresses = await recipients().locator('td:nth-child(2)').allTextContents();
    expect(addresses.length).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить черновик (.eml)' }).click();
    const message = readFileSync(await (await download).path(), 'utf8');
    const head = message.slice(0, message.indexOf('\r\n\r\n'));
    expect(head).toContain('X-Unsent: 1');
    expect(head).not.toMatch(/^(?:To|Cc|From):/m);
    const bcc = /^Bcc: ((?:.*\r\n )*.*)$/m.exec(head)?.[1]?.replace(/\s/g, '').split(',');
    expect(bcc).toEqual(addresses);
    const body = Buffer.from(message.slice(message.indexOf('\r\n\r\n')), 'base64').toString('utf8');
    expect(body).toContain('Школа ведёт электронный дневник');
    expect(body).not.toMatch(/[{}]/);
    await expect.poll(() => recipients().locator('td:nth-child(3)', { hasText: '—' }).count()).toBe(0);
    await page.getByRole('button', { name: /^Письмо отправлено: записать/ }).click();
    await expect.poll(() => recipients().locator('td:nth-child(4)', { hasText: '—' }).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('says which field of the text is unknown, and shows how the letter will look', async () => {
    await page.getByLabel('Тема', { exact: true }).fill('Дневник {кому}');
    await page.getByText('неизвестное поле «{кому}»').waitFor();
    await page.getByText('Как письмо придёт').click();
    await page.getByText('Уважаемые родители!').last().waitFor();
  });
});
