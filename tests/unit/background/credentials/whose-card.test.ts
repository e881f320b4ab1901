import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../../../utils/dnevnik/readers/account.ts';
import { readPersonPassword } from '../../../../utils/dnevnik/readers/person-password.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import { fault } from '../../../setup/fault.ts';
import { framed } from '../../dnevnik/dom.ts';
import { worldOfClass } from '../reading/class-world.ts';
import {
  type Background,
  keyOf,
  nameOf,
  roster,
  rosterPerson,
  startBackground,
  until,
  type World,
} from '../reading/world.ts';

let world: World;
let background: Background;

interface Card {
  name: string | null;
  /** Person id in the links of the tabs. */
  tabs: string | null;
  /** Attributes of the form, and what stands in it. */
  form: { action: string | null; hidden: string };
  account: string;
  password: string | null;
}

/** The «Пароль» tab of a person as the site would send it; `more` makes it another. */
function cardOf(index: number, more: Partial<Card> = {}): string {
  const card: Card = {
    name: nameOf(index),
    tabs: keyOf(index),
    form: { action: null, hidden: '' },
    account: '1000000000042',
    password: null,
    ...more,
  };
  const address = `/v2/admin/persons/person?person=${card.tabs}&view=review`;
  const bold = [`login-${index}`, card.password].filter((text) => text !== null);
  return JSON.stringify({
    head: `<script>var dnevnik = {"user":{"id":${card.account},"commonRole":"staff"}};</script>`,
    content: [
      card.tabs === null ? '' : `<div class="tabs"><ul><li><a href="${address}">Обзор</a></li></ul></div>`,
      card.name === null ? '' : `<h2>${card.name}</h2>`,
      `<dl>${bold.map((text) => `<dd class="bold">${text}</dd>`).join('')}</dl>`,
      `<form method="post"${card.form.action === null ? '' : ` action="${card.form.action}"`}>`,
      `<input type="hidden" name="__RequestVerificationToken" value="t">${card.form.hidden}`,
      '<input type="submit" name="change" value="Удалить пароль"></form>',
    ].join(''),
  });
}

const NO_RIGHT = JSON.stringify({
  head: '<script>var dnevnik = {"user":{"id":1000000000042,"commonRole":"staff"}};</script>',
  content: '<div class="message ">У вас недостаточно прав для просмотра этой страницы.</div>',
});

/** Cards that the site serves, by index of the person; the usual card where there is none. */
let served: Map<number, string>;
const serve = (index: number, more: Partial<Card>) => served.set(index, cardOf(index, more));
const indexIn = (address: string) => Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000;

beforeEach(async () => {
  world = await worldOfClass(6);
  served = new Map();
  world.answer = async (address) => {
    const index = indexIn(address);
    return { ok: true, html: served.get(index) ?? cardOf(index), address };
  };
  world.page = (html, address) => {
    const { head, content } = JSON.parse(html) as { head: string; content: string };
    // The settings link of the frame is of one account only; the scripts tell it here.
    const document = framed(content, head);
    document.querySelector('.user-profile-box a')?.remove();
    const school = { id: '10509', name: null };
    return { ...readPersonPassword(document, new URL(address)), school, account: readAccount(document) };
  };
  background = await startBackground(world);
});

const startResets = async (count: number) => {
  const persons = Array.from({ length: count }, (_, index) => ({ person: keyOf(index), reason: null }));
  await background.reset({ persons });
};
const right = () => {
  const given = world.sent.filter((sent) => sent.type === 'reset/drive').at(-1);
  if (!given) throw new Error('no page was asked to drive');
  return { run: given.run, driver: given.driver };
};
const next = async () =>
  ((await background.content({ type: 'reset/next', ...right() })) as { value: NextReset | null }).value;
const settle = (attempt: string, html: string) =>
  background.content({
    type: 'reset/answer',
    run: right().run,
    attempt,
    answer: { kind: 'page', status: 200, html },
  });
const states = async () => (await background.run())?.items.map(({ progress }) => progress.state);
const why = async (index = 0) => {
  const progress = (await background.run())?.items[index]?.progress;
  return progress?.state === 'failed' || progress?.state === 'unknown' ? progress.why : null;
};
const collect = async (count: number) => {
  const persons = Array.from({ length: count }, (_, index) => keyOf(index));
  await background.panel({ type: 'run/collect', persons });
  await until(async () => (await background.run())?.status !== 'running', 'the end of the run');
  await until(async () => !(await states())?.includes('attempting'), 'the end of all readings');
};

const OTHER = keyOf(3);
const toOther = `/v2/admin/persons/person?person=${OTHER}&view=password`;
const hidden = `<input type="hidden" name="personId" value="${OTHER}">`;

/** Cards that do not prove to be of the first person. */
const STRANGE: [string, Partial<Card>][] = [
  ['a card names nobody in its content', { name: null, tabs: null }],
  ["the tabs of a card lead to another person's", { tabs: OTHER }],
  ["the tabs of a card without a name lead to another person's", { tabs: OTHER, name: null }],
  ['the form of a card goes to another person', { form: { action: toOther, hidden: '' } }],
  ['a hidden field of the form names another person', { form: { action: null, hidden } }],
  ['a card of the right number shows another name', { name: nameOf(3) }],
  ['a card shows two names', { name: `${nameOf(0)}</h2><h2>${nameOf(3)}` }],
];

describe('before a reset the card proves whose it is', () => {
  for (const [what, more] of STRANGE) {
    fault(what, 'no reset is sent, and the run says why', async () => {
      serve(0, more);
      await startResets(2);
      const given = await next();
      expect(given && indexIn(given.form.action)).toBe(1);
      expect(await states()).toEqual(['failed', 'attempting']);
      expect(await why()).toMatch(/карточк|имена|имя/i);
    });
  }

  fault(
    'a namesake is in the class, and the card shows only the name',
    'no reset is sent: the number has to stand in the card',
    async () => {
      const kept = roster(2);
      kept.representatives = [rosterPerson(4, { role: 'representative', name: nameOf(0) })];
      await world.keepRoster(kept);
      serve(0, { tabs: null });
      await startResets(1);
      expect(await next()).toBeNull();
      expect(await why()).toMatch(/тёзка/);
      // With the number in the card it is.
      await background.panel({ type: 'run/dismiss' });
      served.clear();
      await startResets(1);
      expect(await next()).not.toBeNull();
    },
  );

  it('takes the whole name alone where nobody shares it, and the number alone where there is no name', async () => {
    serve(0, { tabs: null });
    serve(1, { name: null });
    await startResets(2);
    const first = await next();
    await settle(first!.attempt, cardOf(0, { tabs: null, password: 'Secret00' }));
    world.advance(1_000);
    const second = await next();
    await settle(second!.attempt, cardOf(1, { name: null, password: 'Secret01' }));
    expect((await background.secrets()).map(({ person, confirmedName }) => [person, confirmedName])).toEqual([
      [keyOf(0), nameOf(0)],
      [keyOf(1), null],
    ]);
  });
});

describe('logins are collected from proven cards only', () => {
  for (const [what, more] of STRANGE) {
    fault(`${what}, while logins are collected`, 'its login is not taken', async () => {
      serve(0, more);
      await collect(2);
      expect(await states()).toEqual(['failed', 'collected']);
      expect(Object.keys(await background.known())).toEqual([keyOf(1)]);
    });
  }
});

describe('a run without the right', () => {
  for (const [how, refuse] of [
    ['status 403', async () => ({ ok: false, trouble: 'forbidden', status: 403 }) as const],
    ['a page that says so', async (address: string) => ({ ok: true, html: NO_RIGHT, address }) as const],
  ] as const) {
    fault(
      `every card is answered «no right», by ${how}, at resets`,
      'the run stops and says so',
      async () => {
        world.answer = refuse;
        await startResets(6);
        expect(await next()).toBeNull();
        const run = await background.run();
        expect([run?.status, run?.note]).toEqual(['trouble', expect.stringMatching(/не даёт вам прав/)]);
        expect(world.fetched).toHaveLength(3);
      },
    );

    fault(
      `every card is answered «no right», by ${how}, at collecting`,
      'the run stops and says so',
      async () => {
        world.answer = refuse;
        await collect(6);
        const run = await background.run();
        expect([run?.status, run?.note]).toEqual(['trouble', expect.stringMatching(/не даёт вам прав/)]);
        expect(world.fetched.length).toBeLessThanOrEqual(4);
      },
    );
  }

  it('continues where only some are refused', async () => {
    for (const index of [1, 2, 3]) served.set(index, NO_RIGHT);
    await collect(6);
    expect(await states()).toEqual(['collected', 'failed', 'failed', 'failed', 'collected', 'collected']);
  });
});

describe('a run under another account', () => {
  fault(
    'the site shows another account from the second card on',
    'the run stops before anything more is sent',
    async () => {
      serve(1, { account: '1000000000099' });
      await startResets(3);
      const first = await next();
      await settle(first!.attempt, cardOf(0, { password: 'Secret00' }));
      expect(await next()).toBeNull();
      const run = await background.run();
      expect([run?.status, run?.note]).toEqual([
        'stopped',
        expect.stringMatching(/другой учётной записи|другой учётной записью/),
      ]);
      expect(await states()).toEqual(['issued', 'pending', 'pending']);
      // Continued under the account with which it began.
      served.clear();
      await background.resume();
      expect(indexIn((await next())!.form.action)).toBe(1);
    },
  );

  fault(
    'the answer to a reset is drawn for another account',
    'the run stops at once; the password of the proven card is not lost',
    async () => {
      await startResets(2);
      const given = await next();
      await settle(given!.attempt, cardOf(0, { password: 'Secret00', account: '1000000000099' }));
      expect((await background.secrets()).map(({ temporaryPassword }) => temporaryPassword)).toEqual([
        'Secret00',
      ]);
      const run = await background.run();
      expect([run?.status, run?.note]).toEqual(['stopped', expect.stringMatching(/другой учётной записью/)]);
      expect(await states()).toEqual(['issued', 'pending']);
      expect(await next()).toBeNull();
    },
  );

  fault('the account changes while logins are collected', 'the run stops at once', async () => {
    for (const index of [2, 3, 4, 5]) serve(index, { account: '1000000000099' });
    await collect(6);
    const run = await background.run();
    expect([run?.status, run?.note]).toEqual([
      'stopped',
      expect.stringMatching(/другой учётной записи|другой учётной записью/),
    ]);
    expect(Object.keys(await background.known()).sort()).toEqual([keyOf(0), keyOf(1)]);
    expect(world.fetched.length).toBeLessThanOrEqual(4);
  });
});
