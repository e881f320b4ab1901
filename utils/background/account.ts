import { boolean, type InferOutput, nullable, object, string } from 'valibot';
import { describeProblem } from '../base/text/problem.ts';
import { UserError } from '../base/text/user-error.ts';
import { myClassesAddress } from '../dnevnik/addresses.ts';
import { describeInstead, describeTrouble } from '../dnevnik/fetching/fetch-problems.ts';
import type { Fetched, FetchRequest } from '../dnevnik/fetching/polite-fetch.ts';
import type { PageKind } from '../dnevnik/pages.ts';
import type { PageAccount } from '../dnevnik/readers/account.ts';
import type { AccountState } from '../messages/account-requests.ts';
import type { PageTables } from '../messages/page-table.ts';
import type { ParsedPage } from '../messages/parsing.ts';
import type { VaultAccount } from '../stored/stored-documents.ts';
import { vaultAccount, vaultAccountDocument } from '../stored/vault-account.ts';
import { noteSiteTime } from './clock-watch.ts';
import type { Service } from './context.ts';

/**
 * A vault belongs to one account of the site, and only what the site drew for that account is read into it. Each page
 * fetched is looked at here; before the vault belongs to anybody the teacher is asked.
 */

/** Session key: the account that the teacher is asked about, or under which names were read before there is a vault. */
const ASKED = 'account-asked';
/** Session key: the teacher has said that pages which show no account are hers. */
const UNNAMED = 'account-unnamed';

const askedSchema = object({ id: nullable(string()), name: string() });

/** What the site serves instead of a page, or as a part of one, may show no account. */
const FRAMELESS: ReadonlySet<PageKind> = new Set([
  'sign-in',
  'password-change',
  'maintenance',
  'not-found',
  'journal-subjects',
]);

type Page = Extract<Fetched, { ok: true }>;

/** A page of the site, read; or why there is none, by the answer or by what the site has put in the place of the page. */
export type SitePage = { ok: true; page: ParsedPage } | Extract<Fetched, { ok: false }>;

/** Fetches and reads a page; throws a `UserError` unless it was drawn for the account of the vault. */
export async function fetchSitePage(
  service: Service,
  address: URL,
  signal: AbortSignal,
  request?: FetchRequest,
): Promise<SitePage> {
  const fetched = await service.fetchPage(address.href, signal, request);
  if (!fetched.ok) return fetched;
  await noteSiteTime(service, fetched.servedAt ?? null);
  const page = await service.parsePage(fetched.html, fetched.address);
  const { id, conflict } = page.account;
  if (id !== null || conflict || !FRAMELESS.has(page.kind)) await checkAccount(service, page.account);
  return insteadOf(page) ?? { ok: true, page };
}

/** The site answers with these pages as with any other. */
function insteadOf({ kind }: ParsedPage): Extract<Fetched, { ok: false }> | null {
  if (kind === 'sign-in') return { ok: false, trouble: 'signed-out', status: 200 };
  return kind === 'maintenance' ? { ok: false, trouble: 'maintenance', status: 200 } : null;
}

/** What is said of a page in front that is only what the site shows in the place of one; null: it is a page. */
export const saidInstead = ({ kind }: ParsedPage): string | null =>
  kind === 'sign-in' || kind === 'maintenance' ? describeInstead(kind) : null;

/** The same for the tables of a page that was fetched. */
export async function siteTables(service: Service, { html, address }: Page): Promise<PageTables> {
  const tables = await service.parseTables(html, address);
  if (tables.account.id !== null || tables.account.conflict || tables.instead === null)
    await checkAccount(service, tables.account);
  return tables;
}

/** Why what stands in front of the teacher is not hers to read; null: nothing speaks against it. */
export async function strangerOn(service: Service, account: PageAccount): Promise<string | null> {
  const owner = await ownerOf(service);
  if (account.conflict) return CONFLICT;
  return owner && account.id !== null && account.id !== owner.id ? otherPerson(account, owner) : null;
}

/** Throws a `UserError` unless this is the account of the vault. */
export async function checkAccount(service: Service, account: PageAccount): Promise<void> {
  const note = await whyNotOurs(service, account);
  if (note !== null) throw new UserError(note);
}

/** Why nothing is read under this account; null: it is that of the vault. Where it is not settled, the teacher is asked. */
async function whyNotOurs(service: Service, account: PageAccount): Promise<string | null> {
  const state = await service.vault();
  // Nothing is kept of what was read.
  if (state === 'locked') return null;
  if (account.conflict) return CONFLICT;
  const owner = await ownerOf(service);
  if (owner && account.id !== null) return account.id === owner.id ? null : otherPerson(account, owner);
  if (account.id === null) {
    if (state === 'absent' || (await service.read(UNNAMED, boolean())) === true) return null;
    await service.keepInSession({ [ASKED]: { id: null, name: owner?.name ?? '' } });
    await service.changed();
    return UNKNOWN;
  }
  if (account.role === 'student' || account.role === 'parent') return notStaff(account);
  const asked = await service.read(ASKED, askedSchema);
  const isSame = asked?.id === account.id;
  if (!isSame) {
    if (state === 'absent' && asked) await forgetNames(service);
    await service.keepInSession({ [ASKED]: { id: account.id, name: account.name ?? '' } });
    await service.changed();
  }
  if (state === 'unlocked') return WHOSE;
  return asked && !isSame ? CHANGED : null;
}

/** The account to which the open vault belongs; null: none yet, or the vault is not open. */
async function ownerOf(service: Service): Promise<VaultAccount | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  return vaultAccount(await service.database(), await service.key());
}

/** Whether names that were read before there was a vault may be sealed in the open one. */
export async function isConfirmed(service: Service): Promise<boolean> {
  return (await ownerOf(service)) !== null;
}

/** What the teacher is asked in the panel: the account to confirm. */
export async function askedAccount(service: Service): Promise<InferOutput<typeof askedSchema> | null> {
  return (await service.vault()) === 'unlocked' ? service.read(ASKED, askedSchema) : null;
}

export async function accountState(service: Service): Promise<AccountState> {
  const owner = await ownerOf(service);
  return { owner: owner?.name ?? null, asked: await askedAccount(service) };
}

/** Fetches a page of the site to learn who is signed in there. */
export async function lookForAccount(service: Service): Promise<void> {
  const address = myClassesAddress()?.href ?? '';
  const fetched = await service.fetchPage(address, new AbortController().signal);
  if (!fetched.ok) throw new UserError(describeTrouble(fetched.trouble, fetched.status));
  const page = await service.parsePage(fetched.html, fetched.address);
  const instead = insteadOf(page);
  if (instead) throw new UserError(describeTrouble(instead.trouble, instead.status));
  const note = await whyNotOurs(service, page.account);
  // The question is what is wanted.
  if (note !== null && note !== WHOSE && note !== UNKNOWN) throw new UserError(note);
}

/** The teacher says that the account shown is hers: from now on the vault belongs to it. */
export async function confirmAccount(service: Service, account: string | null): Promise<void> {
  await service.serial(async () => {
    const [database, key] = [await service.database(), await service.key()];
    const asked = await service.read(ASKED, askedSchema);
    const isUnnamed = (await service.read(UNNAMED, boolean())) === true;
    const owner = await vaultAccount(database, key);
    // Said before, and its answer was lost.
    if (!asked && (account === null ? isUnnamed : owner?.id === account)) return;
    if (!asked || asked.id !== account) throw new UserError(CHANGED);
    if (asked.id === null) await service.session.set({ [UNNAMED]: true });
    else if (!owner) {
      const confirmedAt = service.now().toISOString();
      const confirmed = { id: asked.id, name: asked.name, confirmedAt };
      await service.commit({ documents: [vaultAccountDocument(confirmed)], answer: () => null });
    } else if (owner.id !== asked.id) throw new UserError(otherPerson(asked, owner));
    await service.session.remove(ASKED);
  });
}

/** The teacher says that it is not her account: names that were read under it go. */
export async function denyAccount(service: Service): Promise<void> {
  await service.session.remove(ASKED);
  if (!(await isConfirmed(service))) await forgetNames(service);
  await service.changed();
}

async function forgetNames(service: Service): Promise<void> {
  const names = Object.keys(await service.session.get(null)).filter((key) =>
    /^(?:roster|seen|reading|print|page-table):/.test(key),
  );
  await service.session.remove(names);
}

const named = ({ name }: { name: string | null }): string => (name ? `: ${name}` : '');

const otherPerson = (account: { name: string | null }, owner: { name: string }): string =>
  describeProblem({
    what: `На сайте вошёл другой человек${named(account)}. Это хранилище принадлежит другой учётной записи${named(owner)}, поэтому работа остановлена.`,
    kept: 'Записанное на месте.',
    press:
      'Войдите на Дневник.ру под своей и нажмите «Продолжить» или «Прочитать ещё раз». У второго учителя за этим компьютером должно быть своё хранилище.',
  });

const notStaff = (account: PageAccount): string =>
  describeProblem({
    what: `На сайте вошёл не сотрудник школы${named(account)}. Чтение остановлено.`,
    kept: 'Записанное на месте.',
    press: 'Войдите на Дневник.ру под своей учётной записью учителя.',
  });

const CONFLICT = describeProblem({
  what: 'Страница сайта показывает две разные учётные записи сразу. Чтение остановлено.',
  kept: 'Записанное на месте.',
  press: 'Обновите страницу Дневник.ру или войдите на сайт заново.',
});
const WHOSE = describeProblem({
  what: 'Ещё не подтверждено, чьё это хранилище.',
  kept: 'Записанное на месте.',
  press: 'Подтвердите: откройте рабочее место Классрука, вопрос стоит вверху страницы.',
});
const UNKNOWN = describeProblem({
  what: 'Сайт не показал, кто вошёл.',
  kept: 'Записанное на месте.',
  press: 'Подтвердите, что это вы: откройте рабочее место Классрука, вопрос стоит вверху страницы.',
});
const CHANGED = describeProblem({
  what: 'На сайте только что вошёл другой человек.',
  kept: 'Записанное на месте.',
  press: 'Прочитайте ещё раз, уже под своей учётной записью.',
});
