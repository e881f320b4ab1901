import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { attendanceCount, averageOf, comma, marksSeen, periodMark } from '../../stand/journal/figures.ts';
import { fullName } from '../../stand/names.ts';
import { violationsOf } from '../support/axe.ts';
import { startPrepared } from '../support/prepared.ts';
import { filesOf, searchFiles } from '../support/search-profile.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

describe('the journal, the card of a student and the analysis in the workspace', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 14 });
    await (await world.signIn()).close();
    workspace = await Workspace.open(world, 'journal');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const own = () => world.stand.journal.ofClass(world.stand.school.main);

  /** By person and subject: [average, mark] as the table shows them. */
  async function table(): Promise<Map<string, [string, string]>> {
    const persons = await workspace.persons();
    const cells = await page.locator('table.journal').evaluate((element) => {
      const heads = [...element.querySelectorAll('thead th')].map((head) => head.getAttribute('title') ?? '');
      return [...element.querySelectorAll('tbody tr')].flatMap((row) => {
        const place = row.querySelector('a')?.getAttribute('href')?.split('/').at(-1) ?? '';
        return [...row.querySelectorAll(':scope > td')].flatMap((cell, column) => {
          const words = cell.getAttribute('title') ?? '';
          const average = words.startsWith('отметок нет') ? '–' : /средний балл ([\d,]+)/.exec(words)?.[1];
          const mark = cell.querySelector('.journal-grade')?.textContent ?? '';
          return average ? [[place, heads[column + 1], average, mark] as const] : [];
        });
      });
    });
    return new Map(
      cells.map(([place, head, average, mark]) => [`${persons.get(place)} ${head}`, [average, mark]]),
    );
  }

  it('says what to do while nothing was read', { tags: ['any-day'] }, async () => {
    await page.getByText('Журнал класса ещё не прочитан').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await workspace.go('Успеваемость');
    await page.getByText('Журнал класса ещё не прочитан').waitFor();
    await workspace.go('Журнал');
    // The site does not show its own averages at first.
    world.stand.faults.fail({ status: 404, times: 2, path: /\/marks/ });
    await workspace.readJournals('За весь год');
  });

  it('shows the averages of the stand, everybody in every subject', async () => {
    await workspace.choosePeriod('2-я четверть');
    const shown = await table();
    const { today } = world.stand.journal;
    const second = own().periods[1]!;
    let compared = 0;
    for (const { person } of own().pupils)
      for (const course of own().courses) {
        const cell = shown.get(`${person.id} ${course.subject.name}`);
        if (!cell || ['behaviour', 'talk', 'empty'].includes(course.subject.kind)) continue;
        const { plain } = averageOf(marksSeen(own(), person, course, second, today));
        expect([course.subject.name, person.id, cell[0]]).toEqual([
          course.subject.name,
          person.id,
          plain === null ? '–' : comma(plain),
        ]);
        compared++;
      }
    expect(compared).toBeGreaterThan(150);
  });

  it('shows the marks given for a period unchanged', async () => {
    await workspace.choosePeriod('1-я четверть');
    const shown = await table();
    let compared = 0;
    for (const { person } of own().pupils)
      for (const course of own().courses) {
        const cell = shown.get(`${person.id} ${course.subject.name}`);
        const given = periodMark(own(), person, course, own().periods[0]!, world.stand.journal.today);
        if (!cell || given === null || course.subject.kind !== 'marked') continue;
        expect([course.subject.name, person.id, cell[1]]).toEqual([course.subject.name, person.id, given]);
        compared++;
      }
    expect(compared).toBeGreaterThan(150);
  });

  it('expects no mark until it is known whether marks are weighed; then by the average', async () => {
    await workspace.choosePeriod('2-я четверть');
    const expected = () => page.locator('table.journal tbody .journal-grade').count();
    await expect.poll(expected).toBe(0);
    // The question stands beside the title: no row of the table lies under something else.
    const covered = await page.locator('table.journal tbody th a').evaluateAll((links) =>
      links.flatMap((link) => {
        const { left, top, height } = link.getBoundingClientRect();
        const [x, y] = [left + 4, top + height / 2];
        if (y < 0 || y > innerHeight) return [];
        return document.elementFromPoint(x, y)?.closest('table') ? [] : [link.textContent];
      }),
    );
    expect(covered).toEqual([]);
    await page.getByRole('button', { name: 'Как считают средний?…' }).click();
    await page.getByRole('button', { name: 'Все отметки весят одинаково' }).click();
    await expect.poll(expected).toBeGreaterThan(20);
    for (const [average, mark] of (await table()).values()) {
      const number = Number(average.replace(',', '.'));
      const by = number >= 4.5 ? '5' : number >= 3.5 ? '4' : number >= 2.5 ? '3' : '2';
      if (mark) expect([average, mark]).toEqual([average, by]);
    }
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is sorted and filtered with the keyboard', async () => {
    const names = () => page.locator('table.journal tbody th').allTextContents();
    const before = await names();
    await page.getByRole('button', { name: 'Ученик', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(names).not.toEqual(before);
    await expect.poll(() => page.locator('th[aria-sort=descending]').textContent()).toContain('Ученик');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(before);
    await page.locator('table.journal tbody a').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('table.journal tbody tr:nth-child(2) a:focus').count()).toBe(1);
    const failing = page.getByRole('button', { name: /^Неуспевающие/ });
    await failing.focus();
    await page.keyboard.press('Enter');
    const many = Number(/\d+/.exec((await failing.textContent()) ?? '')?.[0]);
    await expect.poll(async () => (await names()).length).toBe(many);
    await expect
      .poll(() => page.locator('table.journal tbody tr:not(:has(.journal-grade-2))').count())
      .toBe(0);
    await page.getByRole('button', { name: /^Все / }).click();
  });

  it('leads to the card of a student: marks by date, attendance, notes', async () => {
    const row = page.locator('table.journal tbody tr', { hasNot: page.getByText('выбыл(а)') }).first();
    await row.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Посещаемость с начала года').first().waitFor();
    const id = (await workspace.persons()).get(page.url().split('/').at(-1) ?? '');
    const { person } = own().pupils.find((pupil) => pupil.person.id === id)!;
    await expect.poll(() => page.locator('h2.journal-student-name').textContent()).toContain(person.last);
    for (const [place, name] of ['1-я четверть', '2-я четверть'].entries()) {
      await workspace.choosePeriod(name);
      const span = own().periods[place]!;
      const { missed, late, daysMissed } = attendanceCount(own(), person, span, world.stand.journal.today);
      await page
        .getByText(
          new RegExp(`пропущено ${missed} из .*опозданий ${late}; полных дней пропущено ${daysMissed}\\.`),
        )
        .waitFor();
      for (const course of own().courses) {
        const marks = marksSeen(own(), person, course, span, world.stand.journal.today);
        const line = page.locator('table.subjects tbody tr').filter({
          has: page.getByRole('rowheader', { name: course.subject.name, exact: true }),
        });
        if (marks.length === 0 || course.subject.kind === 'behaviour') continue;
        const shown = (await line.locator('ol.journal-dated b').allTextContents())
          .flatMap((text) => text.replace(/[НБПО]$/, '').split('/'))
          .filter((text) => text !== '' && text !== '…');
        expect([course.subject.name, shown.sort()]).toEqual([
          course.subject.name,
          marks.flatMap(({ value }) => value.split('/')).sort(),
        ]);
      }
    }
    await page.getByLabel('Новая заметка').fill('Поговорить о чтении дома');
    await page.getByRole('button', { name: 'Записать' }).click();
    const notes = workspace.region('Заметки');
    await notes.getByText('Поговорить о чтении дома').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.reload();
    await notes.getByText('Поговорить о чтении дома').waitFor();
    await notes.getByRole('button', { name: 'Убрать' }).click();
    await notes.getByText('Поговорить о чтении дома').waitFor({ state: 'detached' });
  });

  it('puts the averages of the site itself first, once it shows them', { tags: ['long'] }, async () => {
    await workspace.go('Журнал');
    await workspace.choosePeriod('2-я четверть');
    await workspace.chooseIn(/^Данные:/, 'Обновить данные класса');
    const { today } = world.stand.journal;
    const second = own().periods[1]!;
    const site = () =>
      own().pupils.flatMap(({ person }) =>
        // Whoever has left is not asked for.
        (person.left ? [] : own().courses).map(({ subject }, at) => {
          const { weighted } = averageOf(marksSeen(own(), person, own().courses[at]!, second, today));
          return { cell: `${person.id} ${subject.name}`, shown: weighted === null ? '–' : comma(weighted) };
        }),
      );
    expect(world.stand.school.weighted).toBe(true);
    await expect
      .poll(
        async () => {
          const shown = await table();
          return site().filter(({ cell, shown: text }) => shown.has(cell) && shown.get(cell)?.[0] !== text);
        },
        { timeout: 60_000 },
      )
      .toEqual([]);
  });

  fault(
    'somebody reads the addresses in tab, history and saved session',
    'none carries the key of a person; reload, back and forward find the person, a restarted browser does not',
    async () => {
      await workspace.go('Журнал');
      await page.locator('table.journal tbody tr').nth(1).getByRole('link').click();
      const name = page.locator('h2.journal-student-name');
      const first = await name.textContent();
      const card = page.url();
      await page.getByRole('navigation', { name: 'Другие ученики' }).getByRole('link').first().click();
      await expect.poll(() => name.textContent()).not.toBe(first);
      await page.goBack();
      await expect.poll(() => name.textContent()).toBe(first);
      await page.goForward();
      await expect.poll(() => name.textContent()).not.toBe(first);
      await page.goBack();
      await page.reload();
      await expect.poll(() => name.textContent()).toBe(first);
      const persons = own().pupils.map(({ person }) => person);
      const addresses = await page
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      for (const address of [...addresses, card, page.url(), await page.title()])
        for (const { id, last } of persons)
          for (const part of [id, last]) expect(decodeURIComponent(address)).not.toContain(part);
      await world.context.close();
      // Where the browser keeps addresses and titles: history, saved session, what it proposes.
      const kept = (await filesOf(world.profile)).filter((file) =>
        /History|Sessions|Tabs_|Top Sites|Shortcuts|Favicons|Network Action/.test(file),
      );
      const place = new URL(card).hash;
      expect(await searchFiles(kept, [place], world.profile), 'positive control').not.toEqual([]);
      const canaries = persons.flatMap((person) => [person.id, person.last, fullName(person)]);
      expect(await searchFiles(kept, canaries, world.profile)).toEqual([]);
      await world.openBrowser();
      await world.openVault();
      page = await world.open(new URL(card).pathname + place);
      workspace = new Workspace(world, page);
      await page.getByRole('heading', { name: 'Чью карточку открыть?' }).waitFor();
    },
    { tags: ['long'] },
  );
});
