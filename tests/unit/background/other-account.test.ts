import { beforeEach, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { type AccountWorld, accountWorld, NOBODY, OTHER, PUPIL } from './account-world.ts';
import { nextReset, startResets } from './credentials/resets.ts';
import { TEACHER } from './reading/site-answers.ts';
import { keyOf, MEMBERS, passwordTab, roster, TAB, until } from './reading/world.ts';

let here: AccountWorld;

beforeEach(async () => {
  here = await accountWorld();
});

const value = async <T>(answer: Promise<unknown>) => ((await answer) as { value: T }).value;

describe('another person on the site', () => {
  beforeEach(() => here.world.unlock());

  for (const [who, account, why] of [
    ['another teacher', OTHER, /вошёл другой человек: Сорокин Геннадий.*Верещагина/],
    ['a student', PUPIL, /вошёл другой человек: Иванова Мария/],
    ['two people at once', { ...NOBODY, conflict: true }, /две разные учётные записи/],
  ] as const) {
    fault(
      `The list of a class is read while the site shows ${who}`,
      'Reading stops and says why',
      async () => {
        here.site.signedIn = account;
        expect(await here.read()).toMatch(why);
        expect(await here.kept()).toEqual([]);
        expect((await here.panel()).people).toEqual([]);
      },
    );
  }

  fault(
    'Another person signs in between two pages of a list',
    'What came before stays, what comes after is not read',
    async () => {
      here.world.page = (address) => {
        const page = { ...here.listOf(address), account: here.site.signedIn };
        here.site.signedIn = OTHER;
        return page;
      };
      expect(await here.read()).toMatch(/вошёл другой человек/);
      expect(here.world.fetched).toHaveLength(2);
    },
  );

  fault(
    'Another person signs in while logins are collected',
    'The run stops, says why, and keeps no login of what came after',
    async () => {
      await here.world.keepRoster(roster(4));
      here.world.page = (address) => {
        const index = Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000;
        return { ...passwordTab(index), account: index < 1 ? TEACHER : OTHER };
      };
      await here.background.panel({ type: 'run/collect', persons: [0, 1, 2, 3].map(keyOf) });
      await until(async () => (await here.background.run())?.status !== 'running', 'the end of the run');
      expect((await here.background.run())?.note).toMatch(/вошёл другой человек/);
      // The login that was read before is written beside the end of the run.
      await until(async () => Object.keys(await here.background.known()).length > 0, 'the first login');
      expect(Object.keys(await here.background.known())).toEqual([keyOf(0)]);
    },
  );

  fault(
    'Resets are begun while another person is signed in on the site',
    'No card is used, nothing is sent, and the run stops and says why',
    async () => {
      await here.world.keepRoster(roster(3));
      here.world.page = (address) => ({
        ...passwordTab(Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000),
        account: OTHER,
      });
      const right = await startResets(here.world, here.background, 2);
      expect((await nextReset(here.background, right)).value).toBeNull();
      expect(await here.background.run()).toMatchObject({ status: 'stopped' });
      expect((await here.background.run())?.note).toMatch(/вошёл другой человек/);
      expect((await here.background.run())?.items.map(({ progress }) => progress.state)).toEqual([
        'pending',
        'pending',
      ]);
    },
  );

  fault(
    'The page in front of the teacher was drawn for another account',
    'The panel shows nobody, says why, and does nothing for that page',
    async () => {
      await here.world.keepRoster(roster(3));
      here.site.signedIn = OTHER;
      await here.background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS });
      expect(await here.panel()).toMatchObject({ people: [], classGroup: null });
      expect((await here.panel()).obstacle).toMatch(/вошёл другой человек/);
      expect(await here.background.panel({ type: 'class/read' })).toMatchObject({ ok: false });
    },
  );

  fault(
    'A table is taken from a page that was drawn for another account',
    'It is refused, and so are further pages of its list',
    async () => {
      const table = { source: 'html', sheet: null, merged: [], notes: [], rows: [['ФИО'], ['Ученик']] };
      const shown = { sibling: `${MEMBERS}&page=2`, lastPage: 2, tables: [table], account: TEACHER };
      const given = here.world.tables;
      here.world.tables = (address) => ({ ...given(address), ...shown }) as ReturnType<typeof given>;
      here.world.standing.set(TAB, { address: MEMBERS, html: MEMBERS });
      expect(await here.background.page({ type: 'page-table/take', tab: TAB, into: null })).toMatchObject({
        ok: true,
      });
      const { load } = (await value<{ load: string } | null>(
        here.background.page({ type: 'page-table/open' }),
      )) ?? {
        load: here.world.opened[0]?.split('=')[1] ?? '',
      };
      shown.account = OTHER as typeof TEACHER;
      await here.background.page({ type: 'page-table/read-others', load });
      const note = async () =>
        (
          await value<{ load: { reading: { note: string | null } | null } }>(
            here.background.page({ type: 'page-table/state', load, from: 0 }),
          )
        ).load.reading?.note;
      await until(async () => typeof (await note()) === 'string', 'the note of the reading');
      expect(await note()).toMatch(/вошёл другой человек/);
      expect(await here.background.page({ type: 'page-table/take', tab: TAB, into: null })).toMatchObject({
        ok: false,
        note: expect.stringMatching(/вошёл другой человек/),
      });
    },
  );

  fault(
    'The site shows on none of its pages who is signed in',
    'The teacher is asked, and the answer counts until the vault is locked',
    async () => {
      here.site.signedIn = NOBODY;
      expect(await here.read()).toMatch(/Сайт не показал, кто вошёл/);
      expect(await here.state()).toEqual({ owner: TEACHER.name, asked: { id: null, name: TEACHER.name } });
      expect(await here.confirm(null)).toMatchObject({ ok: true });
      expect(await here.read()).toBeNull();
      here.site.signedIn = OTHER;
      expect(await here.read()).toMatch(/вошёл другой человек/);
      await here.background.page({ type: 'vault/lock' });
      await here.world.session.set({ key: here.world.key });
      await here.world.see();
      here.site.signedIn = NOBODY;
      expect(await here.read()).toMatch(/Сайт не показал, кто вошёл/);
    },
  );
});
