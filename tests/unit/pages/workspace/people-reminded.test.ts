// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { RecordedEntry } from '../../../../utils/duties/entry.ts';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;

const student = (key: string, birthDate: string) =>
  newPerson({ key, role: 'student', name: `Тестов ${key}`, birthDate });
const mother = (key: string, child: string) =>
  newPerson({ key, role: 'representative', name: `Тестова ${key}`, relation: 'мать', children: [child] });
const block = (person: string): RecordedEntry => ({
  kind: 'handing-out-blocked',
  classGroup: '1',
  person,
  ground: 'решение суда',
  basis: 'court',
});

beforeEach(async () => {
  document.body.replaceChildren();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  world = await startPage();
});

async function openAt(
  detail: string | null,
  facts: RecordedEntry[],
  { born = '2013-05-05', more = [] }: { born?: string; more?: readonly RosterPerson[] } = {},
): Promise<void> {
  const roster = aRoster(
    [student('s1', born), student('s2', '2013-05-05'), student('s3', '2013-05-05'), ...more],
    [mother('m1', 's1'), mother('m2', 's2'), mother('m3', 's3')],
    { classGroup: { id: '1', name: '5 "А"' } },
  );
  await world.store('roster:1', roster);
  if (facts.length > 0) await world.record(...facts);
  const { route } = await import('../../../../components/state/route.ts');
  const { loadBook } = await import('../../../../components/state/class-book.ts');
  const { WorkspaceView } = await import('../../../../components/pages/workspace/workspace-view.tsx');
  const { h } = await import('preact');
  route.value = { section: 'people', classGroup: '1', detail, place: null };
  draw(h(WorkspaceView, {}));
  await loadBook();
}

const dialog = () => document.querySelector('dialog[aria-labelledby] h2')?.textContent ?? null;
const form = (name: string) => document.querySelector(`dialog form[aria-label="${name}"]`);
const rows = () => document.querySelectorAll('table.register tbody tr').length;

fault(
  'the reminder of the head’s decision is pressed, and of one person it is waited for',
  'the form that records the decision is open',
  async () => {
    await openAt('head', [block('m1')]);
    await waitFor(() => expect(dialog()).toBe('Тестова m1'));
    expect(form('Решение директора')).not.toBeNull();
  },
);

fault(
  'the reminder of the head’s decision is pressed, and of several people it is waited for',
  'they are shown with their families alone, until everybody is wanted',
  async () => {
    await openAt('head', [block('m1'), block('m2')]);
    await waitFor(() => expect(rows()).toBe(4));
    expect(dialog()).toBeNull();
    document.querySelector<HTMLButtonElement>('button[aria-pressed="true"]')?.click();
    await waitFor(() => expect(rows()).toBe(6));
  },
);

fault('the reminder of a student of 18 is pressed', 'the form for the student’s answer is open', async () => {
  await openAt('grown-up', [], { born: '2008-01-01' });
  await waitFor(() => expect(dialog()).toBe('Тестов s1'));
  expect(form('Ответ совершеннолетнего ученика')).not.toBeNull();
});

it('shows everybody where nobody is waited for any more', async () => {
  await openAt('head', []);
  await waitFor(() => expect(rows()).toBe(6));
  expect(dialog()).toBeNull();
});

fault(
  'The birth date of a namesake stands in the list twice: beside the name and in its column',
  'the column says it once',
  async () => {
    const namesake = newPerson({ key: 's9', role: 'student', name: 'Тестов s1', birthDate: '2012-12-13' });
    await openAt(null, [], { more: [namesake] });
    await waitFor(() => expect(rows()).toBe(7));
    const texts = [...document.querySelectorAll('table.register tbody tr')].map(
      (row) => row.textContent ?? '',
    );
    const born = texts
      .filter((text) => text.includes('Тестов s1'))
      .map((text) => text.match(/13\.12\.2012|05\.05\.2013/g));
    expect(born).toEqual([['05.05.2013'], ['13.12.2012']]);
  },
);
