import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ContactChange,
  mergedContact,
} from '../../../../utils/duties/credentials/slip-contact-merge.ts';
import type { SlipContact } from '../../../../utils/duties/credentials/slip-settings.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));
vi.mock('../../../../components/ui/drawn/canvas-faces.ts', () => ({ knowFaces: async () => {} }));
vi.mock('../../../../components/ui/drawn/drawn-pages.tsx', () => ({}));
vi.mock('../../../../utils/duties/credentials/hand-out-sheet.ts', () => ({
  planHandOutSheet: () => ({ title: 'Ведомость', pages: 1, warnings: [], draw() {} }),
}));
vi.mock('../../../../components/ui/fonts.ts', () => ({ loadFonts: async () => ({}) }));
vi.mock('../../../../utils/base/documents/fonts.ts', () => ({ readFaces: () => ({}) }));
vi.mock('../../../../utils/duties/credentials/slips-paper.ts', () => ({
  planSlips: (slips: unknown[]) => ({ title: 'Памятки', pages: slips.length, warnings: [], draw() {} }),
}));
vi.mock('../../../../utils/base/documents/pdf.ts', () => ({
  PdfDrawing: class {
    addPage() {}
    finish = () => new Uint8Array(1);
  },
}));

let world: PageWorld;
let model: typeof import('../../../../components/pages/print/print-model.ts');
let papers: typeof import('../../../../components/pages/print/print-papers.ts');
const revoke = vi.spyOn(URL, 'revokeObjectURL');

beforeEach(async () => {
  revoke.mockClear();
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('credentials:1', {
    '1-s': { login: 'testov', readAt: '2026-11-20T08:00:00.000Z', reset: 'offered' },
  });
  await world.store('slip-contact', { reportTo: 'Ивановой М. П.', teacher: 'Иванова М. П.' });
  await world.browser.session.set({ 'print:a': { classGroup: '1', persons: ['1-s'] } });
  // What the background does with the texts of slips.
  world.browser.answers.set('print/keep-texts', async (sent: Parameters<typeof keepsOf>[0]) => {
    return { ok: true, value: await keepsOf(sent) };
  });
  model = await import('../../../../components/pages/print/print-model.ts');
  papers = await import('../../../../components/pages/print/print-papers.ts');
  papers.keepDrawing();
});

/** Keeps changed texts as the background does. */
async function keepsOf({ changes, shown }: { changes: readonly ContactChange[]; shown: SlipContact }) {
  const { storedContact } = await import('../../../../components/pages/print/slip-contact.ts');
  const kept = mergedContact(await storedContact(), changes, shown);
  await world.store('slip-contact', kept.contact);
  return kept;
}

/** A page of slips and a hand-out sheet. */
const drawn = () => waitFor(() => expect(papers.shown.value?.pages).toBe(2));

describe('the print page', () => {
  it('shows the slips of the people that were asked for', async () => {
    await model.loadJob('a');
    expect(model.job.value?.slips.map(({ person }) => person)).toEqual(['1-s']);
    expect(model.settings.value.teacher).toBe('Иванова М. П.');
    await drawn();
  });

  it('carries texts of an older version from the open storage into the vault', async () => {
    const texts = { password: 'p', login: 'l', gosuslugi: 'g' };
    const layout = { perPage: 8, order: 'family', fold: 'flat' };
    await world.browser.local.set({ slipSettings: { ...layout, texts } });
    await model.loadSettings();
    // Another layout chosen before the vault is open loses none of them.
    model.changeSettings({ perPage: 10 });
    await model.loadJob('a');
    expect(model.settings.value.texts).toEqual(texts);
    await waitFor(async () =>
      expect((await world.browser.local.get('slipSettings')).slipSettings).not.toHaveProperty('texts'),
    );
    await model.loadJob('a');
    expect(model.settings.value.texts).toEqual(texts);
  });

  fault(
    'the background does not answer while texts of an older version move from the open storage into the vault',
    'they stay in the open storage until the vault has them',
    async () => {
      const texts = { password: 'p', login: 'l', gosuslugi: 'g' };
      await world.browser.local.set({ slipSettings: { perPage: 8, order: 'family', fold: 'flat', texts } });
      world.browser.answers.set('print/keep-texts', () => ({ ok: false, note: 'Нет связи.' }));
      await model.loadJob('a');
      await waitFor(() => expect(model.note.value).toBe('Нет связи.'));
      expect((await world.browser.local.get('slipSettings')).slipSettings).toMatchObject({ texts });
    },
  );

  it('keeps a wording of the try-out print in the vault, and overwrites nothing that it has not read', async () => {
    const texts = { password: 'p', login: 'l', gosuslugi: 'g' };
    model.changeSettings({ texts });
    await model.loadContact();
    expect(model.settings.value.teacher).toBe('Иванова М. П.');
    model.changeSettings({ texts });
    await waitFor(async () => {
      await model.loadContact();
      expect(model.settings.value).toMatchObject({ texts, teacher: 'Иванова М. П.' });
    });
  });

  fault(
    'A text of slips is changed in the settings while a print page is open, which then keeps its own older texts',
    'what was changed elsewhere stays and is shown; of a text changed on both sides the stored one stays, and it says so',
    async () => {
      const texts = { password: 'p', login: 'l', gosuslugi: 'g' };
      const stored = { reportTo: 'Ивановой М. П.', teacher: 'Иванова М. П.', texts };
      const read = async () => {
        await model.loadContact();
        return model.settings.value;
      };
      await world.store('slip-contact', stored);
      await model.loadContact();
      await world.store('slip-contact', { ...stored, texts: { ...texts, login: 'новый' } });
      model.changeSettings({ teacher: 'Петрова А. А.' });
      await waitFor(() => expect(model.settings.value.texts.login).toBe('новый'));
      expect(await read()).toMatchObject({ teacher: 'Петрова А. А.', texts: { ...texts, login: 'новый' } });

      await world.store('slip-contact', { ...stored, texts: { ...texts, login: 'ещё новее' } });
      model.changeSettings({ texts: { ...texts, password: 'мой', login: 'мой' } });
      await waitFor(() => expect(model.note.value).toMatch(/изменили в другом окне.*не записана/));
      expect(model.settings.value.texts).toEqual({ ...texts, password: 'мой', login: 'ещё новее' });
      expect((await read()).texts).toEqual({ ...texts, password: 'мой', login: 'ещё новее' });
    },
  );

  it('keeps nothing when the vault is locked, and gives the document back', async () => {
    await model.loadJob('a');
    await drawn();
    await papers.printShown();
    const address = papers.pdf.value?.address;
    expect(address).toBeTruthy();
    await world.lock();
    expect([model.job.value, papers.shown.value, papers.pdf.value, model.settings.value.teacher]).toEqual([
      null,
      null,
      null,
      '',
    ]);
    expect(revoke).toHaveBeenCalledWith(address);
  });

  it('keeps nothing when the vault is locked while the slips are being confirmed', async () => {
    await model.loadJob('a');
    world.browser.answers.set('print/confirm', async () => {
      await world.lock();
      return { ok: true, value: null };
    });
    await model.confirmSlips();
    expect([model.job.value, papers.shown.value]).toEqual([null, null]);
    expect(model.confirmed.value).toBe(true);
  });

  fault(
    'a vault of an older version holds a password without the name of its card',
    'the page asks, and prints it once the teacher has said that the names are right',
    async () => {
      await world.keepSecret({ classGroup: '1', person: '1-s', attempt: 'a1', confirmedName: undefined });
      await model.loadJob('a');
      expect(model.job.value?.unconfirmed).toEqual(['Тестов Илья']);
      expect(JSON.stringify(model.job.value)).not.toContain('canary-password');
      model.trustNames();
      await waitFor(() => expect(model.job.value?.unconfirmed).toEqual([]));
      expect(JSON.stringify(model.job.value)).toContain('canary-password');
      // Not for good: after a lock the page asks again.
      await world.lock();
      await world.unlock();
      await model.loadJob('a');
      expect(model.job.value?.unconfirmed).toEqual(['Тестов Илья']);
    },
  );

  fault(
    '«Все памятки читаются» works before anything was printed, and wipes the passwords',
    'it waits until every slip, with its present password, was given to the printer or saved',
    async () => {
      await model.loadJob('a');
      await drawn();
      expect([papers.isPrinted.value, papers.maySave.value]).toEqual([false, true]);
      papers.choosePaper('slips', false);
      await waitFor(() => expect(papers.shown.value?.pages).toBe(1));
      await papers.printShown();
      expect(papers.isPrinted.value).toBe(false);
      papers.choosePaper('slips', true);
      await drawn();
      await papers.printShown();
      expect(papers.isPrinted.value).toBe(true);
      // Another password is on the slip: what was printed is another slip.
      await world.keepSecret({ classGroup: '1', person: '1-s', attempt: 'a1' });
      await model.loadJob('a');
      await waitFor(() => expect(papers.maySave.value).toBe(false));
      expect(papers.isPrinted.value).toBe(false);
      await papers.saveShown();
      expect(papers.isPrinted.value).toBe(false);
    },
  );

  it('keeps what is printed in one job', async () => {
    await model.loadJob('a');
    await drawn();
    papers.choosePaper('receipts', true);
    expect(papers.chosenPapers.value).toEqual(['slips', 'hand-out', 'receipts']);
    await waitFor(async () =>
      expect((await world.browser.local.get('slipSettings')).slipSettings).toMatchObject({
        papers: ['slips', 'hand-out', 'receipts'],
      }),
    );
  });

  describe('with a temporary password on a slip', () => {
    const held = () => JSON.stringify(model.job.value);
    beforeEach(async () => {
      await world.keepSecret({ classGroup: '1', person: '1-s', attempt: 'a1' });
      model.watchStore('a');
      await model.loadJob('a');
      await drawn();
      expect(held()).toContain('canary-password');
      await papers.printShown();
    });

    fault(
      'the vault is locked while a tab shows passwords to be printed, and the disk does not answer',
      'the tab drops passwords and document at once',
      async () => {
        const address = papers.pdf.value?.address;
        const works = world.failDatabase();
        await world.browser.session.remove('key');
        await world.browser.tellChange();
        await waitFor(() => expect(model.job.value).toBeNull()).finally(works);
        expect([papers.shown.value, papers.pdf.value]).toEqual([null, null]);
        expect(revoke).toHaveBeenCalledWith(address);
      },
    );

    fault(
      'the sheet is confirmed or wiped in one tab while another shows the same passwords',
      'the other drops them, too',
      async () => {
        const address = papers.pdf.value?.address;
        await world.dropSecret('a1');
        await world.browser.tellChange();
        await waitFor(() => expect(held()).not.toContain('canary-password'));
        expect(model.confirmed.value).toBe(true);
        await waitFor(() => expect(revoke).toHaveBeenCalledWith(address));
      },
    );

    fault(
      'passwords are wiped without being printed',
      'they leave the memory of the tab as well',
      async () => {
        await model.wipeWaiting();
        expect(held()).not.toContain('canary-password');
        await waitFor(() => expect(papers.shown.value?.slips).toEqual([]));
        expect([papers.shown.value?.pages, papers.pdf.value]).toEqual([1, null]);
      },
    );

    it('keeps those that still wait', async () => {
      await world.browser.tellChange();
      await world.store('slip-contact', { reportTo: '', teacher: '' });
      expect(held()).toContain('canary-password');
      expect(model.confirmed.value).toBe(false);
    });
  });

  it('says nothing of a vault that was locked while the slips were read', async () => {
    await world.lockUnheard();
    await model.loadJob('a');
    expect([model.job.value, model.note.value]).toEqual([null, null]);
  });

  it('says that a list is closed', async () => {
    await model.loadJob('b');
    expect(model.note.value).toMatch(/Откройте печать ещё раз/);
  });

  it('keeps the preview of invented slips over a lock', async () => {
    model.tryOut.value = true;
    await waitFor(() => expect(papers.shown.value?.pages).toBeGreaterThan(1));
    await world.lock();
    await waitFor(() => expect(papers.shown.value?.pages).toBeGreaterThan(1));
  });
});
