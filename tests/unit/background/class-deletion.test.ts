import { beforeEach, expect, it } from 'vitest';
import { merged } from '../../../utils/backup/merge.ts';
import { readVaultContents } from '../../../utils/backup/vault-contents.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { findDamage, quarantine } from '../../../utils/vault/damage.ts';
import { fault } from '../../setup/fault.ts';
import { writeDocument } from '../state/written.ts';
import { type AccountWorld, accountWorld } from './account-world.ts';
import { issued, nextReset, startResets } from './credentials/resets.ts';
import { CLASS, keyOf, OTHER_CLASS, passwordTab, roster, rosterPerson, TAB } from './reading/world.ts';

let here: AccountWorld;

beforeEach(async () => {
  here = await accountWorld();
  await here.world.unlock();
});

const remove = (typed = 'удалить') =>
  here.background.page({ type: 'class/delete', classGroup: CLASS, typed });
const note = (classGroup: string, text: string, person = 0) =>
  here.background.page({
    type: 'register/record',
    entries: [{ kind: 'note-written', classGroup, person: keyOf(person), text }],
  });
const keep = async (list: Roster) => {
  const { background, world } = here;
  await writeDocument(world.database, await background.service.key(), `roster:${list.classGroup.id}`, list);
  await world.keepRoster(list);
};
const everything = async () => {
  const stores = [...here.world.database.objectStoreNames].filter((store) => store !== 'vault');
  return Promise.all(
    stores.map(async (store) => [store, await here.world.database.getAllKeys(store)] as const),
  );
};

/** Two classes with lists, registers and, in the first, a password that waits and a received report. */
async function fill(): Promise<void> {
  const { background, world } = here;
  await here.read();
  world.page = (address) => {
    if (address.startsWith('{')) return JSON.parse(address);
    return passwordTab(Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000);
  };
  const right = await startResets(world, background, 1);
  const attempt = (await nextReset(background, right)).value?.attempt;
  await background.content({ type: 'reset/answer', run: right.run, attempt, answer: issued(0) });
  await note(CLASS, 'Первый класс.');
  await background.page({
    type: 'report/receive',
    classGroup: CLASS,
    from: 'завуч',
    on: '2026-11-20',
    span: '1 четверть',
    file: { name: 'report.xlsx', base64: 'AAAA' },
  });
  const key = await background.service.key();
  await writeDocument(world.database, key, `journal:${CLASS}:year-2026`, { canary: 1 });
  await keep({ ...roster(0, OTHER_CLASS), students: [rosterPerson(40)] });
  expect(await note(OTHER_CLASS, 'Другой класс.', 40)).toMatchObject({ ok: true });
  // A damaged record of the class, set aside.
  await world.database.put('documents', {
    id: `import:${CLASS}`,
    iv: new Uint8Array(12),
    data: new ArrayBuffer(9),
  });
  const damaged = (await findDamage(world.database, key)).map(({ id }) => ({
    store: 'documents' as const,
    id,
  }));
  await quarantine(world.database, damaged, world.now);
}

fault(
  'A class is deleted while another one is kept in the same vault',
  'All of it goes, passwords and memory included; what stays is a tombstone without anything of people',
  async () => {
    await fill();
    expect(await here.world.database.count('secrets')).toBe(1);
    expect(await remove()).toEqual({ ok: true, value: null });

    const left = new Map(await everything());
    expect(left.get('secrets')).toEqual([]);
    expect(left.get('aside')).toEqual([]);
    expect(JSON.stringify([...left])).not.toContain(CLASS);
    expect(left.get('documents')).toContain(`roster:${OTHER_CLASS}`);
    expect(left.get('documents')?.filter((id) => String(id).startsWith('report:'))).toEqual([]);
    expect((await here.background.entries()).map(({ classGroup }) => classGroup)).toEqual([OTHER_CLASS]);
    const { database } = here.world;
    const tombstones = await database.get('documents', 'tombstones');
    expect(Object.keys(tombstones ?? {}).sort()).toEqual(['data', 'id', 'iv']);
    expect(JSON.stringify([...here.world.session.items, ...here.world.local.items])).not.toContain(CLASS);

    // Read again, it begins from nothing.
    await here.world.see(TAB);
    here.world.page = (address) => ({ ...here.listOf(address), account: here.site.signedIn });
    expect(await here.read()).toBeNull();
    expect(await here.kept()).toContain(`roster:${CLASS}`);
    expect((await here.background.entries()).map(({ classGroup }) => classGroup)).toEqual([OTHER_CLASS]);
  },
);

fault(
  'The deletion of a class is asked for without the word, or while passwords are being issued',
  'Nothing is deleted',
  async () => {
    await here.read();
    const before = JSON.stringify(await everything());
    expect(await remove('да')).toMatchObject({ ok: false });
    expect(JSON.stringify(await everything())).toBe(before);
    await startResets(here.world, here.background, 1);
    expect(await remove()).toMatchObject({ ok: false, note: expect.stringMatching(/выдаются пароли/) });
    expect(await here.kept()).toContain(`roster:${CLASS}`);
  },
);

fault(
  'A class of last year is deleted, with consents and joins that the running class still counts',
  'They stay with the running class, as recorded; only what has ended with the year is deleted',
  async () => {
    const { background, world } = here;
    const later = roster(2, OTHER_CLASS);
    await keep({ ...roster(3, CLASS), schoolYear: later.schoolYear - 1 });
    await keep(later);
    const on = '2026-04-10';
    const base = { classGroup: CLASS, person: keyOf(0), on };
    const consent = { ...base, purpose: 'electronic-diary', number: '7', until: null, signedBy: keyOf(0) };
    const given = await background.page({
      type: 'register/record',
      entries: [
        { ...consent, kind: 'consent-given', place: 'Папка 17' },
        { ...base, kind: 'meeting-attended' },
        { ...consent, kind: 'consent-given', person: keyOf(2), signedBy: keyOf(2), place: null },
      ],
    });
    expect(given).toMatchObject({ ok: true });
    const contents = async () => readVaultContents(world.database, await background.service.key());
    const before = await contents();
    const kept = (await background.entries()).find(
      ({ person, kind }) => person === keyOf(0) && kind === 'consent-given',
    );
    expect(await remove()).toEqual({ ok: true, value: null });
    expect(await background.entries()).toEqual([{ ...kept, classGroup: OTHER_CLASS }]);

    // Another computer that has them still does not bring back what is deleted, nor anything twice.
    const after = await contents();
    for (const both of [merged(after, before), merged(before, after)])
      expect(both.entries).toEqual([{ ...kept, classGroup: OTHER_CLASS }]);
  },
);

it('a class that is not there can be deleted, too', async () => {
  expect(await remove()).toMatchObject({ ok: true });
});
