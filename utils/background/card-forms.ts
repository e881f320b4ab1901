import { safeParse } from 'valibot';
import { UserError } from '../base/text/user-error.ts';
import type { RosterPerson } from '../class-data/roster/person.ts';
import { isPersonCardPage, personOf } from '../dnevnik/addresses.ts';
import { type CardAsked, type CardInPage, cardAnswerSchema } from '../messages/card-requests.ts';
import { standingPageSchema } from '../messages/page-table.ts';
import { saidInstead, strangerOn } from './account.ts';
import type { Service } from './context.ts';
import type { Handlers } from './handlers.ts';
import { seenOf } from './reading/seen-pages.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { noteUnexpected } from './unexpected.ts';

/** Handlers for the card of a person in a page of the site. */
export const cardFormHandlers = {
  'card-form/open': async (service, _, { tab }) => {
    await service.key();
    const classGroup = (await seenOf(service, tab))?.classGroup ?? '';
    await service.openWindow(`/fill.html#lists/${classGroup}/${tab}`);
  },
  'card-form/look': async (service, { tab, classGroup }) => {
    const { address, person } = await cardIn(service, tab, classGroup);
    return askCard(service, tab, person, { person: idOn(address), fields: [] });
  },
  'card-form/set': async (service, { tab, classGroup, person: key, fields }) => {
    const { address, person } = await cardIn(service, tab, classGroup);
    if (person.key !== key) throw gone();
    return askCard(service, tab, person, { person: idOn(address), fields });
  },
} satisfies Partial<Handlers>;

const idOn = (address: URL): string => personOf(address) ?? '';

/** Whose card the page in a tab is; throws unless it is one of the class, shown to the account of the vault. */
async function cardIn(
  service: Service,
  tab: number,
  classGroup: string,
): Promise<{ address: URL; person: RosterPerson }> {
  await service.key();
  // It was closed, or shows another site; the teacher is told.
  const page = safeParse(standingPageSchema, await service.takePage(tab).catch(() => null));
  const address = page.success ? URL.parse(page.output.address) : null;
  if (!page.success || !address || !isPersonCardPage(address)) throw gone();
  const parsed = await service.parsePage(page.output.html, page.output.address);
  const stranger = saidInstead(parsed) ?? (await strangerOn(service, parsed.account));
  if (stranger !== null) throw new UserError(stranger);
  const roster = await rosterOf(service, classGroup);
  const people = [...(roster?.students ?? []), ...(roster?.representatives ?? [])];
  const person = people.find((each) => each.person !== null && each.person === personOf(address));
  if (!person)
    throw new UserError({
      what: 'Эта карточка не человека из вашего класса.',
      kept: 'На странице ничего не изменено.',
      press: 'Откройте карточку из списка «Участники класса».',
    });
  return { address, person };
}

/** Asks the script in the page; it looks once more whose card the page is. */
async function askCard(
  service: Service,
  tab: number,
  person: RosterPerson,
  asked: CardAsked,
): Promise<CardInPage> {
  let results: { result?: unknown }[];
  try {
    results = await service.askCard(tab, asked);
  } catch (error) {
    await noteUnexpected(service, error, 'card-form');
    throw gone();
  }
  const answered = safeParse(cardAnswerSchema, results[0]?.result);
  const address = answered.success ? URL.parse(answered.output.address) : null;
  if (!answered.success || !address || personOf(address) !== asked.person) throw gone();
  const { reading, touched } = answered.output;
  return { person: person.key, reading, touched };
}

const gone = () =>
  new UserError({
    what: 'Карточка закрыта, обновилась или сменилась другой страницей.',
    kept: 'Классрук ничего не сохранял: что успело заполниться, видно на самой странице.',
    press: 'Откройте карточку снова и нажмите «Прочитать карточку ещё раз».',
  });
