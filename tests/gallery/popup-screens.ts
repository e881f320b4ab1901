import type { Page } from 'playwright';
import type { PageReport } from '../../utils/class-data/journal/page-report.ts';
import { PASSPHRASE, type World } from '../e2e/support/world.ts';
import type { Look, Tour } from './other-screens.ts';

/** What the background would answer: the report of another class than the one whose tasks stand below it. */
const ANSWER: PageReport = {
  title: 'Успеваемость: Классному руководителю, 8Б',
  address: 'https://schools.dnevnik.ru/v2/reports/default?report=class-teacher',
  classGroup: { id: '1000000000000000002', name: '8 "Б"' },
  read: '26 учеников, 16 предметов',
  about: ['8 "Б"', '2-я четверть', '01.11.2026–23.11.2026'],
  left: [
    'Строка 7, Константинопольская-Преображенская А. В.: такого ученика нет в прочитанном списке',
    'Столбец «Индивидуальный проект»: предмета нет в журнале',
  ],
  differences: ['Алиев Т. Р., алгебра: в отчёте 4,25, по прочитанным отметкам 4,20'],
  notes: ['Журналы прочитаны 20.11.2026: в отчёте отметки новее.'],
  take: {
    content: { kind: 'averages' } as never,
    what: 'средние баллы 26 учеников',
  },
};

/** The popup over a page of the site that is a report. */
export const popupReportTour: Tour = {
  screens: ['popup-report'],
  async take(world: World, look: Look) {
    const page = await world.context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(overReport, { answer: ANSWER, url: ANSWER.address });
    await page.goto(world.extensionPage('/popup.html'));
    await readReport(page);
    await look({ page, ownSize: true }, 'popup-report');
    for (const list of await page.getByRole('region', { name: 'Отчёт на странице' }).locator('summary').all())
      await list.click();
    await look({ page, ownSize: true }, 'popup-report', 'раскрыто');
    await page.close();
  },
};

async function readReport(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const field = page.locator('input[name="passphrase"]');
  const more = page.getByRole('button', { name: 'Ещё', exact: true });
  await field.or(more).first().waitFor();
  if (await field.isVisible()) {
    await field.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
  }
  await more.click();
  await page.getByRole('button', { name: 'Прочитать отчёт на этой странице' }).click();
  await page.getByRole('region', { name: 'Отчёт на странице' }).waitFor();
}

/** In the page, before its scripts: the tab in front shows the report, and the background has read it. */
function overReport({ answer, url }: { answer: unknown; url: string }): void {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query: unknown };
      runtime: { sendMessage(...message: unknown[]): unknown };
    };
  };
  chrome.tabs.query = (_: unknown, give?: (tabs: unknown[]) => void) => {
    const tabs = [{ id: 1, url, active: true }];
    give?.(tabs);
    return Promise.resolve(tabs);
  };
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (...message: unknown[]) => {
    if ((message[0] as { type?: string })?.type !== 'site-report/read') return send(...message);
    const give = message.at(-1);
    if (typeof give === 'function') give({ ok: true, value: answer });
    return Promise.resolve({ ok: true, value: answer });
  };
}
