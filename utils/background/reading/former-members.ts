import { array, literal, nullable, object, picklist, safeParse, string } from 'valibot';
import { UserError } from '../../base/text/user-error.ts';
import { membersAddress } from '../../dnevnik/addresses.ts';
import { troubleOf } from '../../dnevnik/fetching/fetch-problems.ts';
import { styleOf } from '../../dnevnik/journal-addresses.ts';
import type { FormerMember } from '../../messages/former-requests.ts';
import { siteIdSchema } from '../../messages/site-id.ts';
import { fetchSitePage } from '../account.ts';
import type { Service } from '../context.ts';
import { ownershipOf } from './own-class.ts';
import { rosterOf } from './stored-rosters.ts';

/** What a page of members says of those who have left. */
const formerSchema = object({
  kind: literal('class-members'),
  data: object({
    part: picklist(['present', 'former']),
    former: array(object({ person: nullable(siteIdSchema), name: string() })),
    formerAddress: nullable(string()),
  }),
});

const KEPT = 'Список класса не изменился.';

/**
 * Reads «Были в классе» of a class of the teacher's: below the present students, or on the page that they link to. One or
 * two pages are fetched, nothing is stored.
 */
export async function readFormer(service: Service, classGroup: string): Promise<FormerMember[]> {
  await service.key();
  const roster = await rosterOf(service, classGroup);
  if (!roster)
    throw new UserError({
      what: 'Списка класса ещё нет.',
      kept: KEPT,
      press: 'Сначала прочитайте список класса.',
    });
  const near = styleOf(roster.students.map(({ card }) => card));
  const { signal } = new AbortController();
  const own = await ownershipOf(service, classGroup, near, signal);
  if (own.kind === 'refused') throw new UserError({ ...own.problem, kept: KEPT });
  const address = membersAddress(near, { list: 'students', classGroup });
  const first = address && (await pageOf(service, address, signal));
  if (!first) throw strange();
  const link = first.former.length === 0 && first.formerAddress ? URL.parse(first.formerAddress) : null;
  const read = link ? await pageOf(service, link, signal) : first;
  if (!read || (link && read.part !== 'former')) throw strange();
  return read.former.map(({ person, name }) => ({ key: person, name }));
}

async function pageOf(service: Service, address: URL, signal: AbortSignal) {
  const fetched = await fetchSitePage(service, address, signal);
  if (!fetched.ok) throw new UserError({ ...troubleOf(fetched.trouble, fetched.status), kept: KEPT });
  const checked = safeParse(formerSchema, fetched.page);
  return checked.success ? checked.output.data : null;
}

const strange = () =>
  new UserError({
    what: 'Страница «Были в классе» выглядит не так, как обычно.',
    kept: KEPT,
    press: 'Посмотрите её на сайте и запишите выбывших сами.',
  });
