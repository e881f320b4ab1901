import { beforeEach, describe, expect, it } from 'vitest';
import { messageFor, UserError } from '../../../utils/base/text/user-error.ts';
import type { RequestType } from '../../../utils/messages/requests.ts';
import type { SenderPart } from '../../../utils/messages/senders.ts';
import { VaultError } from '../../../utils/vault/vault-error.ts';
import { fault } from '../../setup/fault.ts';
import { worldOfClass } from './reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  MEMBERS,
  nameOf,
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
  world = await worldOfClass(3);
  background = await startBackground(world);
});

/** Answered with an open vault and a class that was read; nothing more is needed. */
const ANSWERED: [SenderPart, { type: RequestType; [field: string]: unknown }][] = [
  ['content', { type: 'page/hello' }],
  ['content', { type: 'page/seen', address: MEMBERS, html: MEMBERS }],
  ['content', { type: 'page/acted' }],
  ['content', { type: 'page/marks', places: {} }],
  ['content', { type: 'panel/toggle', open: true }],
  ['content', { type: 'overlay/state' }],
  ['content', { type: 'overlay/show', shown: true }],
  ['content', { type: 'overlay/weighting', weighting: 'plain' }],
  ['content', { type: 'reset/next', run: 'r', driver: 'd' }],
  ['content', { type: 'reset/answer', run: 'r', attempt: 'a', answer: { kind: 'redirect' } }],
  ['panel', { type: 'panel/hello', nonce: 'n' }],
  ['panel', { type: 'panel/state' }],
  ['panel', { type: 'panel/acted' }],
  ['panel', { type: 'class/card' }],
  ['panel', { type: 'class/stop' }],
  ['panel', { type: 'class/stop-journal' }],
  ['panel', { type: 'run/stop' }],
  ['panel', { type: 'run/resume' }],
  ['panel', { type: 'run/dismiss' }],
  ['panel', { type: 'reset/show-window' }],
  ['page', { type: 'reset/proposal', proposal: 'p' }],
  ['page', { type: 'tasks/list' }],
  ['page', { type: 'settings/api-key', key: 'k' }],
  ['page', { type: 'settings/api-key-state' }],
  ['page', { type: 'journal/state', classGroup: CLASS }],
  ['page', { type: 'vault/changed' }],
  ['page', { type: 'vault/lock' }],
  ['page', { type: 'print/confirm', classGroup: CLASS, slips: [] }],
  ['page', { type: 'print/wipe', secrets: [] }],
  ['page', { type: 'page-table/open' }],
  ['page', { type: 'page-table/state', load: 'l', from: 0 }],
  ['page', { type: 'page-table/stop', load: 'l' }],
  ['page', { type: 'page-table/drop', load: 'l' }],
];

it.each(ANSWERED)('%s is answered: %j', async (part, message) => {
  expect(await background.ask(part, TAB, message)).toMatchObject({ ok: true });
});

describe('the class on the page of the panel', () => {
  it('is the one that is worked on', async () => {
    const persons = [keyOf(0)];
    await background.panel({ type: 'open/print', persons });
    const [place = ''] = world.opened;
    expect(place).toMatch(/^\/print\.html#[\w-]+$/);
    expect(world.session.items.get(`print:${place.split('#')[1]}`)).toEqual({ classGroup: CLASS, persons });
    await background.panel({ type: 'open/import' });
    await background.panel({ type: 'open/workspace' });
    expect(world.opened.slice(1)).toEqual([`/import.html#${CLASS}`, '/workspace.html']);
  });

  fault(
    'the panel opens the workspace at one student',
    'the address carries a random place; who it is stands in session memory until the lock',
    async () => {
      await background.panel({ type: 'open/workspace', section: 'student', person: keyOf(1) });
      const [address = ''] = world.opened;
      expect(address).not.toContain(keyOf(1));
      const [, place] = /^\/workspace\.html#student\/\d+\/~([0-9a-f]{16})$/.exec(address) ?? [];
      expect(world.session.items.get(`place:${place}`)).toBe(keyOf(1));
      expect(await background.ask('page', TAB, { type: 'vault/lock' })).toMatchObject({ ok: true });
      expect([...world.session.items.keys()].filter((key) => key.startsWith('place:'))).toEqual([]);
    },
  );

  it('has to be known', async () => {
    for (const message of [
      { type: 'class/card' },
      { type: 'class/read' },
      { type: 'class/update-journal', wanted: 'current' },
      { type: 'run/collect', persons: [keyOf(0)] },
      { type: 'sign-in-state', person: keyOf(0), state: null },
      { type: 'open/import' },
    ])
      expect(await background.panel(message, TAB + 1), JSON.stringify(message)).toEqual({
        ok: false,
        note: 'Класс на этой странице не определён. Ничего не изменилось. Откройте «Участники класса».',
      });
    // The workspace opens all the same, at the class last looked at.
    expect(await background.panel({ type: 'open/workspace', section: 'class' }, TAB + 1)).toMatchObject({
      ok: true,
    });
    expect(world.opened).toEqual(['/workspace.html#class/']);
  });

  it('is read from a page of the class alone', async () => {
    const card = { kind: 'card', address: MEMBERS, school: { id: null, name: null }, person: keyOf(0) };
    await world.session.set({ [`seen:${TAB}`]: { page: card, classGroup: CLASS, onePerson: keyOf(0) } });
    expect(await background.panel({ type: 'class/read' })).toEqual({
      ok: false,
      note: 'Список читается со страницы «Участники класса». Прежний список на месте. Откройте её и нажмите снова.',
    });
  });
});

it('slips are printed from a page, too', async () => {
  const persons = [keyOf(1)];
  await background.page({ type: 'import/print', classGroup: CLASS, persons });
  const id = world.opened[0]?.split('#')[1];
  expect(world.session.items.get(`print:${id}`)).toEqual({ classGroup: CLASS, persons });
});

/** Beside what router-refusals.test.ts makes of every request. */
it.each<[SenderPart, unknown]>([
  ['content', { type: 'page/marks', places: { '<b>': '' } }],
  ['content', { type: 'page/marks', places: { ['1'.repeat(21)]: '' } }],
  ['content', { type: 'reset/answer', run: 'r', attempt: 'a', answer: { kind: 'page' } }],
  ['content', { type: 'reset/answer', run: 'r', attempt: 'a', answer: { kind: 'other' } }],
  [
    'page',
    {
      type: 'reset/start',
      proposal: 'p',
      typed: '',
      persons: [{ person: keyOf(0), reason: 'fun' }],
      perSheet: 8,
    },
  ],
  ['page', { type: 'reset/start', proposal: 'p', typed: '', persons: [], perSheet: 1000 }],
  ['panel', { type: 'sign-in-state', person: keyOf(0), state: 'strange' }],
  ['page', { type: 'print/confirm', classGroup: CLASS, slips: [{ person: 'p' }] }],
])('a malformed message is refused: %s %j', async (part, message) => {
  const answer = await background.ask(part, TAB, message);
  expect(answer).toEqual({
    ok: false,
    note: 'Страница и Классрук не поняли друг друга: возможно, расширение обновилось. Ничего не изменилось. Обновите страницу и повторите.',
  });
});

describe('opening a panel', () => {
  const open = async () =>
    ((await background.content({ type: 'panel/toggle', open: true })) as { value: { nonce: string } }).value
      .nonce;
  const hello = async (nonce: string, tab = TAB) =>
    (await background.panel({ type: 'panel/hello', nonce }, tab)) as { value: object | null };

  fault('a script opens the panel’s address a second time', 'it is not served', async () => {
    const nonce = await open();
    expect(await hello('guessed')).toMatchObject({ value: null });
    expect(await hello(nonce, 8)).toMatchObject({ value: null });
    expect(await hello(nonce)).toMatchObject({ value: expect.anything() });
    expect(await hello(nonce)).toMatchObject({ value: null });
    expect(await open()).not.toBe(nonce);
  });
  it('is served once when two ask together', async () => {
    const nonce = await open();
    const answers = await Promise.all([hello(nonce), hello(nonce)]);
    expect(answers.filter(({ value }) => value !== null)).toHaveLength(1);
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
  const shown = { [keyOf(0)]: `${nameOf(0)}, ученик`, [keyOf(1)]: nameOf(1), 77: nameOf(2) };
  const marks = async (places: object = shown) =>
    ((await background.content({ type: 'page/marks', places })) as { value: object }).value;

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
  fault(
    'a script of the page swaps the links of two rows',
    'neither name gets the mark of the other person',
    async () => {
      await world.keepRoster(roster(3));
      const swapped = { [keyOf(0)]: nameOf(1), [keyOf(1)]: nameOf(0), [keyOf(2)]: nameOf(2) };
      const { marks: drawn } = (await marks(swapped)) as { marks: object };
      expect(Object.keys(drawn)).toEqual([keyOf(2)]);
    },
  );
  fault('marks are asked for while the vault is closed', 'none are shown', async () => {
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

it('a database that was closed is opened again', async () => {
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
