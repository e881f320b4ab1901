import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import { MeetingPage } from '../../support/meeting-page.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PrintPage } from '../../support/print-page.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('what a meeting brought', () => {
  let world: World;
  let workspace: Workspace;
  let meeting: MeetingPage;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    await (await ClassPage.openWhole(world)).collectLogins();
    workspace = await Workspace.open(world, 'meetings');
    meeting = new MeetingPage(workspace);
    await meeting.form.waitFor();
  });
  afterAll(() => world?.stop());

  fault(
    'After a meeting the teacher presses one button and has ticked nobody',
    'Nothing is ticked and nothing can be recorded: presence, consent, form and signature are the teacher’s to say',
    async () => {
      await meeting.isEmpty();
    },
    { tags: ['any-day'] },
  );

  it('is ticked by keyboard, told in words, and recorded as told', async () => {
    const { page } = workspace;
    await meeting.presence.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await meeting.summary.getByText('Будет записано: пришёл 1 человек.').waitFor();
    // The row is one stop: → goes to what is due in it, Esc back, and Enter on a tick writes nothing.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await meeting.summary.getByText('дано: 1 согласие').waitFor();
    await page.keyboard.press('Escape');
    await meeting.step('лист подписан').press('Enter');
    const told = 'пришёл 1 человек; дано: 1 согласие; в листе ознакомления: 1 подпись.';
    await meeting.summary.getByText(`Будет записано: ${told}`).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await meeting.recordButton.press('Enter');
    await meeting.summary.getByText(`Записано: ${told}`).waitFor();
    await meeting.form.getByText('приход записан').first().waitFor();
    await workspace.go('Согласия');
    await expect.poll(() => page.getByRole('button', { name: /^Не внесено 1/ }).count()).toBe(1);
  });

  it('takes it back with one press', async () => {
    const { page } = workspace;
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await page.getByText('Отменено').waitFor();
    await meeting.goTo();
    await expect.poll(() => meeting.form.getByText('приход записан').count()).toBe(0);
  });

  fault(
    'A printed slip was never collected and was destroyed',
    'No meeting and no reminder offers it any more: a new slip is due, and the register says when it was destroyed',
    async () => {
      const { page } = workspace;
      const pack = await workspace.goMeeting('Пакет к собранию');
      const button = pack.getByRole('button', { name: /^Напечатать \d+ памят/ });
      const print = new PrintPage(await world.opened(() => button.click()));
      await print.pdf();
      await print.confirm('Памятки напечатаны');
      await print.close();
      await page.bringToFront();
      await meeting.goTo();
      const name = fullName(world.stand.students[0]!);
      const offered = () => meeting.form.getByRole('checkbox', { name: `Памятка вручена (${name})` });
      await offered().first().waitFor();

      await workspace.go('Реквизиты доступа');
      await workspace.filterBy('Напечатаны, не выданы');
      await page.getByRole('checkbox', { name, exact: true }).check();
      await workspace.pressUnder('Ещё', 'Уничтожены…', workspace.bulk());
      const sheet = workspace.dialog();
      await sheet.getByText(name).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await sheet.getByRole('button', { name: 'Записать' }).click();
      await sheet.waitFor({ state: 'detached' });
      await workspace.filterBy('Уничтожены 1');
      const line = page.locator('table.register tbody tr').filter({ hasText: name });
      await line.getByText('уничтожены').waitFor();

      await meeting.goTo();
      await expect.poll(() => offered().count()).toBe(0);
      await workspace.go('Семьи');
      await page
        .getByText(/^Новая памятка|^Новые памятки/)
        .first()
        .waitFor();
    },
  );
});
