import { beforeEach, expect, it } from 'vitest';
import { classCard } from '../../../utils/background/class-card.ts';
import { classSignals } from '../../../utils/background/class-signals.ts';
import { sourceInWords } from '../../../utils/class-data/journal/data-source.ts';
import type { SiteFileContent } from '../../../utils/class-data/journal/site-files.ts';
import { storedJournal } from '../../../utils/stored/stored-journal.ts';
import { storedSiteFiles, wholeJournal } from '../../../utils/stored/stored-site-files.ts';
import { fault } from '../../setup/fault.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, CLASS, keyOf, roster, startBackground, type World } from './reading/world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
});

const YEAR = roster(3).schoolYear;
const content = (mark: string, student = keyOf(0)): SiteFileContent => ({
  kind: 'class-week',
  lessons: [{ date: `${YEAR}-09-02`, number: null, subject: 'Алгебра' }],
  rows: [{ student, cells: [[0, mark]] }],
});
const take = (given: SiteFileContent, classGroup = CLASS) =>
  background.page({ type: 'site-file/take', classGroup, name: 'journal.xls', content: given }) as Promise<{
    ok: boolean;
    note?: string;
  }>;
const kept = async () =>
  (await storedSiteFiles(world.database, await background.service.key(), CLASS))?.files ?? [];
const whole = async () => wholeJournal(world.database, await background.service.key(), roster(3));

it('keeps a file beside the journal, which stays as it was read', async () => {
  expect(await take(content('5'))).toMatchObject({ ok: true });
  expect(await kept()).toHaveLength(1);
  const { journal } = await whole();
  expect(journal?.registers[0]).toMatchObject({ source: 'file' });
  const read = await storedJournal(world.database, await background.service.key(), {
    classGroup: CLASS,
    schoolYear: YEAR,
  });
  expect(read.journal).toBeNull();
});

fault(
  'the figures in the panel and in the popup come from a file, no journal page was read',
  'both say «из файла», and in the panel that lessons are missing',
  async () => {
    await take(content('5'));
    const { takenAt } = (await kept())[0]!;
    const source = { readAt: null, takenAt };
    expect(await classCard(background.service, CLASS)).toMatchObject({ partial: true, source });
    expect(await classSignals(background.service, roster(3))).toMatchObject({ warnings: [], source });
    expect(sourceInWords(source, background.service.now())).toMatch(/^из файла, \d\d\.\d\d\.\d{4}$/);
  },
);

it('replaces a file about the same days, and takes one back', async () => {
  await take(content('5'));
  await take(content('4'));
  const [file, ...others] = await kept();
  expect(others).toEqual([]);
  const rows = (file!.content as Extract<SiteFileContent, { kind: 'class-week' }>).rows;
  expect(rows[0]!.cells).toEqual([[0, '4']]);
  const drop = { type: 'site-file/drop', classGroup: CLASS, file: file!.id };
  expect(await background.page(drop)).toMatchObject({ ok: true });
  expect(await background.page(drop)).toMatchObject({ ok: true });
  expect(await kept()).toEqual([]);
  expect((await whole()).journal).toBeNull();
});

fault(
  'a file of the site is taken for a class that is not in the vault, or for somebody who is not in its list',
  'it is refused, nothing is kept',
  async () => {
    expect(await take(content('5'), '999')).toMatchObject({ ok: false });
    expect(await take(content('5', '777'))).toMatchObject({ ok: false });
    expect(await kept()).toEqual([]);
  },
);
