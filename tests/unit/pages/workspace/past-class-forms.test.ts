// @vitest-environment jsdom
import { h } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;

beforeEach(async () => {
  document.body.replaceChildren();
  // jsdom draws no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  world = await startPage();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-09-10T09:00:00') });
  await world.store('roster:1', { ...smallClass('1', '5 "А"', 'Тестов Илья'), schoolYear: 2026 });
  await world.store('roster:2', { ...smallClass('2', '6 "А"', 'Тестов Илья'), schoolYear: 2027 });
});
afterEach(() => vi.useRealTimers());

/** Opens this class in a section. */
async function show(classGroup: string, section: string): Promise<void> {
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { route } = await import('../../../../components/state/route.ts');
  route.value = { section, classGroup, detail: null, place: null } as typeof route.value;
  await loadBook();
}

const note = () => document.querySelector('[role=note]')?.textContent ?? null;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

fault(
  'A meeting of September is marked person by person in the class of last year, and refused only when it is sent',
  'The form says so before, and can be filled in for a day of that year',
  async () => {
    await show('1', 'meetings');
    const { MeetingResultView } = await import(
      '../../../../components/duties/meetings/meeting-result-view.tsx'
    );
    draw(h(MeetingResultView, {}));
    await waitFor(() => expect(note()).toMatch(/^5.«А» — класс прошлого учебного года/));
    expect(button('Отмечать клавишами')?.disabled).toBe(true);
    const day = document.querySelector<HTMLInputElement>('.toolbar input')!;
    day.value = '12.05.2027';
    day.dispatchEvent(new Event('input'));
    day.dispatchEvent(new Event('change'));
    await waitFor(() => expect(note()).toBeNull());
    expect(button('Отмечать клавишами')?.disabled).toBe(false);
  },
);

/** The sheet that records this of one student, and whether it can be sent. */
async function sheetFor(entry: object) {
  const { RecordSheet } = await import('../../../../components/register/record-sheet.tsx');
  draw(
    h(RecordSheet, {
      title: 'Лист',
      people: ['1-s'],
      entries: () => [entry as never],
      onClose: () => undefined,
      children: null,
    }),
  );
  await waitFor(() => expect(button('Записать')).toBeDefined());
  return { canSend: button('Записать')?.disabled === false, note: note() !== null };
}

fault(
  'What belongs to the new year is filled in, in a class of last year, to be refused when it is sent',
  'A sheet that records it says where to record it, and is not sent; what may come late is',
  async () => {
    await show('1', 'acknowledgements');
    const of = { classGroup: '1', person: '1-s', on: '2027-09-09' };
    expect(await sheetFor({ ...of, kind: 'meeting-attended' })).toEqual({ canSend: false, note: true });
    const signed = { ...of, kind: 'acknowledged', topic: 'Отметки', form: 'sheet' };
    expect(await sheetFor({ ...signed, period: '2026/2027:q4' })).toEqual({ canSend: true, note: false });
    expect(await sheetFor({ ...signed, period: '2027/2028:q1' })).toEqual({ canSend: false, note: true });
    await show('2', 'acknowledgements');
    expect(await sheetFor({ ...of, kind: 'meeting-attended' })).toEqual({ canSend: true, note: false });
  },
);

fault(
  'A letter, a notice or a comparison is prepared in a class of last year, to be refused when it is recorded',
  'The section says so before; in the running class it says nothing',
  async () => {
    const { LaterTodayNote } = await import('../../../../components/register/turn/later-year-note.tsx');
    const { LettersView } = await import('../../../../components/duties/letters/letters-view.tsx');
    for (const kind of ['letter-prepared', 'notice-prepared', 'list-compared', 'meeting-attended'] as const) {
      await show('1', 'letters');
      draw(h(LaterTodayNote, { kind }));
      await waitFor(() => expect(note()).toMatch(/^5.«А» — класс прошлого учебного года/));
      await show('2', 'letters');
      draw(h(LaterTodayNote, { kind }));
      await waitFor(() => expect(note()).toBeNull());
    }
    await show('1', 'letters');
    draw(h(LettersView, {}));
    await waitFor(() => expect(note()).toMatch(/^5.«А» — класс прошлого учебного года/));
  },
);
