import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { type PageWorld, smallClass, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => await import('./fake-browser.ts'));

const CLASS = '100';
const STUDENT = '1000000000001';
let world: PageWorld;

/** The page follows the address, as after opening it. */
async function follow(hash: string) {
  const { followAddress } = await import('../../../components/state/route.ts');
  followAddress({ location: { hash }, history: {}, addEventListener: () => undefined } as unknown as Window);
}

beforeEach(async () => {
  world = await startPage();
  await world.store(`roster:${CLASS}`, smallClass(CLASS, '7 «Б»', 'Иванова Анна'));
  const { loadBook } = await import('../../../components/state/class-book.ts');
  await loadBook();
});

describe('the link to a person', () => {
  fault(
    'tab, history and saved session keep the address of a student’s card',
    'it carries no key of a person, only a random place that leads there while the vault is open',
    async () => {
      const { linkToPerson, recallPlaces, shownPerson } = await import(
        '../../../components/state/person-places.ts'
      );
      const link = linkToPerson('student', STUDENT);
      expect(link).toMatch(/^#student\/100\/~[0-9a-f]{16}$/);
      expect(link).not.toContain(STUDENT);
      expect(linkToPerson('student', STUDENT)).toBe(link);
      expect(linkToPerson('extracts', STUDENT)).toBe(link.replace('student', 'extracts'));
      await follow(link);
      expect(shownPerson()).toBe(STUDENT);

      // Reload: another page of the same browser session.
      vi.resetModules();
      const again = await import('../../../components/state/person-places.ts');
      await follow(link);
      expect(again.shownPerson()).toBeNull();
      await again.recallPlaces();
      expect(again.shownPerson()).toBe(STUDENT);
      expect(again.linkToPerson('student', '2')).not.toBe(link);

      // The browser was closed: session memory is empty.
      vi.resetModules();
      world.browser.session.items.clear();
      const later = await import('../../../components/state/person-places.ts');
      await later.recallPlaces();
      await follow(link);
      expect(later.shownPerson()).toBeNull();
      await recallPlaces();
    },
  );

  it('leads nowhere after a lock, in the page that was open too', async () => {
    const { linkToPerson, shownPerson } = await import('../../../components/state/person-places.ts');
    const link = linkToPerson('student', STUDENT);
    await follow(link);
    expect(shownPerson()).toBe(STUDENT);
    await world.lock();
    expect(shownPerson()).toBeNull();
    await world.unlock();
    expect(shownPerson()).toBeNull();
    expect(linkToPerson('student', STUDENT)).not.toBe(link);
  });
});
