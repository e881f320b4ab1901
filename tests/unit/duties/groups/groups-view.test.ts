// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RecordedEntry } from '../../../../utils/duties/entry.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));
vi.mock('../../../../utils/base/tables/read-in-worker.ts', async () => {
  const { readText } = await import('../../../../utils/base/tables/read-text.ts');
  return { readInWorker: (source: { text: string }) => readText(source.text) };
});

let world: PageWorld;
let main: HTMLElement;

const NAMES = ['Адова Анна Ильинична', 'Бурый Борис Ильич', 'Власов Влад Ильич', 'Юдина Яна Ильинична'];

beforeEach(async () => {
  world = await startPage();
  document.body.innerHTML = '<main></main>';
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  main = document.querySelector('main') as HTMLElement;
  const students = NAMES.map((name, index) =>
    newPerson({ key: `s${index}`, role: 'student', name, sex: /вна$/.test(name) ? 'female' : 'male' }),
  );
  await world.store('roster:c7', { ...aRoster(students), classGroup: { id: 'c7', name: '7 "А"' } });
  const book = await import('../../../../components/state/class-book.ts');
  book.chooseClass('c7');
  await book.loadBook();
  // What the background does with a request to record.
  world.browser.answers.set('register/record', async (request: unknown) => {
    const { entries } = request as { entries: RecordedEntry[] };
    const made = await world.record(...entries);
    await book.loadBook();
    return { ok: true, value: { ids: made.map(({ id }) => id) } };
  });
  const { h } = await import('preact');
  const { GroupsView } = await import('../../../../components/duties/groups/groups-view.tsx');
  draw(h(GroupsView, null), main);
});

const lists = () =>
  [...main.querySelectorAll('[role=listbox]')].map((list) =>
    [...list.querySelectorAll('[role=option]')].map((row) => row.getAttribute('title')),
  );
const button = (name: RegExp) => {
  const found = [...main.querySelectorAll('button')].filter((each) => name.test(each.textContent ?? ''));
  return found.at(-1) as HTMLButtonElement;
};
const press = async (name: RegExp) => {
  await waitFor(() => expect(button(name)).toBeDefined());
  button(name).click();
};
const key = (on: Element, init: KeyboardEventInit) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

describe('the section of groups', () => {
  it('divides, moves by keys, takes back, loads a list', async () => {
    expect(lists()).toEqual([NAMES]);
    await press(/^Разделить 4\sученик/);
    await waitFor(() => expect(main.querySelector('dialog form')).not.toBeNull());
    main.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await waitFor(() => expect(lists().map(({ length }) => length)).toEqual([2, 2, 0]));
    const divided = lists();
    const first = main.querySelector('[role=option]') as HTMLElement;
    key(first, { key: '2', code: 'Digit2' });
    await waitFor(() => expect(lists().map(({ length }) => length)).toEqual([1, 3, 0]));
    const title = first.getAttribute('title');
    const there = () => main.querySelectorAll(`[role=option][title="${title}"]`)[0] as HTMLElement;
    there().focus();
    key(there(), { key: 'z', code: 'KeyZ', ctrlKey: true });
    await waitFor(() => expect(lists()).toEqual(divided));
    // The focus goes along with the student: a further Ctrl Z is heard.
    await waitFor(() => expect(document.activeElement?.getAttribute('title')).toBe(title));
    await press(/^Вставить список…$/);
    const { openList } = await import('../../../../components/duties/groups/list-model.ts');
    await openList({ text: 'Группа 1\nАдова Анна\nБурый Борис\nВласов Влад\nГруппа 3\nЮдина Яна' });
    await press(/^Записать 4\sученик/);
    await waitFor(() => expect(lists()).toEqual([NAMES.slice(0, 3), [], NAMES.slice(3), []]));
    await waitFor(() => expect(main.querySelector('dialog')).toBeNull());
    expect(world.failure.value).toBeNull();
  });

  it('offers each paper, and shows it without an error', async () => {
    await press(/^Разделить 4\sученик/);
    await waitFor(() => expect(main.querySelector('dialog form')).not.toBeNull());
    main.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await waitFor(() => expect(lists().map(({ length }) => length)).toEqual([2, 2, 0]));
    for (const paper of [
      'Списки по группам…',
      'Списки по ученикам…',
      'Листы учителям предмета…',
      'Лист завучу для внесения…',
    ])
      expect(
        [...main.querySelectorAll('button')].some((each) => each.textContent === paper && !each.disabled),
      ).toBe(true);
  });
});
