import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));

let world: PageWorld;
let drafts: typeof import('../../../components/state/drafts.ts');
let saving: typeof import('../../../components/state/draft-saving.ts');

const LETTER = { subject: 'Экскурсия', body: 'Уважаемые родители, в пят' };

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  const { loadBook } = await import('../../../components/state/class-book.ts');
  drafts = await import('../../../components/state/drafts.ts');
  saving = await import('../../../components/state/draft-saving.ts');
  await loadBook();
});

// What a test has typed is not saved in the middle of the next one.
afterEach(() => saving.saveDrafts());

/** What was sent to be kept, in order. */
const sent = () =>
  world.browser.requests.flatMap((request) => {
    const { type, document, value } = request as { type: string; document?: string; value?: unknown };
    return type === 'settings/save' ? [[document, JSON.stringify(value)] as const] : [];
  });

describe('a letter under way', () => {
  fault(
    'the teacher types while the drafts of a section just opened are still being read',
    'what was typed stays',
    async () => {
      const reading = drafts.loadDrafts('1');
      drafts.keepLetter('diary', LETTER);
      await reading;
      expect(drafts.letterDrafts.value?.letters.diary?.letter).toEqual(LETTER);
    },
  );

  fault(
    'the page is left or closed in the middle of a sentence',
    'what is typed is saved before the page is gone',
    async () => {
      const page = new EventTarget();
      saving.saveOnLeaving(page as Window);
      drafts.keepLetter('diary', LETTER);
      expect(sent()).toEqual([]);
      page.dispatchEvent(new Event('pagehide'));
      await waitFor(() => expect(sent()).toHaveLength(1));
      expect(sent()[0]?.[1]).toContain(LETTER.body);
    },
  );

  fault('another section is opened in the middle of a sentence', 'what is typed is saved, once', async () => {
    const leave = saving.saveOnLeaving(new EventTarget() as Window);
    for (const body of ['У', 'Ув', LETTER.body]) drafts.keepLetter('diary', { ...LETTER, body });
    leave();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.[1]).toContain(LETTER.body);
  });

  fault(
    'the vault is closed in the middle of a sentence',
    'the sentence is sealed while the key is still there; nothing of it stands in the page afterwards',
    async () => {
      const { session } = world.browser;
      let wasOpen = false;
      world.browser.answers.set('settings/save', () => {
        wasOpen = session.items.has('key');
        return { ok: true, value: null };
      });
      const { closeVault } = await import('../../../components/state/vault-session.ts');
      drafts.keepLetter('diary', LETTER);
      await closeVault();
      expect(sent()).toHaveLength(1);
      expect(wasOpen).toBe(true);
      await waitFor(() => expect(drafts.letterDrafts.value).toBeUndefined());
    },
  );

  it('is not sent once the vault was closed elsewhere', async () => {
    drafts.keepLetter('diary', LETTER);
    await world.lock();
    await saving.saveDrafts();
    expect(sent()).toEqual([]);
  });

  it('is there on return, and gone once there is nothing to keep', async () => {
    const savedAt = '2026-11-29T18:00:00.000Z';
    await world.store('draft:letters:1', {
      last: 'sign-in',
      letters: { 'sign-in': { savedAt, letter: LETTER } },
    });
    await drafts.loadDrafts('1');
    expect(drafts.letterDrafts.value?.letters['sign-in']?.letter).toEqual(LETTER);
    drafts.keepLetter('sign-in', null);
    await saving.saveDrafts();
    expect(sent()).toEqual([['letter-draft', 'null']]);
  });
});
