import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_WATCH } from '../../stand/faults.ts';
import { fullName } from '../../stand/names.ts';
import { neverHadAccount, peopleOf, plantCanaries, secretsOf } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import type { Panel } from '../support/panel.ts';
import { mothersAndFathers } from '../support/resets.ts';
import { World } from '../support/world.ts';

// Latin letters: the browser driver makes key events of these alone, Cyrillic ones come as inserted text.
const PAGE_KEYS = 'wjq';
const SEARCH_KEYS = 'xzvЪ';
const SENTINEL = 'страж-у-ворот';
const OWN_SHADOW = 'своя-тень-страницы';
const PANEL_WORDS = ['Собрать логины', 'не читали', 'собран', 'напечатана', 'ждёт печати', 'Никто не выбран'];

/** What a script of the page can get at by itself: DOM, open shadow roots, stores, the browser's time-keeping. */
function withinReach(): string {
  const parts = [document.documentElement.outerHTML, document.cookie, document.title, window.name];
  const look = (root: Document | ShadowRoot) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) {
        parts.push(node.shadowRoot.innerHTML);
        look(node.shadowRoot);
      }
      if ('value' in node) parts.push(String(node.value));
    }
  };
  look(document);
  parts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state));
  parts.push(JSON.stringify(performance.getEntries()));
  return parts.join('\n');
}

// One story, told in order: the script watches from the first page to the last.
describe('a hostile script that watches the page', () => {
  let world: World;
  let page: Page;
  let panel: Panel;
  const console_: string[] = [];
  const panelLines = new Set<string>();
  const reached: string[] = [];

  const lootNow = async () => [
    ...world.stand.loot,
    ...(await page.evaluate(() => (window as unknown as { __loot?: string[] }).__loot ?? [])),
  ];

  /** Keeps what the panel shows and what the page can reach at this moment. */
  const remember = async () => {
    const text = await panel.frame.locator('body').innerText();
    for (const line of text.split('\n')) panelLines.add(line.trim());
    for (const option of await panel.frame.locator('option').allInnerTexts()) panelLines.add(option.trim());
    reached.push(await page.evaluate(withinReach));
  };

  /** Waits until every watching mode has scanned the current page once more. */
  const letItLook = async (name: string) => {
    const word = `${SENTINEL}-${name}`;
    await page.evaluate((text) => {
      const mark = document.createElement('p');
      mark.textContent = text;
      document.body.append(mark);
    }, word);
    await page.waitForFunction(
      (text) => {
        const loot = (window as unknown as { __loot: string[] }).__loot;
        const has = (start: string) => loot.some((entry) => entry.startsWith(start) && entry.includes(text));
        return has('walk: <p>') && has('find: found');
      },
      word,
      { timeout: 30_000 },
    );
  };

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    plantCanaries(world.stand);
    const { faults } = world.stand;
    faults.hostile = HOSTILE_WATCH;
    faults.needles = [
      ...secretsOf(world.stand),
      ...peopleOf(world.stand).map(fullName),
      ...PANEL_WORDS,
      'Верещагина',
      OWN_SHADOW,
      // The last needles: once one is found, all the others have been looked for.
      ...['before', 'v2', 'reset', 'legacy'].map((name) => `${SENTINEL}-${name}`),
    ];
    world.context.on('console', (message) => console_.push(`${message.type()} ${message.text()}`));
    page = await world.signIn();
    await world.makeVault();
    await page.bringToFront();
  });
  afterAll(() => world?.stop());

  it('can see: the page’s text, keys typed in the page, a closed shadow root of the page’s own', {
    tags: ['any-day'],
  }, async () => {
    await page.goto(world.membersAddress('v2'));
    await page.evaluate((text) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).innerHTML = `<p>${text}</p>`;
      const field = document.createElement('input');
      field.id = 'own-field';
      document.body.append(host, field);
    }, OWN_SHADOW);
    await page.locator('#own-field').pressSequentially(PAGE_KEYS);
    await page.evaluate(() => fetch('/counters?own=1').then(() => undefined));
    await letItLook('before');
    await page.waitForFunction(
      (text) =>
        (window as unknown as { __loot: string[] }).__loot.some(
          (entry) => entry.startsWith('patch: opened') && entry.includes(text),
        ),
      OWN_SHADOW,
    );
    // What a page has not sent is gone with it.
    const keysSent = () => world.stand.loot.filter((entry) => entry.startsWith('keys: keydown ')).length;
    await expect.poll(keysSent).toBeGreaterThanOrEqual(PAGE_KEYS.length);
    const loot = await lootNow();
    for (const key of PAGE_KEYS) {
      expect(
        loot.some((entry) => entry.startsWith(`keys: keydown ${key}`)),
        `key ${key}`,
      ).toBe(true);
    }
    expect(loot).toContain('find: found Верещагина');
    expect(loot).toContain(`find: found ${OWN_SHADOW}`);
    expect(loot.some((entry) => entry.startsWith('find: before') && entry.includes('Мои классы'))).toBe(true);
    expect(loot.some((entry) => entry.startsWith('patch: fetch /counters?own'))).toBe(true);
    expect(await page.evaluate(withinReach)).toContain(world.stand.students[0]?.last);
    await page.evaluate(() => console.info('страница говорит'));
    await expect.poll(() => console_).toContain('info страница говорит');
  });

  it('the teacher works on the page of the newer address: list, search, logins', async () => {
    await page.goto(world.membersAddress('v2'));
    panel = await new ClassPage(world, page).openPanel();
    await panel.frame.getByText('6 учеников').waitFor();
    await panel.waitForPeople(world.stand);
    await remember();
    await panel.collectLogins();
    const all = world.stand.students.length + mothersAndFathers(world.stand).length;
    await panel.frame
      .locator('tr', { hasText: 'собран' })
      .nth(all - 1)
      .waitFor();
    await panel.frame.getByLabel('Найти по имени').pressSequentially(SEARCH_KEYS, { delay: 20 });
    await remember();
    await letItLook('v2');
    await panel.frame.getByLabel('Найти по имени').fill('');
  });

  it('the teacher resets two passwords', async () => {
    const two = neverHadAccount(world.stand).slice(0, 2);
    const window = await panel.propose(two);
    await window.field().pressSequentially('сбро');
    await remember();
    await window.field().fill('');
    await window.confirm();
    await panel.waitForResets();
    expect(two.map(({ resets }) => resets)).toEqual([1, 1]);
    await panel.frame.locator('tr .chip', { hasText: 'ждёт печати' }).nth(1).waitFor();
    // The marks beside the names have been redrawn.
    await expect.poll(() => page.locator('#content span[aria-hidden="true"]').count()).toBe(6);
    // New words to look for: the passwords that were just issued.
    world.stand.faults.needles.unshift(...two.flatMap(({ issued }) => issued));
    await remember();
    await letItLook('reset');
  });

  it('the same on the page of the older address, where the panel opens by itself', async () => {
    await page.goto(world.membersAddress('legacy'));
    panel = await new ClassPage(world, page).panel();
    await panel.frame.locator('tr .chip', { hasText: 'ждёт печати' }).nth(1).waitFor();
    await panel.frame.getByLabel('Найти по имени').pressSequentially(SEARCH_KEYS, { delay: 20 });
    await remember();
    await letItLook('legacy');
    await expect
      .poll(() => world.stand.loot.some((entry) => entry.includes(`${SENTINEL}-legacy`)))
      .toBe(true);
  });

  it('got no login, no password and no passphrase', async () => {
    const loot = await lootNow();
    const secrets = secretsOf(world.stand);
    expect(secrets).toHaveLength(1 + 14 + 2);
    for (const secret of secrets) {
      expect(
        loot.filter((entry) => entry.includes(secret)),
        `loot with ${secret}`,
      ).toEqual([]);
    }
  });

  it('saw no key typed in the panel or on the pages of the extension', async () => {
    const typed = (await lootNow()).filter((entry) =>
      /^keys: (keydown|keypress|keyup|beforeinput|input|change|paste|compositionend) /.test(entry),
    );
    const inThePage = typed.filter((entry) => /own-field|username-field|password-field/.test(entry));
    // `fill` on the sign-in page makes events without a key.
    expect(inThePage.length).toBeGreaterThan(PAGE_KEYS.length);
    expect(typed.filter((entry) => !inThePage.includes(entry))).toEqual([]);
    expect(typed.filter((entry) => [...SEARCH_KEYS].some((key) => entry.includes(` ${key} `)))).toEqual([]);
  });

  it('read no word of the panel: no state beside a name, none of its people, none of its buttons', async () => {
    const loot = (await lootNow()).join('\n');
    // The tabs of the site are called as the panel's filters are.
    const site = [...world.stand.students.map(fullName), 'Ученики', 'Родители'];
    const lines = [...panelLines].filter((line) => line.length >= 6 && !site.includes(line));
    expect(lines.length).toBeGreaterThan(30);
    for (const word of [
      'Собрать логины',
      'не читали',
      'собран',
      'ждёт печати',
      'Подтвердите в открывшемся',
    ]) {
      expect(
        [...panelLines].some((line) => line.includes(word)),
        `the panel showed «${word}»`,
      ).toBe(true);
    }
    expect(lines.filter((line) => loot.includes(line))).toEqual([]);
  });

  it('`window.find` found only what the site itself shows', async () => {
    const found = [...new Set(await lootNow())].filter((entry) => entry.startsWith('find: found'));
    const names = found.map((entry) => entry.slice('find: found '.length));
    expect(names).toContain('Верещагина');
    const parents = world.stand.parents.map(fullName);
    const students = world.stand.students.map(fullName);
    const own = ['Верещагина', OWN_SHADOW, ...students];
    expect(names.filter((name) => !own.includes(name) && !name.startsWith(SENTINEL))).toEqual([]);
    expect(names.filter((name) => parents.includes(name))).toEqual([]);
  });

  it('no login or password stood within reach of a script: DOM, open shadow roots, stores, time-keeping', () => {
    expect(reached).toHaveLength(5);
    for (const text of reached) {
      expect(text).toContain(world.stand.students[0]?.last);
      for (const secret of secretsOf(world.stand)) expect(text.includes(secret), secret).toBe(false);
    }
  });

  it('caught no message of ours, and no reset in the page’s own fetch or XMLHttpRequest', async () => {
    const loot = await lootNow();
    const hostiles = /"source":"klassruk"/;
    expect(loot.filter((entry) => hostiles.test(entry)).length).toBeGreaterThan(0);
    expect(loot.filter((entry) => entry.startsWith('messages:') && !hostiles.test(entry))).toEqual([]);
    expect(loot.filter((entry) => entry.startsWith('patch:') && /view=password|change=/.test(entry))).toEqual(
      [],
    );
    expect(
      loot.filter(
        (entry) =>
          /^patch: (postMessage|dispatchEvent|setItem|createObjectURL)/.test(entry) && !hostiles.test(entry),
      ),
    ).toEqual([]);
  });

  it('the console says nothing of anybody, and no error of ours', () => {
    const text = console_.join('\n');
    for (const secret of secretsOf(world.stand)) expect(text.includes(secret), secret).toBe(false);
    for (const person of peopleOf(world.stand)) expect(text).not.toContain(person.last);
    expect(console_.filter((line) => /chrome-extension:|Error in event handler/.test(line))).toEqual([]);
  });

  it('the extension cannot be spoken to from the page', async () => {
    const id = world.extensionId;
    const answers = await page.evaluate(async (extension) => {
      const runtime = (window as unknown as { chrome?: { runtime?: Record<string, unknown> } }).chrome
        ?.runtime;
      const send = runtime?.sendMessage as ((id: string, message: unknown) => Promise<unknown>) | undefined;
      if (!send) return 'no runtime';
      return send(extension, { type: 'panel/state' }).catch((error: Error) => `refused ${error.message}`);
    }, id);
    expect(answers).toMatch(/^(no runtime|refused)/);
  });
});
