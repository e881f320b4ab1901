import { beforeEach, describe, expect, it } from 'vitest';
import type { ResetProposal } from '../../../../utils/duties/credentials/reset-proposal.ts';
import type { PanelState } from '../../../../utils/messages/panel-requests.ts';
import { fault } from '../../../setup/fault.ts';
import { worldOfClass } from '../reading/class-world.ts';
import {
  type Background,
  keyOf,
  nameOf,
  OTHER_CLASS,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  type World,
} from '../reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(4);
  background = await startBackground(world);
});

const propose = async (indexes: number[], tab = TAB) => {
  const answer = await background.panel({ type: 'reset/propose', persons: indexes.map(keyOf) }, tab);
  if (!answer.ok) throw new Error(answer.note);
  return world.opened.at(-1)?.replace('/confirm.html#', '') ?? '';
};
const shown = async (proposal: string) => {
  const answer = await background.page({ type: 'reset/proposal', proposal });
  if (!answer.ok) throw new Error(answer.note);
  return answer.value as ResetProposal | null;
};
const confirmation = (proposal: string, indexes: number[], typed = 'сбросить') => ({
  type: 'reset/start',
  proposal,
  typed,
  persons: indexes.map((index) => ({ person: keyOf(index), reason: null })),
  perSheet: 8,
});
const panel = async () => ((await background.panel({ type: 'panel/state' })) as { value: PanelState }).value;
const drives = () => world.sent.filter(({ type }) => type === 'reset/drive');
const nothingBegun = async () => {
  expect(await background.runs()).toEqual([]);
  expect(drives()).toEqual([]);
};
const window = () => [...world.windows.open].at(-1) ?? -1;
const closeWindow = async () => {
  const { forgetProposal } = await import('../../../../utils/background/credentials/proposals.ts');
  const closed = window();
  world.windows.open.delete(closed);
  await forgetProposal(background.service, closed);
};

describe('the window of confirmation', () => {
  it('shows those who were chosen, by roster and register, and no login', async () => {
    const kept = roster(4);
    kept.students[1] = rosterPerson(1, { user: '100' });
    kept.students[2] = rosterPerson(2, { card: null });
    await world.keepRoster(kept);
    const imported = { person: keyOf(1), login: 'canary-login', temporaryPassword: null };
    await background.page({ type: 'import/take', classGroup: kept.classGroup.id, items: [imported] });
    const answer = await shown(await propose([0, 1, 2]));
    expect(answer).toEqual({
      className: '7 «А»',
      resumes: false,
      perSheet: 8,
      people: [
        { key: keyOf(0), name: nameOf(0), about: '', first: true, reason: null },
        { key: keyOf(1), name: nameOf(1), about: '', first: false, reason: null },
      ],
      omitted: [{ name: nameOf(2), why: 'нет ссылки на карточку' }],
    });
    expect(JSON.stringify(answer)).not.toContain('canary');
    expect((await panel()).confirming).toBe(true);
    await nothingBegun();
  });

  fault(
    'A password has leaked, its case is recorded, and the reset asks for a reason as if nobody knew',
    'the reason stands there for those of an open case, and for nobody else',
    async () => {
      const kept = roster(4);
      for (const index of [0, 1]) kept.students[index] = rosterPerson(index, { user: `10${index}` });
      await world.keepRoster(kept);
      const classGroup = kept.classGroup.id;
      const ofCase = { classGroup, incident: 'case-1', on: '2026-11-23' };
      const record = async (...entries: object[]) =>
        expect(await background.page({ type: 'register/record', entries })).toMatchObject({ ok: true });
      const said = { time: '00:00', from: 'родитель', what: 'Памятка потеряна', report: null };
      await record(
        { ...ofCase, kind: 'incident-recorded', person: classGroup, ...said },
        { classGroup, incident: 'case-1', kind: 'incident-account', person: keyOf(1), lost: 'both' },
      );
      const reasons = async () =>
        (await shown(await propose([0, 1])))?.people.map(({ key, reason }) => [key, reason]);
      expect(await reasons()).toEqual([
        [keyOf(0), null],
        [keyOf(1), 'leak'],
      ]);
      await record({ ...ofCase, kind: 'incident-closed', person: classGroup, result: 'Сменён' });
      expect(await reasons()).toEqual([
        [keyOf(0), null],
        [keyOf(1), null],
      ]);
    },
  );

  it('starts what was confirmed in the tab that proposed it, and brings that to the front', async () => {
    const id = await propose([0, 1, 2]);
    expect(await background.page(confirmation(id, [0, 2]))).toEqual({ ok: true, value: null });
    expect((await background.run())?.items.map(({ name }) => name)).toEqual([nameOf(0), nameOf(2)]);
    expect(drives()).toHaveLength(1);
    expect(world.shown).toEqual([TAB]);
    expect((await panel()).confirming).toBe(false);
    expect(await shown(id)).toBeNull();
  });

  it('stays when nothing was started, and may try again', async () => {
    const id = await propose([0]);
    expect(await background.page(confirmation(id, [0], 'сброс'))).toMatchObject({ ok: false });
    await nothingBegun();
    expect(await shown(id)).not.toBeNull();
    expect((await background.page(confirmation(id, [0]))).ok).toBe(true);
  });

  it('is one: a further proposal closes the window before', async () => {
    const first = await propose([0]);
    const second = await propose([1]);
    expect(world.windows.open.size).toBe(1);
    expect(await shown(first)).toBeNull();
    expect(await background.page(confirmation(first, [0]))).toMatchObject({ ok: false });
    await nothingBegun();
    expect((await shown(second))?.people.map(({ name }) => name)).toEqual([nameOf(1)]);
  });

  it('is not opened twice for the same people', async () => {
    await propose([0, 1]);
    await propose([0, 1]);
    expect([world.opened.length, world.shown]).toEqual([1, [window()]]);
  });

  it('is brought to the front by its panel alone, and forgotten when it is gone', async () => {
    const id = await propose([0]);
    await background.panel({ type: 'reset/show-window' }, TAB + 1);
    expect(world.shown).toEqual([]);
    await background.panel({ type: 'reset/show-window' });
    expect(world.shown).toEqual([window()]);
    world.windows.gone = true;
    expect((await background.panel({ type: 'reset/show-window' })).ok).toBe(true);
    expect(await shown(id)).toBeNull();
    expect((await panel()).confirming).toBe(false);
  });

  it('is not opened for nobody, nor beside other work', async () => {
    expect(await background.panel({ type: 'reset/propose', persons: ['5'] })).toMatchObject({ ok: false });
    expect(await background.panel({ type: 'reset/propose-rest' })).toMatchObject({ ok: false });
    await background.reset({ persons: [{ person: keyOf(0), reason: null }] });
    expect(await background.panel({ type: 'reset/propose', persons: [keyOf(1)] })).toMatchObject({
      ok: false,
    });
    expect(world.opened).toHaveLength(1);
  });

  it('shows whom a stopped run has not come to, with what is known of them now', async () => {
    await background.reset({ persons: [0, 1].map((index) => ({ person: keyOf(index), reason: null })) });
    await background.panel({ type: 'run/stop' });
    const kept = roster(4);
    kept.students[1] = rosterPerson(1, { user: '100' });
    await world.keepRoster(kept);
    await background.panel({ type: 'reset/propose-rest' });
    const id = world.opened.at(-1)?.split('#')[1] ?? '';
    expect(await shown(id)).toMatchObject({
      resumes: true,
      people: [
        { name: nameOf(0), first: true },
        { name: nameOf(1), first: false },
      ],
    });
    // The confirmation of one kind starts nothing of the other.
    expect(await background.page(confirmation(id, [2]))).toMatchObject({ ok: false });
    expect(drives()).toHaveLength(1);
    expect(await background.page({ type: 'reset/start-rest', proposal: id, typed: 'сбросить' })).toEqual({
      ok: true,
      value: null,
    });
    expect(drives()).toHaveLength(2);
  });
});

describe('an attack on the confirmation', () => {
  fault(
    'the panel, or a script of the site’s page, sends the confirmation itself, with the right word',
    'only a top-level page of the extension is heard: no run begins',
    async () => {
      const id = await propose([0]);
      for (const part of ['panel', 'content'] as const) {
        for (const message of [
          confirmation(id, [0]),
          { type: 'reset/start-rest', proposal: id, typed: 'сбросить' },
          { type: 'reset/proposal', proposal: id },
        ])
          expect(await background.ask(part, TAB, message)).toMatchObject({ ok: false });
      }
      await nothingBegun();
    },
  );

  fault(
    'a stopped run of resets is resumed from the panel, without its window',
    'refused: the word is asked for in a window',
    async () => {
      await background.reset({ persons: [{ person: keyOf(0), reason: null }] });
      await background.panel({ type: 'run/stop' });
      expect(await background.panel({ type: 'run/resume' })).toMatchObject({ ok: false });
      expect((await background.run())?.status).toBe('stopped');
      expect(drives()).toHaveLength(1);
    },
  );

  fault(
    'one confirmation is sent twice',
    'it is used up by the first: one run, one page drives',
    async () => {
      const id = await propose([0]);
      const answers = await Promise.all([1, 2].map(() => background.page(confirmation(id, [0]))));
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(drives()).toHaveLength(1);
      expect(await background.page(confirmation(id, [0]))).toMatchObject({
        ok: false,
        note: expect.stringMatching(/больше не действует/),
      });
    },
  );

  fault(
    'the page that proposed resets is closed, or shows another class, before they are confirmed',
    'nothing starts, and the window says so',
    async () => {
      const id = await propose([0]);
      const refused = { ok: false, note: expect.stringMatching(/Ничего не сброшено/) };
      await world.see(TAB, OTHER_CLASS);
      expect(await background.page(confirmation(id, [0]))).toEqual(refused);
      await world.see();
      world.tabs.delete(TAB);
      expect(await background.page(confirmation(id, [0]))).toEqual(refused);
      await nothingBegun();
    },
  );

  fault(
    'the vault is locked while the window waits',
    'the proposal is forgotten: it starts nothing after unlocking either',
    async () => {
      const id = await propose([0]);
      expect((await background.page({ type: 'vault/lock' })).ok).toBe(true);
      expect(JSON.stringify([...world.session.items])).not.toContain(keyOf(0));
      await world.unlock();
      await world.see();
      expect(await shown(id)).toBeNull();
      expect(await background.page(confirmation(id, [0]))).toMatchObject({ ok: false });
      await nothingBegun();
    },
  );

  fault(
    'the window is closed without a confirmation, and its confirmation is sent afterwards',
    'nothing is reset; the panel no longer waits for it',
    async () => {
      const id = await propose([0]);
      await closeWindow();
      expect((await panel()).confirming).toBe(false);
      expect(await background.page(confirmation(id, [0]))).toMatchObject({ ok: false });
      await nothingBegun();
    },
  );
});
