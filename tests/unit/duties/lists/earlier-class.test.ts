// @vitest-environment jsdom
import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RecordedEntry } from '../../../../utils/duties/entry.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

const student = (key: string, name: string, birthDate: string | null = null) =>
  newPerson({ key, role: 'student', name, birthDate });

it('the class is compared with one of an earlier year: who is new, who is gone, whose name has changed', async () => {
  const world = await startPage();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  const now = aRoster([student('s1', 'Юдина Яна Олеговна'), student('s3', 'Новиков Пётр Ильич')]);
  const before = aRoster([
    student('s1', 'Юркина Яна Олеговна', '2013-05-05'),
    student('s2', 'Ушедший Олег Ильич'),
  ]);
  await world.store('roster:c7', { ...now, classGroup: { id: 'c7', name: '7 "А"' }, schoolYear: 2026 });
  await world.store('roster:c6', { ...before, classGroup: { id: 'c6', name: '6 "А"' }, schoolYear: 2025 });
  const book = await import('../../../../components/state/class-book.ts');
  book.chooseClass('c7');
  await book.loadBook();
  world.browser.answers.set('register/record', async (request: unknown) => {
    const { entries } = request as { entries: RecordedEntry[] };
    const made = await world.record(...entries);
    await book.loadBook();
    return { ok: true, value: { ids: made.map(({ id }) => id) } };
  });
  const { ListsView } = await import('../../../../components/duties/lists/lists-view.tsx');
  draw(h(ListsView, null));
  const press = (name: RegExp) =>
    [...document.querySelectorAll('button')].find((each) => name.test(each.textContent ?? ''))?.click();
  const shown = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
  press(/^Сверить со списком/);
  await waitFor(() => expect(shown()).toContain('6 «А», 2025/2026'));
  press(/^6\s«А», 2025\/2026$/);
  await waitFor(() => expect(shown()).toContain('Сверено: 6 «А», 2025/26'));
  const rows = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
  expect(rows).toHaveLength(3);
  for (const [name, what] of [
    ['Юдина Яна Олеговна', 'Фамилия, имя, отчество'],
    ['Новиков Пётр Ильич', 'Нет в списке'],
    ['Ушедший Олег Ильич', 'Нет в Дневник.ру'],
  ] as const)
    expect(
      rows.some((row) => row?.includes(name) && row.includes(what)),
      name,
    ).toBe(true);
  // The days of birth of the new year were not taken yet: that one is missing cannot be told.
  expect(shown()).toContain('Дни рождения из Дневник.ру ещё не взяты, поэтому не сверены');
  expect(shown()).toContain('«Взять дни рождения и контакты»');
});
