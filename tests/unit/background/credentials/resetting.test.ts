import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { driveResets } from '../../../../components/in-page/drive-resets.ts';
import type { ResetAnswer } from '../../../../utils/dnevnik/fetching/send-reset.ts';
import type { Warning } from '../../../../utils/dnevnik/page-parts.ts';
import type { PersonPasswordData } from '../../../../utils/dnevnik/pages.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import { type Run, unprinted } from '../../../../utils/duties/credentials/run.ts';
import type { Send } from '../../../../utils/messages/requests.ts';
import type { TabRequest } from '../../../../utils/messages/tab-request.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { fillDisk } from '../../state/database.ts';
import { worldOfClass } from '../reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  nameOf,
  newWorld,
  OTHER_CLASS,
  passwordTab,
  pause,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from '../reading/world.ts';
import { answered, issued, refused } from './resets.ts';

let world: World;
let background: Background;

const indexIn = (address: string) => Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000;
const indexOf = ({ form }: NextReset) => indexIn(form.action);
/** Who is reset next. */
const nextName = async () => {
  const given = await next();
  return given && nameOf(indexOf(given));
};

const persons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ person: keyOf(index), reason: null }));
const sheetOf = (perSheet: number) => ({ perSheet });
const start = (count: number, more: object = {}, tab = TAB) =>
  background.reset({ persons: persons(count), ...sheetOf(4), ...more }, tab);

const drives = () => world.sent.filter((sent) => sent.type === 'reset/drive');
/** The right to drive that a page was given last. */
function driver(): { run: string; driver: string } {
  const given = drives().at(-1);
  if (!given) throw new Error('no page was asked to drive');
  return { run: given.run, driver: given.driver };
}
const next = async (right = driver()) => {
  const answer = await background.content({ type: 'reset/next', ...right });
  if (!answer.ok) throw new Error(answer.note);
  return answer.value as NextReset | null;
};
const settle = (attempt: string, answer: ResetAnswer, run = driver().run) =>
  background.content({ type: 'reset/answer', run, attempt, answer });
const state = async (index: number) => (await background.run())?.items[index]?.progress.state;
const status = async () => (await background.run())?.status;
const kinds = async () => (await background.entries()).map(({ kind }) => kind);

beforeEach(async () => {
  world = await worldOfClass(9);
  background = await startBackground(world);
});

describe('beginning', () => {
  it.each<[string, object]>([
    ['no word', { typed: '' }],
    ['another word', { typed: 'сброс' }],
    ['nobody', { persons: [] }],
    ['somebody who is not in the list', { persons: [{ person: '5', reason: null }] }],
  ])('refuses: %s', async (_, more) => {
    const answer = await start(2, more);
    expect(answer).toMatchObject({ ok: false });
    expect(await background.run()).toBeNull();
    expect(drives()).toEqual([]);
  });

  it('takes the word in any case', async () => {
    expect((await start(2, { typed: ' Сбросить ' })).ok).toBe(true);
  });

  it('asks a reason for anyone who may have a password', async () => {
    const kept = roster(9);
    kept.students[1] = rosterPerson(1, { user: '100' });
    await world.keepRoster(kept);
    const answer = await start(2);
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { note: string }).note).toContain(nameOf(1));
    const withReason = [
      { person: keyOf(0), reason: null },
      { person: keyOf(1), reason: 'lost' },
    ];
    expect((await start(2, { persons: withReason })).ok).toBe(true);
    expect((await background.run())?.items.map(({ reason }) => reason)).toEqual([null, 'lost']);
  });

  fault(
    'a reset is asked for somebody who may receive nothing, as another class has it',
    'nobody is reset',
    async () => {
      await world.keepRoster(roster(3, OTHER_CLASS));
      const blocked = {
        kind: 'handing-out-blocked',
        classGroup: OTHER_CLASS,
        person: keyOf(1),
        ground: 'решение суда',
      };
      expect(await background.page({ type: 'register/record', entries: [blocked] })).toMatchObject({
        ok: true,
      });
      expect(await start(2)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/не выдавать: решение суда/),
      });
      expect(drives()).toEqual([]);
      expect((await start(1)).ok).toBe(true);
    },
  );

  fault('a reset is asked for while the store cannot be written', 'nobody is reset', async () => {
    const empty = fillDisk('secrets');
    const answer = await start(2);
    empty();
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { note: string }).note).toContain('Ничего не сброшено');
    expect(await background.run()).toBeNull();
    expect(drives()).toEqual([]);
    expect(await world.database.count('secrets')).toBe(0);
  });

  it('needs an open vault', async () => {
    await world.session.remove('key');
    expect(await start(2)).toMatchObject({ ok: false });
    expect(drives()).toEqual([]);
  });

  it('begins beside no other work', async () => {
    await world.keepRoster(roster(3, OTHER_CLASS));
    await world.see(8, OTHER_CLASS);
    world.tabs.set(8, () => true);
    expect((await start(2)).ok).toBe(true);
    expect((await start(2, {}, 8)).ok).toBe(false);
    expect((await background.panel({ type: 'run/collect', persons: [keyOf(0)] })).ok).toBe(false);
    await background.panel({ type: 'run/stop' });
    // Stopped, not ended: what was begun is not thrown away.
    expect((await background.panel({ type: 'run/collect', persons: [keyOf(0)] })).ok).toBe(false);
    expect((await start(2)).ok).toBe(false);
  });

  it('is not taken for left behind while it is being handed over', async () => {
    world.tabs.set(TAB, async (sent) => {
      if (sent.type === 'driver/alive') return false;
      await background.checkDriver();
      await background.wakeUp();
      return true;
    });
    await Promise.all([start(2), background.wakeUp(), background.checkDriver()]);
    expect(await status()).toBe('running');
    expect(await nextName()).toBe(nameOf(0));
  });

  it('says that the page does not answer', async () => {
    world.tabs.set(TAB, (sent) => {
      if (sent.type === 'reset/drive') throw new Error('closed meanwhile');
      return true;
    });
    expect(await start(2)).toMatchObject({ ok: false });
    expect(await status()).toBe('stopped');
    world.tabs.set(TAB, () => true);
    await background.resume();
    expect(await status()).toBe('running');
    expect(await next()).not.toBeNull();
  });
});

describe('one after another', () => {
  it('names the next only to the page that has the right', async () => {
    await start(2);
    expect(await next({ run: driver().run, driver: 'another' })).toBeNull();
    expect(await next({ run: 'another', driver: driver().driver })).toBeNull();
    expect(await state(0)).toBe('pending');
    expect(await nextName()).toBe(nameOf(0));
    expect(await state(0)).toBe('attempting');
  });

  it('gives the same attempt again when its answer was lost', async () => {
    await start(2);
    const [first, again] = [await next(), await next()];
    expect(again).toEqual(first);
  });

  it('stores password, entry and login before the run continues', async () => {
    await start(2, { persons: [{ person: keyOf(3), reason: 'leak' }] });
    const given = await next();
    expect(await settle(given!.attempt, issued(3))).toEqual({ ok: true, value: null });
    expect(await background.secrets()).toMatchObject([
      {
        person: keyOf(3),
        login: 'canary-login-3',
        temporaryPassword: 'canary-password-3',
        attempt: given!.attempt,
      },
    ]);
    expect(await background.entries()).toMatchObject([{ kind: 'password-issued', reason: 'leak' }]);
    expect((await background.known())[keyOf(3)]).toMatchObject({ login: 'canary-login-3' });
    expect(await status()).toBe('done');
  });

  it('leaves no login and no password in the session area, and no password in the panel', async () => {
    await start(3);
    const given = await next();
    await settle(given!.attempt, issued(0));
    expect(JSON.stringify([...world.session.items])).not.toContain('canary');
    expect(JSON.stringify(await background.panel({ type: 'panel/state' }))).not.toContain('canary-password');
  });

  it.each<[string, ResetAnswer, string, string]>([
    ['POST 429', refused(429), 'pending', 'trouble'],
    ['POST 433', refused(433), 'pending', 'trouble'],
    ['POST 405', refused(405), 'pending', 'trouble'],
    ['POST 500', refused(500), 'unknown', 'running'],
    ['POST 503', refused(503), 'unknown', 'running'],
    ['POST 401', refused(401), 'pending', 'signed-out'],
    ['POST 400', refused(400), 'failed', 'running'],
    ['POST 403', refused(403), 'failed', 'running'],
    ['no answer', { kind: 'lost' }, 'unknown', 'running'],
    ['another page instead', { kind: 'redirect' }, 'unknown', 'running'],
    ['answer without a password', issued(0, { temporaryPassword: null }), 'unknown', 'running'],
    ['answer without a login', issued(0, { login: null }), 'unknown', 'running'],
    ['answer with another login', issued(0, { login: 'petrov' }), 'unknown', 'running'],
    ["answer with another person's page", issued(0, { person: keyOf(1) }), 'unknown', 'running'],
    ["answer with another person's tabs", issued(0, { shownPersons: [keyOf(1)] }), 'unknown', 'running'],
    ['answer with another name', issued(0, { name: nameOf(1) }), 'unknown', 'running'],
    ['answer of another kind', answered({ ...passwordTab(0), kind: 'sign-in' }), 'unknown', 'running'],
    ['answer of another form', answered({ ...passwordTab(0), data: { login: 5 } }), 'unknown', 'running'],
    ['new password, answer without a name', issued(0, { name: null, shownPersons: [] }), 'issued', 'running'],
  ])('%s: %s', async (_, answer, expected, run) => {
    await start(2);
    const given = await next();
    await settle(given!.attempt, answer);
    await settle(given!.attempt, answer);
    expect([await state(0), await status()]).toEqual([expected, run]);
    if (expected !== 'issued') {
      expect(await kinds()).toEqual(expected === 'unknown' ? ['reset-unknown'] : []);
      expect(await background.secrets()).toEqual([]);
      expect(JSON.stringify(await background.run())).not.toContain('canary-password');
    }
    expect((await next()) === null).toBe(run !== 'running');
  });

  fault('the site answers a reset with its sign-in gate', 'the run stops, and says so', async () => {
    await start(2);
    const given = await next();
    world.answer = async () => trouble('signed-out');
    await settle(given!.attempt, { kind: 'redirect' });
    expect([await state(0), await status()]).toEqual(['pending', 'signed-out']);
  });

  it.each<[string, Parameters<typeof trouble>[0], number, string, string]>([
    ['session over', 'signed-out', 200, 'pending', 'signed-out'],
    ['site busy', 'busy', 429, 'pending', 'trouble'],
    ['maintenance', 'maintenance', 503, 'pending', 'trouble'],
    ['no connection', 'offline', 0, 'pending', 'trouble'],
    ['403', 'forbidden', 403, 'failed', 'running'],
    ['404', 'not-found', 404, 'failed', 'running'],
    ['500', 'http', 500, 'failed', 'running'],
  ])('the card does not open, %s: nothing is sent', async (_, kind, code, expected, run) => {
    const before = world.answer;
    world.answer = async (address, signal) =>
      indexIn(address) === 0 ? trouble(kind, code) : before(address, signal);
    await start(2);
    const given = await next();
    expect([await state(0), await status()]).toEqual([expected, run]);
    expect(given && indexOf(given)).toBe(run === 'running' ? 1 : null);
    expect(await kinds()).toEqual([]);
  });

  it.each<[string, Partial<PersonPasswordData>, Warning[], string]>([
    ['no form, a login', { resetForm: null }, [], 'skipped'],
    ['Госуслуги', { login: null, resetForm: null, gosuslugi: true }, [], 'skipped'],
    ['nothing on the page', { login: null, resetForm: null }, [], 'failed'],
    ["another person's address", { person: keyOf(1) }, [], 'failed'],
    ['another name', { name: nameOf(1) }, [], 'failed'],
    ['two names', { name: null }, [{ code: 'names-differ', text: 'Имена разные.' }], 'failed'],
  ])('a card with %s: %s, and nothing is sent', async (_, more, warnings, expected) => {
    world.page = (_html, address) =>
      indexIn(address) === 0 ? { ...passwordTab(0, more), warnings } : passwordTab(indexIn(address));
    await start(2);
    expect(await nextName()).toBe(nameOf(1));
    expect([await state(0), await state(1)]).toEqual([expected, 'attempting']);
    expect(await kinds()).toEqual([]);
  });

  it('keeps what was known of the login when the site offers no reset', async () => {
    world.page = (_, address) =>
      passwordTab(indexIn(address), {
        resetForm: null,
        ...(indexIn(address) === 0 ? { login: 'from-the-tab' } : { login: null, gosuslugi: true }),
      });
    await start(2);
    expect(await next()).toBeNull();
    const known = await background.known();
    expect(known[keyOf(0)]).toMatchObject({ login: 'from-the-tab', reset: 'not-offered' });
    expect(known[keyOf(1)]).toMatchObject({ login: null, reset: 'gosuslugi' });
  });

  it('fails a person if the card is not an address, and continues', async () => {
    const kept = roster(9);
    kept.students[0] = rosterPerson(0, { card: 'javascript:alert(1)' });
    kept.students[1] = rosterPerson(1, { card: 'not an address' });
    await world.keepRoster(kept);
    await start(3);
    expect(await nextName()).toBe(nameOf(2));
    expect([await state(0), await state(1)]).toEqual(['failed', 'failed']);
  });
});

describe('an answer that is told again', () => {
  it('leaves one secret and one entry, whatever step was the last before the kill', async () => {
    await start(2);
    const given = await next();
    // All of it is stored, or nothing.
    const empty = fillDisk('documents');
    expect(await settle(given!.attempt, issued(0))).toMatchObject({ ok: false });
    expect(await background.secrets()).toHaveLength(0);
    expect(await kinds()).toEqual([]);
    expect(await state(0)).toBe('attempting');
    empty();
    world.advance(60_000);
    background.kill();
    background = await startBackground(world);
    expect((await settle(given!.attempt, issued(0))).ok).toBe(true);
    expect((await settle(given!.attempt, issued(0))).ok).toBe(true);
    expect(await background.secrets()).toHaveLength(1);
    expect(await kinds()).toEqual(['password-issued']);
    expect(await state(0)).toBe('issued');
  });

  it('is not acknowledged while the disk is full', async () => {
    await start(2);
    const given = await next();
    for (const store of ['secrets', 'entries', 'documents']) {
      const empty = fillDisk(store);
      const answer = await settle(given!.attempt, issued(0));
      empty();
      expect(answer).toMatchObject({ ok: false });
      expect((answer as { note: string }).note).toMatch(/^На диске нет места/);
    }
    expect((await settle(given!.attempt, issued(0))).ok).toBe(true);
    expect(await background.secrets()).toHaveLength(1);
  });

  it('does not bring a printed password back', async () => {
    await start(2);
    const { attempt } = (await next())!;
    await settle(attempt, issued(0));
    await background.page({
      type: 'print/confirm',
      classGroup: CLASS,
      slips: [{ person: keyOf(0), variant: 'password', attempt }],
    });
    expect(await background.secrets()).toEqual([]);
    expect((await settle(attempt, issued(0))).ok).toBe(true);
    expect(await background.secrets()).toEqual([]);
  });

  it('is taken after its attempt was given up', async () => {
    await start(2);
    const { attempt } = (await next())!;
    const { run } = driver();
    world.tabs.delete(TAB);
    await background.checkDriver();
    expect([await state(0), await status()]).toEqual(['unknown', 'stopped']);
    world.advance(1_000);
    await settle(attempt, issued(0), run);
    expect(await state(0)).toBe('issued');
    expect(await kinds()).toEqual(['reset-unknown', 'password-issued']);
    const panel = (await background.panel({ type: 'panel/state' })) as {
      value: { people: { unknownOutcome: boolean; issuedAt: string | null }[] };
    };
    expect(panel.value.people[0]).toMatchObject({ unknownOutcome: false, issuedAt: world.now.toISOString() });
  });

  it('wipes an older password of the same person', async () => {
    await start(1);
    await settle((await next())!.attempt, issued(0));
    world.advance(1_000);
    await start(1, { persons: [{ person: keyOf(0), reason: 'lost' }] });
    await settle((await next())!.attempt, issued(0, { temporaryPassword: 'newer' }));
    expect((await background.secrets()).map(({ temporaryPassword }) => temporaryPassword)).toEqual(['newer']);
  });

  it('keeps logins that are collected at the same time', async () => {
    await start(2);
    const given = await next();
    const { keepKnown } = await import('../../../../utils/background/credentials/runs.ts');
    await Promise.all([
      settle(given!.attempt, issued(0)),
      ...[4, 5, 6].map((index) =>
        background.service.serial(() =>
          keepKnown(background.service, CLASS, keyOf(index), {
            login: 'x',
            readAt: world.now.toISOString(),
            reset: 'offered',
          }),
        ),
      ),
    ]);
    expect(Object.keys(await background.known())).toHaveLength(4);
  });
});

describe('a page that is gone', () => {
  it.each<[string, (world: World) => void]>([
    ['closed', ({ tabs }) => void tabs.delete(TAB)],
    ['reloaded', ({ tabs }) => void tabs.set(TAB, ({ type }) => type !== 'driver/alive')],
    ['gone with the browser', (world) => world.restart()],
  ])('%s: the outcome is unknown, and is never repeated', async (_, leave) => {
    await start(3);
    await next();
    const kept = [...world.session.items];
    leave(world);
    if (world.session.items.size === 0) {
      background = await startBackground(world);
      await world.unlock();
      await world.keepRoster(roster(9));
      await world.see();
    }
    world.tabs.set(TAB, ({ type }) => type !== 'driver/alive');
    await background.wakeUp();
    await background.checkDriver();
    expect(await status()).toBe('stopped');
    expect([await state(0), await state(1)]).toEqual(['unknown', 'pending']);
    expect(await kinds()).toEqual(['reset-unknown']);
    expect((await background.run())?.note).toMatch(/закрыта/);
    expect(kept.length).toBeGreaterThan(0);
    await background.resume();
    expect(await nextName()).toBe(nameOf(1));
    // And a new run asks for a reason.
    await background.panel({ type: 'run/stop' });
    expect(await kinds()).toEqual(['reset-unknown']);
  });

  it('keeps the right of a page that is still at work', async () => {
    await start(2);
    const given = await next();
    background.kill();
    background = await startBackground(world);
    await background.wakeUp();
    expect(await status()).toBe('running');
    await settle(given!.attempt, issued(0));
    expect(await nextName()).toBe(nameOf(1));
  });

  it('records an interrupted settling once', async () => {
    await start(2);
    await next();
    world.tabs.delete(TAB);
    const empty = fillDisk('documents');
    await background.checkDriver().catch(() => undefined);
    empty();
    await background.checkDriver();
    expect(await kinds()).toEqual(['reset-unknown']);
    expect(await state(0)).toBe('unknown');
  });
});

describe('stopping and resuming', () => {
  it('resumes only with the word, so that no page can steal the click', async () => {
    await start(2);
    await background.panel({ type: 'run/stop' });
    for (const typed of ['', 'сброс']) {
      const answer = await background.resume({ typed });
      expect(answer).toEqual({ ok: false, note: expect.stringContaining('наберите слово «сбросить»') });
      expect(await status()).toBe('stopped');
    }
    await background.resume();
    expect(await status()).toBe('running');
  });

  it('lets the attempt under way end, and names nobody more', async () => {
    await start(3);
    const given = await next();
    await background.panel({ type: 'run/stop' });
    expect(await background.panel({ type: 'run/dismiss' })).toMatchObject({ ok: false });
    await settle(given!.attempt, issued(0));
    expect(await next()).toBeNull();
    expect([await state(0), await status()]).toEqual(['issued', 'stopped']);
  });

  it('gives an attempt under way to no second page', async () => {
    await start(3);
    const first = driver();
    const given = await next();
    await background.panel({ type: 'run/stop' });
    await background.resume();
    await background.resume();
    expect(await status()).toBe('running');
    expect(driver()).toEqual(first);
    await settle(given!.attempt, issued(0));
    expect(indexOf((await next(first))!)).toBe(1);
  });

  it('takes the right from a page that pauses between two people', async () => {
    await start(3);
    const first = driver();
    await settle((await next())!.attempt, issued(0));
    await background.panel({ type: 'run/stop' });
    await background.resume();
    const second = driver();
    expect(second).not.toEqual(first);
    const [old, fresh] = await Promise.all([next(first), next(second)]);
    expect(old).toBeNull();
    expect(fresh && indexOf(fresh)).toBe(1);
  });

  fault('two pages drive the same run', 'each person is given to one of them', async () => {
    await start(3);
    const first = driver();
    await settle((await next())!.attempt, issued(0));
    await background.panel({ type: 'run/stop' });
    const resumed = background.resume();
    const asked = [];
    for (let turn = 0; turn < 30; turn++) {
      asked.push(next(first));
      await Promise.resolve();
    }
    await resumed;
    const olds = (await Promise.all(asked)).filter((given) => given !== null);
    const second = driver();
    const fresh = second.driver === first.driver ? null : await next(second);
    expect(new Set(olds.map(({ attempt }) => attempt)).size).toBeLessThanOrEqual(1);
    if (olds.length > 0) expect(fresh).toBeNull();
  });

  it('can be put away when its page is gone', async () => {
    await start(3);
    await next();
    await background.panel({ type: 'run/stop' });
    world.tabs.delete(TAB);
    expect((await background.panel({ type: 'run/dismiss' })).ok).toBe(true);
    expect(await background.run()).toBeNull();
    expect(await kinds()).toEqual(['reset-unknown']);
  });

  it('does not resume alongside the work of another class', async () => {
    await start(3);
    await background.panel({ type: 'run/stop' });
    await world.keepRoster(roster(3, OTHER_CLASS));
    await world.see(8, OTHER_CLASS);
    world.tabs.set(8, () => true);
    expect((await start(2, {}, 8)).ok).toBe(true);
    expect(await background.resume()).toMatchObject({ ok: false });
  });
});

describe('a full sheet', () => {
  async function fill(count = 9): Promise<string[]> {
    await start(count);
    const attempts: string[] = [];
    for (let given = await next(); given; given = await next()) {
      attempts.push(given.attempt);
      await settle(given.attempt, issued(indexOf(given)));
    }
    return attempts;
  }
  const confirm = (attempts: string[], from = 0) =>
    background.page({
      type: 'print/confirm',
      classGroup: CLASS,
      slips: attempts.map((attempt, index) => ({
        person: keyOf(from + index),
        variant: 'password',
        attempt,
      })),
    });

  it('is printed before the next begins', async () => {
    const attempts = await fill();
    expect(attempts).toHaveLength(4);
    expect(await status()).toBe('sheet-full');
    await background.resume();
    expect(await next()).toBeNull();
    expect((await confirm(attempts)).ok).toBe(true);
    expect(await background.secrets()).toEqual([]);
    expect((await kinds()).sort()).toEqual([
      ...Array<string>(4).fill('password-issued'),
      ...Array<string>(4).fill('password-wiped'),
      ...Array<string>(4).fill('slip-printed'),
    ]);
    await background.resume();
    expect(await nextName()).toBe(nameOf(4));
  });

  it('loses no password when the confirmation breaks off', async () => {
    const attempts = await fill();
    for (const store of ['entries', 'documents']) {
      const empty = fillDisk(store);
      expect((await confirm(attempts)).ok).toBe(false);
      empty();
      expect(await background.secrets()).toHaveLength(4);
    }
    expect((await confirm(attempts)).ok).toBe(true);
    expect(await background.secrets()).toEqual([]);
    await background.resume();
    expect(await status()).toBe('running');
  });

  it('is not waited for when its passwords have expired', async () => {
    await fill();
    world.advance(7 * 24 * 60 * 60_000 + 1);
    await world.session.remove('key');
    await background.wakeUp();
    expect(await world.database.count('secrets')).toBe(0);
    await world.unlock();
    await world.see();
    await background.wakeUp();
    const panel = (await background.panel({ type: 'panel/state' })) as { value: { waiting: object } };
    expect(panel.value.waiting).toEqual({ count: 0, firstExpiresAt: null, soon: false });
    await background.resume();
    expect(await nextName()).toBe(nameOf(4));
  });

  it('is not waited for when the teacher wiped it', async () => {
    const attempts = await fill();
    await background.page({ type: 'print/wipe', secrets: attempts });
    expect(await background.secrets()).toEqual([]);
    expect((await kinds()).filter((kind) => kind === 'password-wiped')).toHaveLength(4);
    await background.resume();
    expect(await status()).toBe('running');
  });

  it('is on the badge as one task on the day when the first password expires, locked or not', async () => {
    await fill();
    await background.wakeUp();
    expect(background.badge.text).toBe('');
    world.advance(7 * 24 * 60 * 60_000 - 60_000);
    await world.unlock();
    await background.wakeUp();
    // The backup of the week before is the other.
    expect(background.badge.text).toBe('2');
    await world.session.remove('key');
    await background.wakeUp();
    expect(background.badge.text).toBe('2');
  });

  it('is warned of a day before it expires', async () => {
    await fill();
    const soon = async () =>
      ((await background.panel({ type: 'panel/state' })) as { value: { waiting: { soon: boolean } } }).value
        .waiting.soon;
    expect(await soon()).toBe(false);
    world.advance(6 * 24 * 60 * 60_000 + 1);
    await world.unlock();
    expect(await soon()).toBe(true);
    await background.wipeExpired();
    expect(await background.secrets()).toHaveLength(4);
  });

  it('does not hide good passwords behind a damaged one', async () => {
    const attempts = await fill();
    const record = await world.database.get('secrets', attempts[1]!);
    await world.database.put('secrets', { ...record!, data: new ArrayBuffer(40) });
    expect(await background.secrets()).toHaveLength(3);
    expect((await background.panel({ type: 'panel/state' })).ok).toBe(true);
    await background.page({ type: 'print/wipe', secrets: [attempts[1]] });
    expect(await world.database.count('secrets')).toBe(3);
  });
});

describe('with the real driver', () => {
  /** A page that resets at the site, in which each POST counts. */
  function openPage(tab: number, posts: Map<number, number>, answer: (index: number) => ResetAnswer) {
    const drivers = new Set<string>();
    let open = true;
    world.tabs.set(tab, (sent: TabRequest) => {
      if (sent.type === 'driver/alive') return drivers.has(sent.driver);
      if (sent.type === 'page/refresh') return undefined;
      drivers.add(sent.driver);
      void driveResets(sent.run, sent.driver, {
        send: (async (type: string, fields: object) => {
          if (!open) return new Promise<never>(() => undefined);
          return background.content({ ...fields, type }, tab);
        }) as Send<'content'>,
        sleep: () => pause(0),
        busy: () => undefined,
        async fetch(address) {
          if (!open) return new Promise<never>(() => undefined);
          await pause(0);
          const index = indexIn(address);
          posts.set(index, (posts.get(index) ?? 0) + 1);
          const given = answer(index);
          if (given.kind !== 'page') throw new TypeError('Failed to fetch');
          return new Response(given.html, { status: given.status });
        },
      }).finally(() => drivers.delete(sent.driver));
      return true;
    });
    return () => {
      open = false;
      world.tabs.delete(tab);
    };
  }

  it('resets everybody once, sheet by sheet', async () => {
    const posts = new Map<number, number>();
    openPage(TAB, posts, issued);
    await start(9);
    let printed = 0;
    while ((await status()) !== 'done') {
      await until(async () => (await status()) !== 'running');
      const waiting = await background.secrets();
      expect(waiting.length).toBeLessThanOrEqual(4);
      printed += waiting.length;
      await background.page({
        type: 'print/confirm',
        classGroup: CLASS,
        slips: waiting.map(({ person, attempt }) => ({ person, variant: 'password', attempt })),
      });
      await background.resume();
    }
    printed += (await background.secrets()).length;
    expect(printed).toBe(9);
    expect([...posts.values()]).toEqual(Array(9).fill(1));
  });

  fault(
    'anything is closed, killed, stopped, resumed or printed in any order',
    'nobody is reset twice, no password is lost',
    async () => {
      type Step =
        | 'stop'
        | 'resume'
        | 'close'
        | 'open'
        | 'kill'
        | 'wake'
        | 'print'
        | 'wait'
        | 'lock'
        | 'unlock';
      const step = fc.constantFrom<Step>(
        'stop',
        'resume',
        'resume',
        'close',
        'open',
        'kill',
        'wake',
        'print',
        'wait',
        'wait',
        'lock',
        'unlock',
      );
      const outcomes = fc.array(fc.constantFrom('issued', 'issued', 'issued', 'unknown', 'refused'), {
        minLength: 9,
        maxLength: 9,
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), outcomes, async (steps, kinds) => {
          world = await newWorld();
          await world.unlock();
          const kept = roster(9);
          await world.keepRoster(kept);
          await world.see();
          background = await startBackground(world);
          const posts = new Map<number, number>();
          const answers: Partial<Record<string, ResetAnswer>> = {
            unknown: { kind: 'lost' },
            refused: refused(400),
          };
          const answer = (index: number) => answers[kinds[index]!] ?? issued(index);
          let close = openPage(TAB, posts, answer);
          await start(9, { perSheet: 4 });
          const printed = new Set<string>();
          const print = async () => {
            if (!(await world.session.get('key')).key) return;
            const waiting = await background.secrets();
            for (const { person } of waiting) printed.add(person);
            await background.page({
              type: 'print/confirm',
              classGroup: CLASS,
              slips: waiting.map(({ person, attempt }) => ({ person, variant: 'password', attempt })),
            });
          };
          for (const turn of steps) {
            if (turn === 'stop') background.panel({ type: 'run/stop' }).catch(() => undefined);
            else if (turn === 'resume') background.resume().catch(() => undefined);
            else if (turn === 'close') close();
            else if (turn === 'open') {
              close();
              close = openPage(TAB, posts, answer);
            } else if (turn === 'kill') {
              background.kill();
              background = await startBackground(world);
            } else if (turn === 'wake') await background.wakeUp();
            else if (turn === 'print') await print();
            else if (turn === 'lock') await background.page({ type: 'vault/lock' });
            else if (turn === 'unlock') {
              await world.unlock();
              await world.see();
            } else await pause(3);
          }
          close();
          await pause(5);
          await world.unlock();
          await world.see();
          await world.keepRoster(kept);
          close = openPage(TAB, posts, answer);
          for (let turn = 0; (await status()) !== 'done'; turn++) {
            if (turn > 40) throw new Error(`never ended: ${JSON.stringify(await background.run())}`);
            await background.wakeUp();
            await print();
            await background.resume();
            await until(async () => (await status()) !== 'running');
          }
          await print();
          close();
          const run = (await background.run()) as Run;
          expect([...posts.values()].every((count) => count === 1)).toBe(true);
          expect(unprinted(run)).toBe(0);
          for (const [index, { person, progress }] of run.items.entries()) {
            if (progress.state === 'issued') expect(printed.has(person)).toBe(true);
            else if (progress.state === 'failed') expect(kinds[index]).toBe('refused');
            // An unknown outcome is only of one whose answer was lost.
            else expect(progress.state).toBe('unknown');
          }
        }),
        { numRuns: runs(24) },
      );
    },
    { timeout: 120_000 },
  );
});
