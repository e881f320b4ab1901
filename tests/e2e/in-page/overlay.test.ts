import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownDigits } from '../../../utils/class-data/analytics/fraction.ts';
import { isLong, rounds } from '../../setup/long.ts';
import { HOSTILE_WATCH } from '../../stand/faults.ts';
import { fullName } from '../../stand/names.ts';
import { journalPath } from '../../unit/dnevnik/stand-reading.ts';
import { peopleOf, plantCanaries, secretsOf } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import { shadowsOf } from '../support/shadow.ts';
import { standStill } from '../support/stand-still.ts';
import { World } from '../support/world.ts';

const STRIP = 'klassruk-figures';
let world: World;
let page: Page;
beforeAll(async () => {
  world = await World.start();
  plantCanaries(world.stand);
  page = await world.signIn();
});
afterAll(() => world?.stop());

function journal(subject: string, place: number | 'summary', v2 = false) {
  const { school, journal } = world.stand;
  const own = journal.ofClass(school.main);
  const course = own.courses.find((each) => each.subject.name === subject)!;
  const period = place === 'summary' ? '0' : own.periods[place]!.id;
  const group = course.groups[0]!.id;
  const year = Number(own.periods[0]!.start.slice(0, 4));
  const path = journalPath({ school: school.id, group, subject: course.subject.id, period, year }, v2);
  const students = own.register(
    course,
    group,
    own.periods[Number(place) || 0]!.start,
    own.periods[Number(place) || 0]!.finish,
  );
  return { address: `https://schools.dnevnik.ru${path}`, course, period, students };
}

async function open(address: string): Promise<void> {
  await page.goto(address);
  await page.locator(`#${STRIP}`).waitFor();
}

/** Presses a button of the strip, and waits until what it does is done. */
async function press(text: string, done: () => Promise<boolean>): Promise<void> {
  await standStill(page, `#${STRIP}`);
  await (await shadowsOf(page)).click(STRIP, text);
  await expect.poll(done).toBe(true);
}

const ends = () => page.locator('table.marks td:has(> div:only-child)').count();

/** Current cells and header of the site's table: text, place within the table, and size. */
const siteTable = () =>
  page.locator('table.marks').evaluate((table) => {
    const { top, left } = table.getBoundingClientRect();
    return [...table.querySelectorAll('tr > *')]
      .filter((cell) => !cell.querySelector(':scope > div'))
      .map((cell) => {
        const box = cell.getBoundingClientRect();
        const { display, visibility } = getComputedStyle(cell);
        const seen = `${display} ${visibility} ${box.width > 0}`;
        return {
          text: cell.textContent,
          seen,
          top: Math.round(box.top - top),
          left: Math.round(box.left - left),
          width: Math.round(box.width),
          height: Math.round(box.height),
        };
      });
  });

/** Of the page: only many of them show whether memory grows. */
const LOADS = rounds(6, 50);

describe('overlay of a subject journal', () => {
  it('asks whether the school weighs marks; the answer is kept and figures agree with the stand', async () => {
    const { address, course, period, students } = journal('Алгебра', 1);
    await open(address);
    const before = await shadowsOf(page);
    expect(before.textIn(STRIP)).toContain('Учитывает ли школа вес работ?');
    expect(before.textIn(STRIP)).not.toContain('Успеваемость');
    await press('Не учитывает', async () =>
      ((await shadowsOf(page)).textIn(STRIP) ?? '').includes('Успеваемость'),
    );
    await open(journal('Алгебра', 1, true).address);
    const { cells, textIn } = await shadowsOf(page);
    expect(textIn(STRIP)).not.toContain('Учитывает ли школа');
    const [head, ...rows] = cells;
    expect(head).toEqual(['', 'Ср. балл', 'Прогноз', 'Пропуски']);
    expect(rows).toHaveLength(students.length);
    const marks = students.flatMap(({ person }, row) => {
      const said = world.stand.journal.average(
        world.stand.school.main.id,
        course.subject.id,
        period,
        person.id,
      )!;
      const [name, average, expected] = rows[row]!;
      expect(name).toContain(person.last.split(' ')[0]);
      expect(average).toBe(said.plain === null ? '–' : shownDigits(said.plain, 2));
      if (said.plain === null || person.left) {
        expect(expected).toBe('–');
        return [];
      }
      const mark = said.plain >= 450 ? 5 : said.plain >= 350 ? 4 : said.plain >= 250 ? 3 : 2;
      expect(expected).toBe(String(mark));
      return said.count >= 3 ? [mark] : [];
    });
    const share = (least: number) => {
      const thousandths = Math.round((1000 * marks.filter((mark) => mark >= least).length) / marks.length);
      return `${shownDigits(thousandths, 1)}\u00a0%`;
    };
    expect(textIn(STRIP)).toContain(`По ожидаемым отметкам, учеников: ${marks.length} из`);
    expect(textIn(STRIP)).toContain(`Успеваемость ${share(3)}`);
    expect(textIn(STRIP)).toContain(`Качество ${share(4)}`);
  });

  it('changes nothing of the site’s table, and switched off leaves nothing but the way back', {
    tags: ['any-day'],
  }, async () => {
    for (const [subject, place] of [
      ['Алгебра', 1],
      ['Иностранный язык (английский)', 1],
      ['Алгебра', 'summary'],
    ] as const) {
      await open(journal(subject, place).address);
      await expect.poll(ends).toBeGreaterThan(10);
      const shown = await siteTable();
      await page.setViewportSize({ width: 1000, height: 900 });
      const narrow = await siteTable();
      await press('Скрыть', async () => (await ends()) === 0);
      const bare = await siteTable();
      expect(narrow).toEqual(bare);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(shown).toEqual(await siteTable());
      await open(journal('Геометрия', 1).address);
      await expect.poll(ends).toBe(0);
      const strip = (await shadowsOf(page)).textIn(STRIP);
      expect(strip).toContain('Подсчёты Классрука выключены');
      expect(strip).not.toMatch(/\d/);
      await press('Показать', async () => (await ends()) > 10);
    }
  });

  it('redraws when the site discards cells or a mark appears, and not otherwise', async () => {
    await open(journal('Алгебра', 1).address);
    const before = (await shadowsOf(page)).cells;
    await page.evaluate(() => {
      document.querySelector('table.marks tbody tr td:last-child')?.remove();
    });
    await expect.poll(async () => (await shadowsOf(page)).cells).toEqual(before);
    await page.evaluate(() => {
      const cell = document.querySelector('table.marks tbody tr td.tac ~ td.tac > span > :last-child');
      if (cell) cell.textContent = '2';
    });
    await expect.poll(async () => (await shadowsOf(page)).cells[1]).not.toEqual(before[1]);
  });

  it(`is drawn once in each of ${LOADS} loads${isLong ? ', and memory does not grow' : ''}`, async () => {
    await page.addInitScript(() => {
      const seen = { added: 0, removed: 0 };
      Object.assign(window, { __strips: seen });
      const ours = (nodes: NodeList) =>
        [...nodes].filter((node) => node instanceof Element && node.id === 'klassruk-figures').length;
      new MutationObserver((changes) => {
        for (const { addedNodes, removedNodes } of changes) {
          seen.added += ours(addedNodes);
          seen.removed += ours(removedNodes);
        }
      }).observe(document, { childList: true, subtree: true });
    });
    const session = await page.context().newCDPSession(page);
    const worker = await world.worker();
    const heap = async () => {
      await session.send('HeapProfiler.enable');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes } = await session.send('Memory.getDOMCounters');
      return { usedSize, nodes };
    };
    const kept = async () =>
      JSON.stringify(
        await worker.evaluate(() =>
          (
            globalThis as unknown as { chrome: typeof import('webextension-polyfill') }
          ).chrome.storage.session.get(null),
        ),
      ).length;
    const sizes: { usedSize: number; nodes: number; kept: number }[] = [];
    const addresses = [journal('Алгебра', 1), journal('Русский язык', 0), journal('Алгебра', 'summary')];
    for (let load = 0; load < LOADS; load++) {
      await open(addresses[load % 3]!.address);
      const strips = await page.evaluate(
        () => (window as unknown as { __strips: { added: number; removed: number } }).__strips,
      );
      expect(strips).toEqual({ added: 1, removed: 0 });
      if (isLong && load % 3 === 0) sizes.push({ ...(await heap()), kept: await kept() });
    }
    const middle = (part: typeof sizes, key: 'usedSize' | 'nodes' | 'kept') =>
      part.map((each) => each[key]).sort((a, b) => a - b)[2]!;
    for (const key of isLong ? (['usedSize', 'nodes', 'kept'] as const) : [])
      expect(middle(sizes.slice(-5), key), key).toBeLessThan(middle(sizes.slice(1, 6), key) * 1.15 + 200);
  });

  it('gives a hostile script nothing that the page itself does not show', async () => {
    const { stand } = world;
    await ClassPage.openWhole(world, page);
    const parents = stand.parents.map(fullName);
    stand.faults.hostile = HOSTILE_WATCH;
    // The browser needs a while for each in a page as long as a journal.
    const sought = [...parents, ...secretsOf(stand)].filter((_, at) => isLong || at % 6 === 0);
    stand.faults.needles = [...sought, 'Успеваемость', 'страж-у-ворот'];
    await open(journal('Алгебра', 1).address);
    const shown = await page.evaluate(() => document.documentElement.outerHTML);
    expect(shown).not.toContain('Успеваемость');
    await page.evaluate(() => document.body.append('страж-у-ворот'));
    const loot = async () => [
      ...stand.loot,
      ...(await page.evaluate(() => (window as unknown as { __loot?: string[] }).__loot ?? [])),
    ];
    // The last needle found: all others have been looked for. Text in shadow roots can be found: it comes from this page.
    await expect
      .poll(async () => (await loot()).join('\n'), { timeout: 30_000 })
      .toContain('find: found страж-у-ворот');
    const got = await loot();
    for (const secret of [...secretsOf(stand), ...parents])
      expect(
        got.filter((entry) => entry.includes(secret)),
        secret,
      ).toEqual([]);
    expect(peopleOf(stand).length).toBeGreaterThan(40);
    const hostiles = /"source":"klassruk"/;
    expect(got.filter((entry) => entry.startsWith('messages:') && !hostiles.test(entry))).toEqual([]);
    // A click made by the page does nothing.
    await page.evaluate(() => document.querySelector<HTMLElement>('#klassruk-figures')?.click());
    expect(await ends()).toBeGreaterThan(10);
  });
});
