import { beforeEach, describe, expect, it } from 'vitest';
import { settingsDocuments } from '../../../utils/duties/settings-documents.ts';
import { storedSettings } from '../../../utils/stored/settings.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import { writeDocument } from '../state/written.ts';
import { worldOfClass } from './reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  OTHER_CLASS,
  roster,
  startBackground,
  type World,
} from './reading/world.ts';

const ID = '5f0c1f6e-7a0b-4d0e-9d3e-0123456789ab';
let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
});

const blocked = (index: number, more: object = {}) => ({
  kind: 'handing-out-blocked',
  classGroup: CLASS,
  person: keyOf(index),
  ground: 'Решение суда',
  ...more,
});
const record = async (entries: object[], id?: string) => {
  const message = { type: 'register/record', entries, ...(id ? { id } : {}) };
  return (await background.page(message)) as { ok: boolean; note?: string; value?: { ids: string[] } };
};

it('writes what a person records and says the ids', async () => {
  const answer = await record([blocked(0), blocked(1)]);
  const entries = await background.entries();
  expect(entries).toMatchObject([
    { ...blocked(0), at: world.now.toISOString() },
    { ...blocked(1), at: world.now.toISOString() },
  ]);
  expect(answer).toEqual({ ok: true, value: { ids: entries.map(({ id }) => id) } });
});

fault(
  'a page of ours sends an entry with an id and a moment of its own',
  'the background sets both, and drops what it does not know',
  async () => {
    await record([blocked(0, { id: 'mine', at: '1999-01-01T00:00:00.000Z', password: 'canary' })]);
    const [entry] = await background.entries();
    expect(entry).toEqual({
      ...blocked(0),
      id: expect.any(String),
      stamp: expect.any(String),
      at: world.now.toISOString(),
    });
    expect(entry!.id).not.toBe('mine');
  },
);

it('takes a fact of the class itself, and only of the kinds that are such', async () => {
  const measure = {
    kind: 'protection-recorded',
    classGroup: CLASS,
    person: CLASS,
    what: 'undertaking',
    on: '2026-09-01',
    number: '3',
  };
  expect(await record([measure])).toMatchObject({ ok: true });
  expect(await record([{ ...measure, person: OTHER_CLASS }])).toMatchObject({ ok: false });
  expect(await record([blocked(0, { person: CLASS })])).toMatchObject({ ok: false });
});

it('tells all open pages', async () => {
  const before = world.session.items.get('revision');
  await record([blocked(0)]);
  expect(world.session.items.get('revision')).not.toBe(before);
});

it('what is sent again after a killed background stands once', async () => {
  const first = await record([blocked(0), blocked(1)], ID);
  background.kill();
  background = await startBackground(world);
  world.advance(1_000);
  expect(await record([blocked(0), blocked(1)], ID)).toEqual(first);
  expect(await background.entries()).toHaveLength(2);
});

it('stands all or not at all when the disk is full', async () => {
  const empty = fillDisk('entries');
  expect(await record([blocked(0), blocked(1)])).toMatchObject({
    ok: false,
    note: expect.stringMatching(/нет места/),
  });
  empty();
  expect(await background.entries()).toEqual([]);
});

describe('is refused as a whole', () => {
  const refused = async (entries: object[], note: RegExp) => {
    const before = (await background.entries()).length;
    expect(await record([blocked(2), ...entries])).toMatchObject({
      ok: false,
      note: expect.stringMatching(note),
    });
    expect(await background.entries()).toHaveLength(before);
  };
  it('with a person whom nobody knows', () => refused([blocked(7)], /Список класса изменился/));
  it('with a signer whom nobody knows', () =>
    refused(
      [
        {
          kind: 'consent-refused',
          classGroup: CLASS,
          person: keyOf(0),
          purpose: 'Электронный дневник',
          signedBy: keyOf(8),
          on: '2026-09-12',
          number: null,
          place: null,
        },
      ],
      /Список класса изменился/,
    ));
  it.each([
    ['2026-11-24', /24\.11\.2026 ещё не наступил/],
    ['0206-09-12', /Проверьте год: 12\.09\.0206/],
  ])('with the day %s', (on, note) =>
    refused([{ kind: 'credentials-returned', classGroup: CLASS, person: keyOf(0), on }], note));
  it('with a class that was never read', () =>
    refused([blocked(0, { classGroup: OTHER_CLASS })], /Список класса не прочитан/));
  fault('a page records what only the extension records', 'it is refused as a whole', () =>
    refused([{ kind: 'password-issued', classGroup: CLASS, person: keyOf(0), reason: null }], /не поняли/),
  );
  it('with somebody joined into himself or into nobody', async () => {
    const joined = { kind: 'person-joined', classGroup: CLASS, person: keyOf(0) };
    await refused([{ ...joined, into: keyOf(0) }], /Соединить/);
    await refused([{ ...joined, into: keyOf(9) }], /Соединить/);
  });
  it('with a correction of what is not there, is another’s, or the extension’s own', async () => {
    const { ids } = (await record([blocked(0)])).value!;
    const correction = (entry: string, index = 0) => ({
      kind: 'entry-corrected',
      classGroup: CLASS,
      person: keyOf(index),
      entry,
    });
    await refused([correction('nothing')], /исправить нельзя/);
    await refused([correction(ids[0]!, 1)], /исправить нельзя/);
    await background.page({
      type: 'print/confirm',
      classGroup: CLASS,
      slips: [{ person: keyOf(0), variant: 'login', attempt: null }],
    });
    const printed = (await background.entries()).find(({ kind }) => kind === 'slip-printed')!;
    await refused([correction(printed.id)], /исправить нельзя/);
    expect(await record([correction(ids[0]!)])).toMatchObject({ ok: true });
  });
  it('with a closed vault', async () => {
    await world.session.remove('key');
    expect(await record([blocked(0)])).toMatchObject({ ok: false, note: expect.stringMatching(/закрыто/) });
  });
});

it('of somebody who has left the class is still written', async () => {
  await record([blocked(2)]);
  await world.keepRoster(roster(2));
  const allowed = { kind: 'handing-out-allowed', classGroup: CLASS, person: keyOf(2) };
  expect(await record([allowed])).toMatchObject({ ok: true });
});

fault(
  'the panel, over which a page may lie, is to record a consent, a refusal or a ban',
  'only a top-level page of the extension records: refused',
  async () => {
    const message = { type: 'register/record', entries: [blocked(0)] };
    expect(await background.panel(message)).toMatchObject({ ok: false });
    expect(await background.entries()).toEqual([]);
    expect(await background.page(message)).toMatchObject({ ok: true });
  },
);

describe('with «the class continues»', () => {
  const said = { kind: 'class-continued', classGroup: OTHER_CLASS, person: OTHER_CLASS, from: CLASS };
  const looks = {
    large: true,
    hidden: ['remarks'],
    works: 'Диктант 12.09',
    recommendations: { 1: 'Читать.' },
  };
  const save = (classGroup: string, value: object) =>
    background.page({ type: 'settings/save', document: 'extracts', classGroup, value });
  const settingsOf = async () =>
    storedSettings(world.database, await background.service.key(), settingsDocuments.extracts, OTHER_CLASS);

  beforeEach(async () => {
    await world.keepRoster({ ...roster(3, OTHER_CLASS), schoolYear: 2027 });
    expect(await save(CLASS, looks)).toMatchObject({ ok: true });
  });

  it('the look of the extracts follows; works and recommendations end with their year', async () => {
    expect(await record([{ ...said, name: '7 «А»', year: 2026 }])).toMatchObject({ ok: true });
    expect(await settingsOf()).toMatchObject({
      large: true,
      hidden: ['remarks'],
      works: '',
      recommendations: {},
    });
  });

  it('what the teacher has settled for the later class stays', async () => {
    await save(OTHER_CLASS, { large: false, headSigns: true });
    expect(await record([{ ...said, name: '7 «А»', year: 2026 }])).toMatchObject({ ok: true });
    expect(await settingsOf()).toMatchObject({ large: false, headSigns: true, hidden: [] });
  });
});

fault(
  'A meeting of September is recorded in the class of last year, where it counts for nobody',
  'It is refused, with the class to open; a late signature, a slip that comes back, and what is the person’s are taken',
  async () => {
    world.now = new Date('2027-09-10T08:00:00Z');
    const now = {
      ...roster(2, OTHER_CLASS),
      classGroup: { id: OTHER_CLASS, name: '8 "А"' },
      schoolYear: 2027,
    };
    const key = await background.service.key();
    for (const list of [roster(3), now])
      await writeDocument(world.database, key, `roster:${list.classGroup.id}`, list);
    const of = { classGroup: CLASS, person: keyOf(0), on: '2027-09-09' };
    const turn = { kind: 'class-continued', classGroup: OTHER_CLASS, person: OTHER_CLASS, from: CLASS };
    expect(await record([{ ...turn, name: '7 «А»', year: 2026 }])).toMatchObject({ ok: true });
    const meeting = { ...of, kind: 'meeting-attended' };
    const refused = await record([meeting]);
    expect(refused).toMatchObject({ ok: false });
    expect(refused.note?.replaceAll('\u00a0', ' ')).toMatch(
      /7 «А» — класс прошлого учебного года.*Ничего не записано.*Откройте 8 «А»/s,
    );
    const signed = { ...of, kind: 'acknowledged', topic: 'Отметки', form: 'sheet' };
    expect(await record([{ ...signed, period: '2027/2028:q1' }])).toMatchObject({ ok: false });
    for (const taken of [
      { ...meeting, on: '2027-05-12' },
      { ...signed, period: '2026/2027:q4' },
      { ...of, kind: 'extract-returned', extract: '1', signedBy: null, signedName: 'Орлова И. Л.' },
      blocked(0),
      { ...meeting, classGroup: OTHER_CLASS },
    ])
      expect([taken.kind, (await record([taken])).ok]).toEqual([taken.kind, true]);
  },
);
