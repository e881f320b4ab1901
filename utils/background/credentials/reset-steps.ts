import {
  array,
  boolean,
  type GenericSchema,
  type InferOutput,
  nullable,
  object,
  record,
  safeParse,
  string,
} from 'valibot';
import { sameWholeName } from '../../base/names/same-whole-name.ts';
import { describeProblem } from '../../base/text/problem.ts';
import { passwordAddress } from '../../dnevnik/addresses.ts';
import type { FetchTrouble } from '../../dnevnik/fetching/polite-fetch.ts';
import type { ResetAnswer, ResetForm } from '../../dnevnik/fetching/send-reset.ts';
import { contradictionOf, type ExpectedPerson, isShownBy, whyNotProven } from '../../dnevnik/prove-card.ts';
import type { PageAccount } from '../../dnevnik/readers/account.ts';
import type { CardProof } from '../../duties/credentials/card-proof.ts';
import type { RunItem } from '../../duties/credentials/run.ts';
import type { ParsedPage } from '../../messages/parsing.ts';
import { fetchSitePage, type SitePage } from '../account.ts';
import type { Service } from '../context.ts';
import { rosterOf } from '../reading/stored-rosters.ts';

/** How one reset ended. Only `issued` has the login and the temporary password. */
export type ResetOutcome =
  | { kind: 'issued'; login: string; temporaryPassword: string; confirmedName: string | null }
  /** The site offers no reset for this person. */
  | { kind: 'not-offered'; gosuslugi: boolean; login: string | null }
  /** The site refused before doing anything. */
  | { kind: 'refused'; why: string; noRight?: boolean }
  | { kind: 'busy'; why: string }
  | { kind: 'signed-out' }
  /** The page is not of the person it should be of, or is not understood: nothing was sent. */
  | { kind: 'unrecognised-page'; why: string }
  /** The request was sent, and what came of it cannot be known. */
  | { kind: 'unknown'; why: string };

/** What proves a «Пароль» tab, and what it offers. */
const passwordTabSchema = object({
  person: nullable(string()),
  shownPersons: array(string()),
  name: nullable(string()),
  login: nullable(string()),
  resetForm: nullable(
    object({ action: string(), token: string(), fields: record(string(), string()), caption: string() }),
  ),
  gosuslugi: boolean(),
  noRight: boolean(),
});

/** The same tab as the answer to a reset, which alone has a temporary password. */
const answerSchema = object({ ...passwordTabSchema.entries, temporaryPassword: nullable(string()) });

/** A page that was read on the way, and the account for which the site drew it; null: no page came. */
interface Step<Result> {
  account: PageAccount | null;
  result: Result;
}

export interface ProvenCard {
  form: ResetForm;
  /** What the card says of itself, to be kept until the answer comes. */
  proof: CardProof;
}

const STRANGE_TAB = 'Вкладка «Пароль» выглядит не так, как обычно.';

/** Whom the card of a person in a run has to be of, by the class list as it is now. */
export async function expectedPerson(
  service: Service,
  classGroup: string,
  { person: key, name }: Pick<RunItem, 'person' | 'name'>,
): Promise<ExpectedPerson> {
  const roster = await rosterOf(service, classGroup);
  const people = [...(roster?.students ?? []), ...(roster?.representatives ?? [])];
  const known = people.find((person) => person.key === key);
  return {
    person: known?.person ?? (/^\d{13}$/.test(key) ? key : null),
    name,
    hasNamesake: people.some((other) => other.key !== key && sameWholeName(other.name, name)),
  };
}

export const NO_TAB = 'Ссылка на карточку не похожа на адрес Дневник.ру.';

type OpenedTab =
  | { ok: true; page: ParsedPage; tab: InferOutput<typeof passwordTabSchema> | null }
  | Extract<SitePage, { ok: false }>;

/**
 * Opens the «Пароль» tab of a person with the teacher's session; `tab` is null where it looks otherwise than a tab does.
 * null: the card has no address. Rejects with a `UserError` if the tab was not drawn for the account of the vault.
 */
export async function openPasswordTab(
  service: Service,
  { card }: Pick<RunItem, 'card'>,
  signal: AbortSignal,
): Promise<OpenedTab | null> {
  const address = addressOfTab(card);
  if (!address) return null;
  const fetched = await fetchSitePage(service, address, signal);
  if (!fetched.ok) return fetched;
  return { ok: true, page: fetched.page, tab: tabIn(fetched.page, passwordTabSchema) };
}

function addressOfTab(card: string | null): URL | null {
  const url = URL.parse(card ?? '');
  return url && passwordAddress(url);
}

/**
 * Opens the «Пароль» tab of a person with the teacher's session and proves by its content that it is that person's.
 * Nothing is changed on the site. Returns the form to be sent, or how the attempt has ended without one; rejects with a
 * `UserError` if the tab was not drawn for the account of the vault.
 */
export async function proveCard(
  service: Service,
  item: Pick<RunItem, 'card'>,
  expected: ExpectedPerson,
): Promise<Step<ProvenCard | ResetOutcome>> {
  const opened = await openPasswordTab(service, item, new AbortController().signal);
  if (!opened) return { account: null, result: { kind: 'unrecognised-page', why: NO_TAB } };
  if (!opened.ok) return { account: null, result: notOpened(opened.trouble, opened.status) };
  const { page, tab: data } = opened;
  const ended = (result: ResetOutcome) => ({ account: page.account, result });
  const said = page.warnings[0]?.text ?? STRANGE_TAB;
  if (!data) return ended({ kind: 'unrecognised-page', why: STRANGE_TAB });
  if (data.noRight) return ended({ kind: 'refused', why: NO_RIGHT, noRight: true });
  const stranger = whyNotProven(data, page.warnings, expected);
  if (stranger) return ended({ kind: 'unrecognised-page', why: stranger });
  const { resetForm: form, login, name, gosuslugi } = data;
  if (form) return { account: page.account, result: { form, proof: { login, name } } };
  if (gosuslugi || login !== null) return ended({ kind: 'not-offered', gosuslugi, login });
  return ended({ kind: 'unrecognised-page', why: said });
}

/** What the site's answer to a reset means. Where the outcome cannot be known, nothing of the answer is kept. */
export async function readAnswer(
  service: Service,
  item: Pick<RunItem, 'card' | 'proof'>,
  expected: ExpectedPerson,
  answer: ResetAnswer,
): Promise<Step<ResetOutcome>> {
  const alone = (result: ResetOutcome) => ({ account: null, result });
  const address = addressOfTab(item.card);
  if (answer.kind === 'lost' || !address) {
    const why = 'Запрос ушёл, но ответ сайта не пришёл. Прежний пароль мог перестать действовать.';
    return alone({ kind: 'unknown', why });
  }
  if (answer.kind === 'redirect') {
    if (await isGateShut(service, address)) return alone({ kind: 'signed-out' });
    const why = 'Вместо ответа сайт отправил на другую страницу: сделан ли сброс, неизвестно.';
    return alone({ kind: 'unknown', why });
  }
  const { status } = answer;
  if (status === 401) return alone({ kind: 'signed-out' });
  if (status === 405 || status === 429 || status === 433) {
    return alone({ kind: 'busy', why: 'Дневник.ру просит подождать.' });
  }
  if (status >= 500) {
    const why = describeProblem({
      what: 'Сайт ответил ошибкой: сделан ли сброс, неизвестно.',
      kept: 'Прежний пароль мог перестать действовать.',
      press: 'Спросите человека, входит ли он, или выдайте пароль ещё раз.',
      code: status,
    });
    return alone({ kind: 'unknown', why });
  }
  if (status < 200 || status >= 300) {
    const why = describeProblem({
      what: 'Сайт отказал в сбросе.',
      kept: 'Прежний пароль действует.',
      press: 'Повторите позже или сбросьте его на сайте, в карточке человека.',
      code: status,
    });
    return alone({ kind: 'refused', why, ...(status === 403 && { noRight: true }) });
  }
  const page = await service.parsePage(answer.html, address.href);
  if (page.kind === 'sign-in' && (await isGateShut(service, address))) return alone({ kind: 'signed-out' });
  return { account: page.account, result: issuedIn(page, item, expected) };
}

/** Whether the tab itself is answered by the way to sign in, as the form was: the gate lets nothing through. */
async function isGateShut(service: Service, address: URL): Promise<boolean> {
  const again = await service.fetchPage(address.href, new AbortController().signal);
  if (!again.ok) return again.trouble === 'signed-out';
  return (await service.parsePage(again.html, again.address)).kind === 'sign-in';
}

function issuedIn(
  page: ParsedPage,
  { proof }: Pick<RunItem, 'proof'>,
  expected: ExpectedPerson,
): ResetOutcome {
  const unknown = (why: string): ResetOutcome => ({ kind: 'unknown', why });
  const data = tabIn(page, answerSchema);
  if (!data || data.temporaryPassword === null || data.login === null) {
    return unknown('Сайт ответил, но нового пароля на странице не видно.');
  }
  const { login, temporaryPassword } = data;
  const stranger = contradictionOf(data, page.warnings, expected);
  if (stranger) return unknown(`${stranger} Пароль не записан: неизвестно, чей он.`);
  const before = proof?.login ?? null;
  if (before !== null && login !== before) {
    return unknown(
      'В ответе сайта стоит другой логин: пароль не записан, чтобы не попасть не к тому человеку.',
    );
  }
  if (before === null && !isShownBy(data, expected)) {
    return unknown('В ответе сайта не видно, чей это пароль. Он не записан.');
  }
  return { kind: 'issued', login, temporaryPassword, confirmedName: data.name ?? proof?.name ?? null };
}

const NO_RIGHT = 'Дневник.ру не даёт вам прав на эту карточку.';

function notOpened(trouble: FetchTrouble, status: number): ResetOutcome {
  switch (trouble) {
    case 'signed-out':
      return { kind: 'signed-out' };
    case 'busy':
      return { kind: 'busy', why: 'Дневник.ру просит подождать.' };
    case 'maintenance':
      return { kind: 'busy', why: 'На Дневник.ру профилактические работы.' };
    case 'offline':
    case 'stopped':
      return { kind: 'busy', why: 'Нет связи с Дневник.ру.' };
    case 'forbidden':
      return { kind: 'refused', why: NO_RIGHT, noRight: true };
    default:
      return {
        kind: 'refused',
        why: describeProblem({
          what: 'Вкладка «Пароль» не открылась.',
          kept: 'Прежний пароль действует.',
          press: 'Повторите позже.',
          code: status,
        }),
      };
  }
}

/** null: the page is none, or of another form than a «Пароль» tab has. */
function tabIn<S extends GenericSchema>(page: ParsedPage, schema: S): InferOutput<S> | null {
  const checked = page.kind === 'person-password' ? safeParse(schema, page.data) : null;
  return checked?.success ? checked.output : null;
}
