import { vi } from 'vitest';
import type { ServiceTools } from '../../../../utils/background/context.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { Fetched, FetchRequest } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import type { SitePerson, SiteRepresentative } from '../../../../utils/dnevnik/page-parts.ts';
import type { ClassMembersData, PersonPasswordData } from '../../../../utils/dnevnik/pages.ts';
import type { PageTables } from '../../../../utils/messages/page-table.ts';
import type { ParsedPage } from '../../../../utils/messages/parsing.ts';
import type { Answer } from '../../../../utils/messages/requests.ts';
import type { SenderPart } from '../../../../utils/messages/senders.ts';
import type { TabRequest } from '../../../../utils/messages/tab-request.ts';
import { vaultAccountDocument } from '../../../../utils/stored/vault-account.ts';
import { importDataKey, newRawKey, rawKeyFromText, rawKeyToText } from '../../../../utils/vault/cipher.ts';
import { commit } from '../../../../utils/vault/commit.ts';
import { type Database, openDatabase } from '../../../../utils/vault/database.ts';
import { FIRST_VAULT, type SessionArea, sessionKeyHolder } from '../../../../utils/vault/session-key.ts';
import { VAULT_FORM } from '../../../../utils/vault/writing.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { freshDatabase } from '../../state/database.ts';
import { confirming, fakeWindows } from './confirming.ts';
import { memoryArea } from './memory-area.ts';
import { formTools, NO_FORMER, NO_FORMS, NO_TABLES, TEACHER } from './site-answers.ts';
import { newToolbar } from './toolbar.ts';
import { withId } from './with-id.ts';

export { pause, until } from './until.ts';

export const CLASS = '1849681250723148374';
export const OTHER_CLASS = '1849681250723148375';
export const TAB = 7;
export const MEMBERS = `https://schools.dnevnik.ru/v2/class?class=${CLASS}&view=members`;
const SCHOOL = { id: '10509', name: 'МБОУ «Лицей №1»' };

export const keyOf = (index: number) => String(1_000_000_000_000 + index);
export const nameOf = (index: number) =>
  `Ученик${'абвгдежзик'[index % 10]} Имя${'абвгдежзик'[Math.floor(index / 10)]} Отчество`;
const cardOf = (key: string) =>
  `https://schools.dnevnik.ru/v2/admin/persons/person?person=${key}&view=review`;

export function rosterPerson(index: number, more: Partial<RosterPerson> = {}): RosterPerson {
  const key = keyOf(index);
  return newPerson({
    key,
    role: 'student',
    name: nameOf(index),
    person: key,
    card: cardOf(key),
    ...more,
  });
}

export function roster(people: number, classGroup = CLASS): Roster {
  return aRoster(
    Array.from({ length: people }, (_, index) => rosterPerson(index)),
    [],
    { school: SCHOOL, classGroup: { id: classGroup, name: '7 «А»' } },
  );
}

export function members(
  list: ClassMembersData['list'],
  indexes: number[],
  page: number,
  lastPage: number,
  classGroup = CLASS,
): ParsedPage {
  const people = indexes.map((index): SitePerson => {
    const { name, sex, person, user, card } = rosterPerson(index);
    return { name, sex, person, user, card, school: SCHOOL.id };
  });
  const data: ClassMembersData = {
    total: null,
    page,
    lastPage,
    classGroup: { id: classGroup, name: '7 «А»', address: null },
    list,
    students: list === 'students' ? people : [],
    part: 'present',
    ...NO_FORMER,
    representatives:
      list === 'representatives'
        ? people.map((person): SiteRepresentative => ({ ...person, relation: 'мать', children: [] }))
        : [],
  };
  return { kind: 'class-members', data, warnings: [], school: SCHOOL, account: TEACHER };
}

export function passwordTab(index: number, more: Partial<PersonPasswordData> = {}): ParsedPage {
  const data: PersonPasswordData = {
    person: keyOf(index),
    shownPersons: [keyOf(index)],
    school: SCHOOL.id,
    name: nameOf(index),
    login: `canary-login-${index}`,
    temporaryPassword: null,
    resetForm: { action: cardOf(keyOf(index)), token: 't', fields: {}, caption: 'Сбросить' },
    gosuslugi: false,
    noRight: false,
    ...more,
  };
  return { kind: 'person-password', data, warnings: [], school: SCHOOL, account: TEACHER };
}

export const ok = (address: string): Fetched => ({ ok: true, html: address, address });
export const trouble = (trouble: Extract<Fetched, { ok: false }>['trouble'], status = 0): Fetched => ({
  ok: false,
  trouble,
  status,
});

/** A computer with a disk, a browser session, a site and open tabs, on which backgrounds start and die. */
export async function newWorld() {
  const database = await freshDatabase();
  const [opened, shown]: [string[], number[]] = [[], []];
  const world = {
    database,
    session: memoryArea(),
    local: memoryArea(),
    now: new Date('2026-11-23T08:00:00Z'),
    fetched: [] as string[],
    opened,
    /** What the site answers; `signal` tells of a stop. */
    answer: async (address: string, signal: AbortSignal, _request?: FetchRequest): Promise<Fetched> =>
      signal.aborted ? trouble('stopped') : ok(address),
    page: (html: string, address: string): ParsedPage | Promise<ParsedPage> => {
      if (html.startsWith('{')) return JSON.parse(html) as ParsedPage;
      return passwordTab(Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000);
    },
    /** What «Мои классы» lists. */
    ownClasses: [CLASS, OTHER_CLASS],
    /** What the API answers. */
    api: (async () => trouble('offline')) as ServiceTools['fetchApi'],
    /** Tables of a page, by its address. */
    tables: (_address: string): PageTables => ({ ...NO_TABLES }),
    /** What tabs show, and what the script for forms of people answers there. */
    standing: new Map<number, unknown>(),
    ...NO_FORMS,
    shown,
    windows: fakeWindows(opened, shown),
    /** Content scripts by tab: what they answer. No entry: the tab is gone. */
    tabs: new Map<number, (request: TabRequest) => unknown>([[TAB, () => true]]),
    sent: [] as TabRequest[],
    /** Notifies the tabs of a change. */
    tell: (_atOnce: boolean): void => undefined,
    advance(ms: number) {
      world.now = new Date(world.now.getTime() + ms);
    },
    async unlock() {
      await database.put('vault', { id: 'main', form: VAULT_FORM } as never);
      const kept = world.key ?? rawKeyToText(newRawKey());
      world.key = kept;
      await sessionKeyHolder(world.session).set(kept);
      await world.claim(TEACHER.id);
    },
    /** The open vault belongs to this account. */
    async claim(id: string) {
      const key = await importDataKey(rawKeyFromText(world.key ?? ''));
      const account = { id, name: TEACHER.name, confirmedAt: world.now.toISOString() };
      await commit(database, key, { documents: [vaultAccountDocument(account)] }, { now: world.now });
    },
    key: null as string | null,
    /** How long a background waits for others, ms. */
    limits: { page: 5_000, parsing: 30_000 },
    /** The browser is closed and started again. */
    restart() {
      world.session.items.clear();
      world.tabs.clear();
    },
    async keepRoster(kept: Roster) {
      await world.session.set({ [`roster:${kept.classGroup.id}`]: kept });
    },
    async see(tab = TAB, classGroup = CLASS) {
      const page = {
        kind: 'class',
        address: MEMBERS.replace(CLASS, classGroup),
        classGroup,
      };
      await world.session.set({ [`seen:${tab}`]: { page, classGroup, onePerson: null } });
    },
  };
  await world.session.set({ 'own-classes': world.ownClasses });
  return world;
}
export type World = Awaited<ReturnType<typeof newWorld>>;

/** A background with its own memory: once restarted, it knows nothing of an earlier one. */
export async function startBackground(world: World) {
  vi.resetModules();
  const { createService } = await import('../../../../utils/background/context.ts');
  const { route } = await import('../../../../utils/background/router.ts');
  const { wakeUp } = await import('../../../../utils/background/waking.ts');
  const { checkDriver } = await import('../../../../utils/background/credentials/resetting.ts');
  const { wipeExpired } = await import('../../../../utils/background/credentials/expiring.ts');
  const { runOrNone, storedCredentials, allRuns } = await import(
    '../../../../utils/background/credentials/runs.ts'
  );
  const { readEntries } = await import('../../../../utils/vault/entries.ts');
  const { entrySchema } = await import('../../../../utils/duties/entry.ts');
  const { readSecrets } = await import('../../../../utils/vault/secrets.ts');
  let killed = false;
  let die: (reason: Error) => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => undefined);
  const never = new Promise<never>(() => undefined);
  /** A killed background does nothing more, whatever it was waiting for. */
  const alive = async <T>(value: Promise<T>): Promise<T> => {
    const settled = await value.then(
      (result) => () => result,
      (error) => () => {
        throw error;
      },
    );
    return killed ? never : settled();
  };
  const mortal = (area: SessionArea): SessionArea => ({
    get: (key) => alive(area.get(key)),
    set: (items) => (killed ? never : alive(area.set(items))),
    remove: (keys) => (killed ? never : alive(area.remove(keys))),
  });
  const service = createService({
    session: mortal(world.session),
    local: mortal(world.local),
    now: () => world.now,
    fetchApi: (address, signal, request) => alive(world.api(address, signal, request)),
    fetchPage: (address, signal, request) => {
      world.fetched.push(address);
      return alive(world.answer(address, signal, request));
    },
    parsePage: async (html, address) => {
      const page = await alive(Promise.resolve(world.page(html, address)));
      if (!address.includes('/myclasses') || ['my-classes', 'sign-in', 'maintenance'].includes(page.kind))
        return page;
      return { ...page, kind: 'my-classes', data: { classes: world.ownClasses.map((id) => ({ id })) } };
    },
    parseTables: async (html) => alive(Promise.resolve(world.tables(html))),
    ...formTools(world),
    takePage: async (tab) => world.standing.get(tab),
    describePage: async (tab) => world.standing.get(tab),
    ...world.windows.tools,
    async sendToTab(tab, request) {
      world.sent.push(request);
      const answer = world.tabs.get(tab);
      if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer(request);
    },
    tellTabs: (atOnce) => world.tell(atOnce),
    openPage: async (path) => void world.opened.push(path),
    limits: world.limits,
    openDatabase: async (name: string): Promise<Database> =>
      new Proxy(name === FIRST_VAULT ? world.database : await openDatabase(name), {
        get(target, name) {
          if (killed) throw new Error('killed');
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const { browser, ...seen } = newToolbar();
  const ask = (
    part: SenderPart | null,
    tab: number | null,
    message: unknown,
    document: string | null = null,
  ): Promise<Answer<unknown>> =>
    // The sender of a message to a background that dies gets an error.
    Promise.race([death, route(service, part, tab, withId(message), document)]);
  const panel = (message: unknown, tab = TAB) => ask('panel', tab, message);
  const page = (message: unknown) => ask('page', null, message);
  return {
    service,
    ...seen,
    ask,
    panel,
    content: (message: unknown, tab = TAB) => ask('content', tab, message),
    page,
    lock: () => page({ type: 'vault/lock' }),
    /** As the teacher does: the passphrase gives the key, and the page says so. */
    async unlock() {
      await world.unlock();
      return page({ type: 'vault/changed' });
    },
    ...confirming({ panel, page, windows: world.windows }),
    wakeUp: () => wakeUp(service, browser as never),
    checkDriver: () => checkDriver(service),
    wipeExpired: () => wipeExpired(service),
    run: (classGroup = CLASS) => runOrNone(service, classGroup),
    runs: () => allRuns(service),
    known: () => storedCredentials(service, CLASS),
    entries: async () => (await readEntries(world.database, await service.key(), entrySchema)).entries,
    secrets: async () => (await readSecrets(world.database, await service.key())).secrets,
    kill() {
      killed = true;
      die(new Error('Could not establish connection. Receiving end does not exist.'));
    },
  };
}
export type Background = Awaited<ReturnType<typeof startBackground>>;
