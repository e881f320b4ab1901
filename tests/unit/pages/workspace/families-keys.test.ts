// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

const student = (key: string, name: string, birthDate: string) =>
  newPerson({ key, role: 'student', name, birthDate });
const ROSTER = {
  ...aRoster(
    [
      student('s1', 'Алиев Тимур', '2013-05-05'),
      student('s2', 'Кузнецов Артём', '2013-03-20'),
      student('s3', 'Кузнецов Артём', '2012-12-13'),
    ],
    [
      newPerson({
        key: 'm1',
        role: 'representative',
        name: 'Алиева Лейла',
        relation: 'мать',
        children: ['s1'],
        phones: ['+7 000 006-21-92'],
      }),
    ],
  ),
  classGroup: { id: '1', name: '5 "А"' },
};

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('table.families tr[data-row]')];
const box = (key: string) =>
  document.querySelector<HTMLInputElement>(`table.families tr[data-row="${key}"] input`) as HTMLInputElement;
const drawer = () => document.querySelector<HTMLElement>('aside.families-drawer');
const shown = () => drawer()?.querySelector('h2')?.textContent ?? null;
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => each.getAttribute('aria-label') === name || each.textContent?.trim() === name,
  ) as HTMLButtonElement;

beforeEach(async () => {
  document.body.replaceChildren();
  const world = await startPage();
  await world.store('roster:1', ROSTER);
  const { route } = await import('../../../../components/state/route.ts');
  const { WorkspaceView } = await import('../../../../components/pages/workspace/workspace-view.tsx');
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { h } = await import('preact');
  route.value = { section: 'families', classGroup: null, detail: null, place: null };
  await loadBook();
  draw(h(WorkspaceView, {}));
  await waitFor(() => expect(rows()).toHaveLength(3));
});

it('opens a family by Enter, follows the arrows, chooses, and closes by Esc', async () => {
  box('s1').focus();
  press('Enter');
  await waitFor(() => expect(shown()).toBe('Алиев Тимур'));
  expect(drawer()?.textContent).toContain('05.05.2013');
  expect(drawer()?.textContent).toContain('+7 000 006-21-92');
  press('ArrowDown');
  await waitFor(() => expect(shown()).toBe('Кузнецов Артём'));
  expect(drawer()?.textContent).toContain('20.03.2013');
  box('s2').click();
  await waitFor(() => expect(document.querySelector('.bulk')?.textContent).toContain('Выбрано: 1'));
  press('Escape');
  await waitFor(() => expect(document.querySelector('.bulk')).toBeNull());
  expect(shown()).toBe('Кузнецов Артём');
  button('Предыдущая семья').click();
  await waitFor(() => expect(shown()).toBe('Алиев Тимур'));
  press('Escape', button('Следующая семья'));
  await waitFor(() => expect(drawer()).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(box('s1')));
});

it('says what is to be done first, and what tells namesakes apart', () => {
  expect(document.querySelector('.workspace-title')?.textContent).toContain(
    '3\u00a0семьи: форма не выбрана 3',
  );
  const [first, second, third] = rows().map(({ textContent }) => textContent ?? '');
  expect(first).toContain('Нет согласий: 2');
  expect(second).toContain('20.03');
  expect(third).toContain('13.12');
  expect(second).toContain('Нет родителя');
});
