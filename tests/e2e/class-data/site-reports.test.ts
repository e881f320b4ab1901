import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSUMED_REPORTS, type AssumedReport, REPORT_MARKUPS } from '../../stand/reports/report-address.ts';
import { startPrepared } from '../support/prepared.ts';
import { ToolbarPopup } from '../support/toolbar-popup.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const READ = 'Прочитать отчёт на этой странице';

describe('the reports of the site', { tags: ['long'] }, () => {
  let world: World;
  let site: Page;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14, assumed: true });
    site = await world.signIn();
    workspace = await Workspace.open(world, 'analysis');
  });
  afterAll(() => world?.stop());

  const address = (report: AssumedReport, params: Record<string, string | number>) => {
    const query = new URLSearchParams({
      report: ASSUMED_REPORTS[report].name,
      school: world.stand.info.school,
    });
    for (const [name, value] of Object.entries(params)) query.set(name, String(value));
    return `https://schools.dnevnik.ru/v2/reports/default?${query}`;
  };
  async function read(from: string, drawn: string): Promise<ToolbarPopup> {
    await site.goto(from);
    await site.locator(drawn).first().waitFor();
    const popup = await ToolbarPopup.open(world, site);
    await popup.press(READ);
    return popup;
  }

  it('are linked where the workspace has figures of its own', { tags: ['any-day'] }, async () => {
    await workspace.go('Отчёты');
    const link = workspace.page.getByRole('link', { name: 'Успеваемость: Классному руководителю' });
    expect(await link.getAttribute('href')).toContain('/reports/default');
  });

  it.each(
    REPORT_MARKUPS,
  )('are read at a press in the popup, markup %i, and nothing is taken by itself', async (markup) => {
    const popup = await read(
      address('class-teacher', { date: '23.11.2026', markup }),
      markup === 1 ? 'td.name' : '[role=gridcell]',
    );
    await popup.waitForText(/Прочитан: 14.учеников, \d+.предмет/);
    const text = await popup.text();
    expect(text).toContain('Отчёт «Успеваемость: Классному руководителю»');
    expect(text).toContain('2-я четверть');
    await popup.close();
  });

  it('give their averages to the journal when the teacher takes them, and their page to the link', async () => {
    const from = address('class-teacher', { date: '2026-11-23', markup: 2 });
    const popup = await read(from, '[role=gridcell]');
    await popup.waitForText(/Взять средние баллы \d+.ученик/);
    const button = /Взять средние баллы \d+.ученик[а-я]*/.exec(await popup.text())![0];
    await popup.press(button);
    await popup.waitForText(/Взято: средние баллы/);
    await popup.close();
    await workspace.go('Журнал');
    await workspace.page.getByText('взято 1 файл').waitFor();
    await workspace.go('Отчёты');
    const link = workspace.page.getByRole('link', { name: 'Успеваемость: Классному руководителю' });
    await expect.poll(() => link.getAttribute('href')).toBe(from);
  });

  it('say of a page that is none what to open', async () => {
    const popup = await read(
      `https://schools.dnevnik.ru/v2/reports/default?school=${world.stand.info.school}`,
      'a',
    );
    await popup.waitForText(/нет отчёта, который Классрук знает/);
    await popup.close();
  });
});
