import { afterAll, beforeAll, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { textOf } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

let world: World;
let workspace: Workspace;

beforeAll(async () => {
  world = await startPrepared('class-read');
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
