import { afterAll, beforeAll, expect, it } from 'vitest';
import { MARK_KEYS, NEXT_FAMILY_KEYS } from '../../../../utils/duties/meetings/walk-keys.ts';
import { job } from '../../../jobs/job.ts';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { pressByKeyboard } from '../../support/by-keyboard.ts';
import { MeetingPage } from '../../support/meeting-page.ts';
import { textOf } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

let world: World;
let workspace: Workspace;

// Five of the 33 students have no parent in the list: of 28 families somebody may sign.
beforeAll(async () => {
  world = await startPrepared('class-read', { students: 33 });
  workspace = await Workspace.open(world, 'people');
});
afterAll(() => world?.stop());

fault(
  'A section is printed from the browser while a dialog is open over it',
  'The paper has a heading with section, class and day, the table whole with its head on each page, and no dialog, bar or list of sections',
  async () => {
    const { page } = workspace;
    const [first] = world.stand.students;
    await page
      .locator('table.register button.person', { hasText: fullName(first!) })
      .first()
      .click();
    await workspace.dialog().waitFor();
    const dialog = (await workspace.dialog().getByRole('heading').first().textContent()) ?? '';
    // A name with a hyphen may be broken at it.
    const text = textOf(await page.pdf({ format: 'A4' }));
    const plain = text.replaceAll('-', '');
    expect(text).toContain('Список');
    expect(text).toMatch(/7 «А» · \d{1,2}\s\S+ \d{4}\sг\./);
    expect(text.split('Дата рождения').length).toBeGreaterThan(2);
    for (const student of world.stand.students) expect(plain).toContain(student.last.replaceAll('-', ''));
    const ofDialog = dialog.replace(fullName(first!), '').trim();
    if (ofDialog) expect(text).not.toContain(ofDialog);
    for (const word of ['Настройки', 'Справка', 'Закрыть', 'Дополнить из таблицы', 'История'])
      expect(text).not.toContain(word);
    // The bar above has the number of students, too.
    expect(text.match(/7 «А»/g)).toHaveLength(1);
    await workspace.closeDialog();
  },
  { tags: ['any-day'] },
);

const FAMILIES = 28;
/** What they gave beside their signature, by the place of the family in the list. */
const CONSENTS = new Set([0, 4, 9, 15, 22]);
const FORMS = new Set([2, 4, 17]);

job(
  'meeting',
  () => world,
  async (teacher) => {
    const { page } = workspace;
    const meeting = new MeetingPage(workspace);
    await workspace.go('Собрание');
    const mayCome: number[] = [];
    await teacher.apart(async () => {
      await meeting.form.getByText('полномочия не записаны').first().waitFor();
      const first = await meeting.form
        .locator('tbody')
        .evaluateAll((families) => families.map((family) => family.querySelector('tr')?.textContent ?? ''));
      // Of four families only somebody without a recorded authority is known.
      for (const [row, text] of first.entries())
        if (!text.includes('полномочия не записаны')) mayCome.push(row);
      expect([first.length, mayCome.length]).toEqual([FAMILIES + 4, FAMILIES]);
    });
    await meeting.startWalk();
    let stands = 0;
    for (const [at, row] of mayCome.entries()) {
      // Every seventh family stays at home: the key that names somebody of the one after it passes by it.
      if (at % 7 === 5) continue;
      for (; stands < row - 1; stands++) await meeting.press('Enter');
      await meeting.press(stands < row ? NEXT_FAMILY_KEYS[0].code : 'Digit1');
      stands = row + 1;
      if (CONSENTS.has(at)) await meeting.press(MARK_KEYS.given.code);
      if (FORMS.has(at)) await meeting.press(MARK_KEYS.electronic.code);
      if (at === 4)
        await teacher.apart(async () => {
          await meeting.said.getByText(/^\p{Lu}\S+ \p{Lu}\. \p{Lu}\.: форма электронная$/u).waitFor();
          expect(await violationsOf(page)).toEqual([]);
        });
    }
    // A mother of two is one person and signs for each.
    const told =
      /пришли 2[34]\sчеловека; дано: 5\sсогласий; форма информирования выбрана: электронная — 3; в листе ознакомления: 24\sподписи\./;
    await meeting.summary.getByText(told).waitFor();
    await meeting.recordButton.click();
    await meeting.summary.getByText(/^Записано: пришли 2[34]/).waitFor();
    await teacher.apart(async () => {
      await expect.poll(() => meeting.form.getByText('приход записан').count()).toBeGreaterThanOrEqual(24);
      await page.getByRole('button', { name: 'Отменить', exact: true }).click();
      await expect.poll(() => meeting.form.getByText('приход записан').count()).toBe(0);
    });
  },
);

job(
  'letter',
  () => world,
  async (teacher) => {
    const { page } = workspace;
    // Without the permission of a person the clipboard of a test is the page's own.
    await page.evaluate(() => {
      const writeText = async (text: string) => {
        document.body.dataset.copied = text;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    const copied = () => page.evaluate(() => document.body.dataset.copied ?? '');
    await workspace.go('Письма');
    const section = workspace.region('Кому письмо');
    await section.getByRole('button', { name: /^Скопировать \d+\sадрес/ }).click();
    await section.getByText(/в буфере обмена: вставьте в письме своей почты/).waitFor();
    const addresses = (await copied()).split(', ');
    const next = workspace.region('Что дальше');
    await next.getByRole('button', { name: 'Скопировать текст' }).click();
    await expect.poll(copied).toContain('Школа ведёт электронный дневник');
    await teacher.apart(async () => expect(await violationsOf(page)).toEqual([]));
    const sent = next.getByRole('button', { name: /^Отправлено: \d+\sчеловек\S*; напечатать \d+\sпис/ });
    await sent.click();
    await section.getByText(/^Записано: письмо отправлено, .* Напечатать остальным: \d+\sпис/).waitFor();
    await teacher.apart(async () => {
      expect(textOf(await workspace.paper())).toContain('Школа ведёт электронный дневник');
      const marked = (column: number) =>
        section.locator(`tbody tr td:nth-child(${column})`).getByText(/^\d\d\.\d\d$/);
      await expect.poll(() => marked(6).count()).toBe(addresses.length);
      await expect.poll(() => section.getByTitle(/^на бумаге, /).count()).toBeGreaterThan(0);
    });
  },
);

it('what the letter has recorded is taken back at once, and the letter goes out again without a mouse', {
  tags: ['long'],
}, async () => {
  const section = workspace.region('Кому письмо');
  const next = workspace.region('Что дальше');
  const sent = section.locator('tbody tr td:nth-child(6)').getByText(/^\d\d\.\d\d$/);
  const onPaper = section.getByTitle(/^на бумаге, /);
  const before = await sent.count();
  await pressByKeyboard(workspace.page.getByRole('button', { name: 'Отменить', exact: true }));
  await expect.poll(async () => [await sent.count(), await onPaper.count()]).toEqual([0, 0]);
  await pressByKeyboard(section.getByRole('button', { name: /^Скопировать \d+\sадрес/ }));
  await pressByKeyboard(next.getByRole('button', { name: 'Скопировать текст' }));
  await pressByKeyboard(
    next.getByRole('button', { name: /^Отправлено: \d+\sчеловек\S*; напечатать \d+\sпис/ }),
  );
  await expect.poll(() => sent.count()).toBe(before);
  await expect.poll(() => onPaper.count()).toBeGreaterThan(0);
});
