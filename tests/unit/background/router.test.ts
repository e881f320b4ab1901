import { beforeEach, describe, expect, it } from 'vitest';
import type { SenderPart } from '../../../utils/messages/senders.ts';
import { messageFor, UserError } from '../../../utils/stored/user-error.ts';
import { VaultError } from '../../../utils/vault/vault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  passwordTab,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  type World,
} from './reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  await world.see();
  background = await startBackground(world);
});

const CONTENT = [
  { type: 'page/hello' },
  { type: 'page/seen', address: 'https://schools.dnevnik.ru/', html: 'https://schools.dnevnik.ru/' },
  { type: 'page/marks', persons: [] },
  { type: 'panel/toggle', open: true },
  { type: 'overlay/state' },
  { type: 'overlay/show', shown: true },
  { type: 'overlay/weighting', weighting: 'plain' },
  { type: 'reset/next', run: 'r', driver: 'd' },
  { type: 'reset/outcome', run: 'r', attempt: 'a', outcome: { kind: 'signed-out' } },
];
const PANEL = [
  { type: 'panel/hello', nonce: 'n' },
  { type: 'panel/state' },
  { type: 'panel/acted' },
  { type: 'class/card' },
  { type: 'class/read' },
  { type: 'class/stop' },
  { type: 'run/collect', persons: [keyOf(0)] },
  { type: 'run/reset', persons: [{ person: keyOf(0), reason: null }], perSheet: 8, typed: 'сбросить' },
  { type: 'run/stop' },
  { type: 'run/resume' },
  { type: 'run/dismiss' },
  { type: 'sign-in-state', person: keyOf(0), state: 'confirmed' },
  { type: 'open/print', persons: [keyOf(0)] },
  { type: 'open/workspace' },
  { type: 'journal/update', wanted: 'current' },
  { type: 'journal/stop' },
];
const PAGE = [
  { type: 'reminders/list' },
  { type: 'settings/api-key', key: 'k' },
  { type: 'settings/api-key-state' },
  { type: 'journal/state', classGroup: CLASS },
  { type: 'vault/changed' },
  { type: 'vault/lock' },
  { type: 'print/confirm', classGroup: CLASS, slips: [] },
  { type: 'print/wipe', secrets: [] },
  { type: 'page-table/open' },
  { type: 'page-table/state', load: 'l', from: 0 },
  { type: 'page-table/stop', load: 'l' },
  { type: 'page-table/drop', load: 'l' },
];

describe('who may say what', () => {
  const others: [SenderPart | null, number | null, object[]][] = [
    ['content', TAB, [...PANEL, ...PAGE]],
    ['panel', TAB, [...CONTENT, ...PAGE]],
    ['page', null, [...CONTENT, ...PANEL]],
    ['page', TAB, [...CONTENT, ...PANEL]],
    ['offscreen', null, [...CONTENT, ...PANEL, ...PAGE]],
    [null, TAB, [...CONTENT, ...PANEL, ...PAGE]],
    ['content', null, CONTENT],
    ['panel', null, PANEL],
  ];
  it.each(others)('%s in tab %s: the words of others are refused', async (part, tab, messages) => {
    const before = JSON.stringify([...world.session.items]);
    for (const message of messages) {
      expect(await background.ask(part, tab, message), JSON.stringify(message)).toMatchObject({ ok: false });
    }
    expect(JSON.stringify([...world.session.items])).toBe(before);
    expect([world.sent, world.opened, world.fetched]).toEqual([[], [], []]);
    expect(await background.run()).toBeNull();
  });

  it('each part is understood in its own words', async () => {
    for (const [part, messages] of [
      ['content', CONTENT],
      ['panel', PANEL.slice(0, 2)],
      ['page', PAGE],
    ] as const) {
      for (const message of messages) {
        await world.unlock();
        expect(await background.ask(part, TAB, message), JSON.stringify(message)).toMatchObject({ ok: true });
      }
    }
  });
});

it.each<[SenderPart, unknown]>([
  ['content', null],
  ['content', undefined],
  ['content', 'page/hello'],
  ['content', {}],
  ['content', { type: 'page/seen', address: 5, html: '' }],
  ['content', { type: 'page/marks', persons: ['<b>'] }],
  ['content', { type: 'page/marks', persons: [`${'1'.repeat(21)}`] }],
  ['content', { type: 'reset/outcome', run: 'r', attempt: 'a', outcome: { kind: 'issued' } }],
  ['content', { type: 'reset/outcome', run: 'r', attempt: 'a', outcome: { kind: 'other' } }],
  ['panel', { type: 'run/reset', persons: [{ person: keyOf(0), reason: 'fun' }], perSheet: 8, typed: '' }],
  ['panel', { type: 'run/reset', persons: [], perSheet: 1000, typed: '' }],
  ['panel', { type: 'sign-in-state', person: keyOf(0), state: 'strange' }],
  ['panel', { type: 'constructor' }],
  ['page', { type: 'print/confirm', classGroup: CLASS, slips: [{ person: 'p' }] }],
])('a malformed message is refused: %s %j', async (part, message) => {
  const answer = await background.ask(part, TAB, message);
  expect(answer).toEqual({
    ok: false,
    note: 'Сообщение не понято. Обновите страницу: возможно, расширение обновилось.',
  });
});

describe('opening a panel', () => {
  const open = async () =>
    ((await background.content({ type: 'panel/toggle', open: true })) as { value: { nonce: string } }).value
      .nonce;
  const hello = async (nonce: string, tab = TAB) =>
    (await background.panel({ type: 'panel/hello', nonce }, tab)) as { value: boolean };

  it('is served once for each opening', async () => {
    const nonce = await open();
    expect(await hello('guessed')).toMatchObject({ value: false });
    expect(await hello(nonce, 8)).toMatchObject({ value: false });
    expect(await hello(nonce)).toMatchObject({ value: true });
    expect(await hello(nonce)).toMatchObject({ value: false });
    expect(await open()).not.toBe(nonce);
  });
  it('is served once when two ask together', async () => {
    const nonce = await open();
    const answers = await Promise.all([hello(nonce), hello(nonce)]);
    expect(answers.map(({ value }) => value).sort()).toEqual([false, true]);
  });
  it('is remembered', async () => {
    await open();
    expect(await background.content({ type: 'page/hello' })).toMatchObject({ value: { open: true } });
    await background.content({ type: 'panel/toggle', open: false });
    expect(await background.content({ type: 'page/hello' })).toMatchObject({
      value: { open: false, read: true },
    });
  });
});

describe('marks', () => {
  const marks = async (persons = [keyOf(0), keyOf(1), '77']) =>
    ((await background.content({ type: 'page/marks', persons })) as { value: object }).value;

  it('say of the asked ones what is known, by number alone', async () => {
    const kept = roster(3);
    kept.students[1] = rosterPerson(1, { user: '100' });
    await world.keepRoster(kept);
    const answer = await marks();
    expect(answer).toEqual({
      marks: {
        [keyOf(0)]: ['off', 'off', 'off', 'none'],
        [keyOf(1)]: ['off', 'off', 'off', 'none'],
      },
      forgotten: false,
    });
    expect(JSON.stringify(answer)).not.toMatch(/[а-яё]/i);
  });
  it('show nothing while the vault is closed', async () => {
    await background.page({ type: 'vault/lock' });
    expect(await marks()).toEqual({ marks: {}, forgotten: false });
    await world.unlock();
    expect(await marks()).toEqual({ marks: {}, forgotten: true });
  });
});

describe('pages that are seen', () => {
  const CARD = 'https://schools.dnevnik.ru/v2/admin/persons/person?person=1000000000001&view=password';
  it('of a new password leave no password and no login', async () => {
    world.page = () => passwordTab(1, { temporaryPassword: 'canary-password' });
    await background.content({ type: 'page/seen', address: CARD, html: CARD }, 9);
    expect(world.session.items.get('seen:9')).toMatchObject({ classGroup: CLASS, onePerson: keyOf(1) });
    expect(JSON.stringify([...world.session.items])).not.toContain('canary');
  });
  it('of a kind that is not known are kept as such', async () => {
    world.page = () => ({ ...passwordTab(1), kind: 'unknown', data: null });
    await background.content({ type: 'page/seen', address: CARD, html: CARD }, 9);
    expect((await background.panel({ type: 'panel/state' }, 9)) as object).toMatchObject({
      value: { people: [], obstacle: expect.stringMatching(/Участники класса/) },
    });
  });
});

describe('the state of signing in', () => {
  it('is an entry, the last one counts', async () => {
    const say = async (state: string | null) => {
      world.advance(1_000);
      await background.panel({ type: 'sign-in-state', person: keyOf(0), state });
    };
    const shown = async () => {
      const answer = (await background.panel({ type: 'panel/state' })) as {
        value: { people: { signIn: string | null }[] };
      };
      return answer.value.people[0]?.signIn;
    };
    await say('error');
    await say('confirmed');
    expect(await shown()).toBe('confirmed');
    await say(null);
    expect(await shown()).toBeNull();
    expect(await background.entries()).toHaveLength(3);
  });
  it('needs an open vault', async () => {
    await world.session.remove('key');
    const answer = await background.panel({ type: 'sign-in-state', person: keyOf(0), state: 'error' });
    expect(answer).toMatchObject({ ok: false, note: expect.stringMatching(/Хранилище закрыто/) });
  });
});

it('a database that was closed is opened anew', async () => {
  const { createService } = await import('../../../utils/background/context.ts');
  const { openDatabase } = await import('../../../utils/vault/database.ts');
  const service = createService({ ...background.service, openDatabase: () => openDatabase('other') });
  const first = await service.database();
  const { openDB } = await import('idb');
  // Another page brings a newer version.
  const newer = await openDB('other', 99);
  newer.close();
  expect(await service.database().catch(() => null)).not.toBe(first);
});

it.each<[unknown, RegExp]>([
  [new UserError('Скажи учителю.'), /^Скажи учителю\.$/],
  [new VaultError('locked', 'Закрыто.'), /^Закрыто\.$/],
  [new DOMException('x', 'QuotaExceededError'), /^На диске нет места/],
  [Object.assign(new Error('canary-secret'), { name: 'ValiError' }), /^Запись повреждена/],
  [new Error('canary-secret'), /^Не получилось/],
  ['canary-secret', /^Не получилось/],
  [undefined, /^Не получилось/],
])('messageFor(%j) tells the teacher, and no data', (error, note) => {
  expect(messageFor(error)).toMatch(note);
  expect(messageFor(error)).not.toContain('canary');
});
