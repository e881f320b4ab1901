// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usualPeriods } from '../../../../utils/base/calendar/reporting-periods.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { toDocuments } from '../../../../utils/class-data/journal/journal-documents.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { USUAL_TOPIC } from '../../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import type { RecordedEntry } from '../../../../utils/duties/entry.ts';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

const CLASS = '1';
const [BORN, GONE] = ['2013-05-05', '2013-06-06'];
const STAYS = newPerson({ key: 's1', role: 'student', name: 'Алиев Тимур Ильич', birthDate: BORN });
const LEAVES = newPerson({ key: 's2', role: 'student', name: 'Бокова Вера Ильинична', birthDate: GONE });
const MOTHER = newPerson({
  key: 'm1',
  role: 'representative',
  name: 'Алиева Анна Львовна',
  relation: 'мать',
  children: ['s1'],
});
const of = { classGroup: CLASS };
const THEN: RecordedEntry[] = [
  {
    ...of,
    kind: 'acknowledged',
    person: 'm1',
    student: 's1',
    period: '2025/2026:t1',
    topic: USUAL_TOPIC,
    form: 'sheet',
    on: '2025-12-01',
  },
  {
    ...of,
    kind: 'extract-issued',
    person: 's2',
    extract: '12345670',
    on: '2026-05-20',
    span: '3-й триместр',
  },
  { ...of, kind: 'meeting-attended', person: 'm1', on: '2025-12-02' },
];
const NOW: RecordedEntry[] = [
  // The slip of last year comes back in September.
  {
    ...of,
    kind: 'extract-returned',
    person: 's2',
    extract: '12345670',
    on: '2026-09-07',
    signedBy: null,
    signedName: 'Бокова И. И.',
  },
  {
    ...of,
    kind: 'acknowledged',
    person: 'm1',
    student: 's1',
    period: '2026/2027:q1',
    topic: USUAL_TOPIC,
    form: 'sheet',
    on: '2026-11-10',
  },
  { ...of, kind: 'meeting-attended', person: 'm1', on: '2026-09-10' },
];

let world: PageWorld;

async function openYear(detail: string | null) {
  const { route } = await import('../../../../components/state/route.ts');
  const { WorkspaceView } = await import('../../../../components/pages/workspace/workspace-view.tsx');
  const { h } = await import('preact');
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { watchJournal } = await import('../../../../components/state/stored-journal.ts');
  route.value = { section: 'year', classGroup: CLASS, detail, place: null };
  watchJournal();
  draw(h(WorkspaceView, {}));
  await loadBook();
  return import('../../../../components/state/class-counts.ts');
}

const region = () => document.querySelector('section[aria-label="Прошлый учебный год"]');
const words = () => region()?.textContent?.replaceAll('\u00a0', ' ') ?? '';

beforeEach(async () => {
  // The year of the class that runs.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00') });
  document.body.replaceChildren();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  // Nor has it popovers.
  HTMLElement.prototype.hidePopover ??= () => undefined;
  world = await startPage();
  const now = aRoster([STAYS], [MOTHER], { classGroup: { id: CLASS, name: '8 "А"' }, schoolYear: 2026 });
  await world.store(`roster:${CLASS}`, now);
  await world.record(...NOW);
});

// A frame that Preact has asked for is answered while there still is a page.
afterEach(async () => {
  await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  vi.useRealTimers();
});

/** The year before, with a journal. */
async function keepYear() {
  const classGroup = { id: CLASS, name: '7 "А"' };
  const roster = aRoster([STAYS, LEAVES], [MOTHER], { classGroup, schoolYear: 2025 });
  const periods = usualPeriods(2025, 'trimesters');
  await world.store(`past-year:${CLASS}:2025`, { version: 1, roster, periods });
  const journal = {
    ...emptyJournal(classGroup, 2025),
    periods: [
      { id: '9', number: 1, kind: 'trimester' as const, name: '1-й триместр', start: null, finish: null },
    ],
    subjects: [{ id: 'music', name: 'Музыка' }],
    students: [{ key: 's2', name: LEAVES.name, left: false }],
    finals: [{ student: 's2', subject: 'music', period: null, kind: 'year' as const, value: '4', number: 4 }],
  };
  await world.store(`journal:${CLASS}:year-2025`, toDocuments(journal).year);
  await world.record(...THEN);
}

fault(
  'A class keeps its number: what ended with the year before can be seen nowhere, though it is stored',
  'The year is looked up with its list, periods, acknowledgements, extracts, journal and records, of that year alone',
  async () => {
    await keepYear();
    await openYear('2025');
    await waitFor(() => expect(words()).toContain('Музыка'));
    expect(words()).toContain('7 «А», 2025/2026');
    expect(words()).toContain('1-й триместр 01.09.2025 – 15.11.2025');
    const rows = [...document.querySelectorAll('table[aria-label^="Ознакомления и выписки"] tbody tr')].map(
      (row) => row.textContent,
    );
    expect(rows).toEqual([
      expect.stringMatching(/^Алиев Тимур01\.12\.2025 Алиева Аннанет подписинет подписине было$/),
      expect.stringMatching(
        /^Бокова Вера(нет подписи){3}№ 1234.5670 от 20\.05\.2026, талон вернулся 07\.09\.2026$/,
      ),
    ]);
    expect(document.querySelector('table.journal tbody')?.textContent).toContain('Бокова Вера');
    expect(words()).toMatch(/Собрание: 1 запись02\.12\.2025Алиева Анна Львовна: /);
    expect(words()).not.toContain('10.09.2026');
    // Nothing can be recorded, and no name leads to the card of the running year.
    const buttons = [...(region()?.querySelectorAll('button, input, a') ?? [])];
    expect(buttons.map((each) => each.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Печать',
      'Открыть 8 «А»',
    ]);
  },
);

it('stands among «Прошлые годы» of the choice of classes, also of a teacher with one class', async () => {
  await keepYear();
  await openYear(null);
  const items = () =>
    [...document.querySelectorAll('.workspace-top button')].map((each) =>
      each.textContent?.replaceAll('\u00a0', ' '),
    );
  await waitFor(() => expect(items()).toContain('7 «А» · 2025/2026'));
  expect(document.querySelector('.workspace-top')?.textContent).toContain('Прошлые годы');
  const year = [...document.querySelectorAll<HTMLElement>('.workspace-top button')].find((each) =>
    each.textContent?.includes('2025/2026'),
  );
  year?.click();
  expect(location.hash).toBe(`#year/${CLASS}/2025`);
});

it('changes no figure, task or badge of the running year', async () => {
  const figures = async () => {
    const counts = await openYear(null);
    const states = await import('../../../../components/state/class-states.ts');
    const { figures: journal } = await import('../../../../components/state/journal-figures.ts');
    const shown = { tasks: counts.taskLines.value, badges: counts.badges.value, matrix: states.matrix.value };
    return JSON.parse(
      JSON.stringify({ ...shown, classCounts: counts.classCounts.value, journal: journal.value }),
    );
  };
  const without = await figures();
  await keepYear();
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  await loadBook();
  expect(await figures()).toEqual(without);
});
