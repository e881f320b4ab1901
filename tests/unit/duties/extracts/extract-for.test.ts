import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDocuments } from '../../../../utils/class-data/journal/journal-documents.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { register, smallJournal } from '../../class-data/analytics/small-journal.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let book: typeof import('../../../../components/state/class-book.ts');
let stored: typeof import('../../../../components/state/stored-journal.ts');
let figures: typeof import('../../../../components/state/journal-figures.ts');
let extracts: typeof import('../../../../components/duties/extracts/extract-for.ts');

async function storeJournal(id: string, marks: string[]): Promise<void> {
  const days = marks.map((_, index) => `2026-11-${String(index + 10)}`);
  const { year, periods } = toDocuments({
    ...smallJournal([register('Алгебра', 'q2', days, { [`${id}-s`]: marks })]),
    classGroup: { id, name: '5 "А"' },
  });
  await world.store(`journal:${id}:year-2026`, year);
  for (const period of periods) await world.store(`journal:${id}:${period.period}`, period);
}

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  await storeJournal('1', ['5', '4', '3']);
  await storeJournal('2', ['2', '2', '2']);
  book = await import('../../../../components/state/class-book.ts');
  stored = await import('../../../../components/state/stored-journal.ts');
  figures = await import('../../../../components/state/journal-figures.ts');
  extracts = await import('../../../../components/duties/extracts/extract-for.ts');
  stored.watchJournal();
});

const open = async (id: string) => {
  book.chooseClass(id);
  await book.loadBook();
};
const isRead = (id: string) => waitFor(() => expect(stored.storedClassJournal.value?.classGroup.id).toBe(id));
const names = () => extracts.extractsFor(['1-s', '2-s']).map(({ studentName }) => studentName);

describe('extracts', () => {
  it('are made of the stored journal of the class that is shown', async () => {
    expect(names()).toEqual([]);
    await open('1');
    await isRead('1');
    figures.choosePeriod('q2');
    const [extract] = extracts.extractsFor(['1-s']);
    expect(extract).toMatchObject({
      studentName: 'Тестов Илья',
      className: expect.stringMatching(/^5\s«А»$/),
    });
    expect(JSON.stringify(extract)).toContain('Алгебра');
  });

  it('come from the class shown last, however the journals come', async () => {
    const first = open('1');
    await open('2');
    await first;
    await isRead('2');
    expect(stored.storedClassJournal.value?.students.map(({ key }) => key)).toEqual(['2-s']);
  });

  it('are of nobody when the vault is locked', async () => {
    await open('1');
    await isRead('1');
    figures.choosePeriod(null);
    await world.lock();
    expect([
      names(),
      stored.storedClassJournal.value,
      stored.storedClassTimetable.value,
      stored.journalChanges.value,
      stored.journalState.value,
    ]).toEqual([[], undefined, null, [], null]);
    expect(world.failure.value).toBeNull();
  });

  it('do not keep journal and period of the class before', async () => {
    await open('1');
    await isRead('1');
    figures.choosePeriod(null);
    expect(figures.shownPeriod.value).toBeNull();
    await open('2');
    expect(stored.storedClassJournal.value).toBeUndefined();
    await isRead('2');
    expect(figures.shownPeriod.value).toBe(figures.figures.value?.current ?? null);
  });

  it('record a returned tear-off for the class that is shown', async () => {
    await open('1');
    const state = { issued: { extract: '12345674', person: '1-s', span: 'Год' } };
    const entries = extracts.returnedEntries(state as Parameters<typeof extracts.returnedEntries>[0], {
      signer: '1-m',
      on: '2026-11-23',
    });
    expect(entries.map(({ kind, classGroup }) => [kind, classGroup])).toEqual([
      ['extract-returned', '1'],
      ['acknowledged', '1'],
    ]);
  });
});
