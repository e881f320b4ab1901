import { nullable, object, optional, safeParse, string } from 'valibot';
import { UserError } from '../../base/text/user-error.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import { rosterSchema } from '../../class-data/roster/roster-schema.ts';
import { personOf } from '../../dnevnik/addresses.ts';
import type { ParsedPage } from '../../messages/parsing.ts';
import { type SeenPage, seenPageSchema } from '../../messages/seen-page.ts';
import { documents } from '../../stored/stored-documents.ts';
import { documentIds, readDocument } from '../../vault/documents.ts';
import { saidInstead, strangerOn } from '../account.ts';
import type { Service } from '../context.ts';

/** Which page is in front of the teacher in a tab. */
const seenTabSchema = object({
  page: seenPageSchema,
  classGroup: nullable(string()),
  /** On a person card: the key of the person in the roster. */
  onePerson: nullable(string()),
  /** Russian: why the page is not the teacher's; null: nothing speaks against it. */
  stranger: optional(nullable(string()), null),
  /** The document of the page; null: the browser does not name it. */
  document: optional(nullable(string()), null),
});
export interface SeenTab {
  page: SeenPage;
  classGroup: string | null;
  onePerson: string | null;
  stranger: string | null;
  document: string | null;
}

const keyOf = (tab: number) => `seen:${tab}`;

export async function seenOf(service: Service, tab: number): Promise<SeenTab | null> {
  return (await service.read(keyOf(tab), seenTabSchema)) as SeenTab | null;
}

/** The class on the page that a tab shows, and that page; throws if it is not known. */
export async function classOnPage(
  service: Service,
  tab: number,
): Promise<{ classGroup: string; page: SeenPage }> {
  const seen = await seenOf(service, tab);
  if (seen?.stranger) throw new UserError(seen.stranger);
  if (!seen?.classGroup)
    throw new UserError({
      what: 'Класс на этой странице не определён.',
      kept: 'Ничего не изменилось.',
      press: 'Откройте «Участники класса».',
    });
  return { classGroup: seen.classGroup, page: seen.page };
}

export async function forgetTab(service: Service, tab: number): Promise<void> {
  await service.session.remove(keyOf(tab));
}

/** Reads the page that a tab shows and keeps it; for a person card, finds the class with the person on its roster. */
export async function lookAtPage(
  service: Service,
  { tab, document }: { tab: number; document: string | null },
  address: string,
  html: string,
): Promise<void> {
  // While the vault is locked no name is kept: the page is asked again when it is unlocked.
  if ((await service.vault()) === 'locked') return;
  const parsed = await service.parsePage(html, address);
  const stranger = saidInstead(parsed) ?? (await strangerOn(service, parsed.account));
  const page = toSeenPage(parsed, address);
  let seen: Omit<SeenTab, 'document'>;
  if (stranger !== null) {
    seen = { page: { kind: 'card', address, person: null }, classGroup: null, onePerson: null, stranger };
  } else if (page.kind === 'class') seen = { page, classGroup: page.classGroup, onePerson: null, stranger };
  else {
    const roster = page.person ? await rosterWith(service, page.person) : null;
    const classGroup = roster?.classGroup.id ?? null;
    seen = { page, classGroup, onePerson: roster ? page.person : null, stranger };
  }
  await service.keepInSession({ [keyOf(tab)]: { ...seen, document } });
}

/** The class by what the page says, as its address may leave it out; the person of a card by the address alone. */
function toSeenPage(parsed: ParsedPage, address: string): SeenPage {
  const url = parsed.kind === 'person-card' || parsed.kind === 'person-password' ? URL.parse(address) : null;
  const card: SeenPage = { kind: 'card', address, person: url && personOf(url) };
  if (parsed.kind !== 'class-members' && parsed.kind !== 'class') return card;
  const { classGroup } = (parsed.data ?? {}) as { classGroup?: { id?: unknown } };
  const checked = safeParse(seenPageSchema, { kind: 'class', address, classGroup: classGroup?.id ?? null });
  // Kept anyway, so that the page is not asked repeatedly; the panel says what to do.
  return checked.success ? checked.output : card;
}

async function rosterWith(service: Service, person: string): Promise<Roster | null> {
  const has = (roster: Roster) =>
    [...roster.students, ...roster.representatives].some(({ key }) => key === person);
  for (const [name, value] of Object.entries(await service.session.get(null))) {
    const checked = name.startsWith('roster:') ? safeParse(rosterSchema, value) : null;
    if (checked?.success && has(checked.output)) return checked.output;
  }
  if ((await service.vault()) !== 'unlocked') return null;
  const database = await service.database();
  for (const id of await documentIds(database, 'roster:')) {
    const stored = await readDocument(database, await service.key(), id, documents.roster);
    if (stored.state === 'found' && has(stored.value)) return stored.value;
  }
  return null;
}
