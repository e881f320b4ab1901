import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fullName } from '../../stand/names.ts';
import { ClassPage } from '../support/class-page.ts';
import { textOf } from '../support/pdf.ts';
import { startPrepared } from '../support/prepared.ts';
import type { World } from '../support/world.ts';

describe('a page whose script has swapped the links of two children', () => {
  let world: World;
  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
  });
  afterAll(() => world?.stop());

  fault(
    'two person= links of the list are swapped before the teacher presses «Обновить список» and collects logins',
    'each slip bears the login of the child whom it names',
    async () => {
      const two = world.stand.students.slice(0, 2);
      const [one, other] = two.map(({ id }) => id);
      const page = await world.signIn();
      await page.addInitScript(
        ([a, b]) => {
          document.addEventListener('DOMContentLoaded', () => {
            for (const link of document.querySelectorAll('a[href*="person="]')) {
              const href = link.getAttribute('href') ?? '';
              const swapped = href.replace(`person=${a}`, 'person=*').replace(`person=${b}`, `person=${a}`);
              link.setAttribute('href', swapped.replace('person=*', `person=${b}`));
            }
          });
        },
        [one, other],
      );
      const panel = await ClassPage.openWhole(world, page);
      const { students } = world.stand;
      // By the title of the picture: the site puts invisible signs into texts, none into attributes.
      const linked = page
        .locator('tr', { has: page.getByTitle(fullName(students[0]!), { exact: true }) })
        .locator(`a[href*="person=${other}"]`);
      await linked.first().waitFor({ state: 'attached' });
      await panel.refreshList();
      await panel.frame.getByText('Читаю список').waitFor({ state: 'detached' });
      await panel.chooseOnly(two);
      await panel.collectLogins();
      const print = await panel.print(2);
      const text = textOf(await print.pdf());
      const places = two.flatMap((student) => [text.indexOf(fullName(student)), text.indexOf(student.login)]);
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
    { tags: ['any-day'] },
  );
});
