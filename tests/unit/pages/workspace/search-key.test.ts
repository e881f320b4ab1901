// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let load: () => Promise<void>;
/** What hears the keys of one page. */
let page: EventTarget;

const STUDENT = newPerson({ key: 's1', role: 'student', name: 'Алиев Тимур', birthDate: '2013-05-05' });
const search = () => document.querySelector('dialog [role="combobox"]');
const press = () => {
  const event = new KeyboardEvent('keydown', {
    code: 'KeyK',
    ctrlKey: true,
    bubbles: true,
    cancelable: true,
  });
  page.dispatchEvent(event);
  return event;
};

beforeEach(async () => {
  document.body.replaceChildren();
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  world = await startPage();
  const { route } = await import('../../../../components/state/route.ts');
  const { WorkspaceView } = await import('../../../../components/pages/workspace/workspace-view.tsx');
  const { followSearchKey } = await import('../../../../components/pages/workspace/search-dialog.tsx');
  const { h } = await import('preact');
  ({ loadBook: load } = await import('../../../../components/state/class-book.ts'));
  route.value = { section: 'families', classGroup: null, detail: null, place: null };
  draw(h(WorkspaceView, {}));
  page = new EventTarget();
  followSearchKey(page as Window);
});

it('Ctrl K pressed while the class is still being loaded opens the search with it', async () => {
  await world.store('roster:1', {
    ...aRoster([STUDENT], []),
    classGroup: { id: '1', name: '5 "А"' },
  });
  expect(press().defaultPrevented).toBe(true);
  expect(search()).toBeNull();
  await load();
  await waitFor(() => expect(search()).not.toBeNull());
});

it('where no class was ever read, the key stays the browser’s', async () => {
  await load();
  expect(press().defaultPrevented).toBe(false);
});
