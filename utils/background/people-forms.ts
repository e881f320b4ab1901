import { safeParse } from 'valibot';
import { UserError } from '../base/text/user-error.ts';
import { isSchoolsPage } from '../dnevnik/addresses.ts';
import type { FormPerson } from '../dnevnik/people-form/who-is-named.ts';
import {
  type FormAnswer,
  type FormAsked,
  type FormInPage,
  formAnswerSchema,
} from '../messages/form-requests.ts';
import { standingPageSchema } from '../messages/page-table.ts';
import { saidInstead, strangerOn } from './account.ts';
import type { Service } from './context.ts';
import type { Handlers } from './handlers.ts';
import { seenOf } from './reading/seen-pages.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { noteUnexpected } from './unexpected.ts';

/** Handlers for forms of the site in which people of a class are chosen. */
export const peopleFormHandlers = {
  'people-form/open': async (service, { tab }) => {
    await service.key();
    const classGroup = (await seenOf(service, tab))?.classGroup ?? '';
    await service.openWindow(`/fill.html#groups/${classGroup}/${tab}`);
  },
  'people-form/look': (service, { tab, classGroup, side }) => lookAtForm(service, tab, classGroup, side),
  'people-form/set': async (service, { tab, frame, classGroup, side, rows }) => {
    const people = await peopleOf(service, classGroup);
    const [answered] = await askPage(service, tab, frame, { people, side, rows });
    if (!answered) throw gone();
    return { outcomes: answered.answer.outcomes, reading: answered.answer.reading };
  },
  'people-form/show': (service, { tab }) =>
    // It was closed meanwhile.
    service.showTab(tab).catch(() => {
      throw gone();
    }),
} satisfies Partial<Handlers>;

/** The form of the page, if the page belongs to the account of the vault; of several frames, the one with most people. */
async function lookAtForm(
  service: Service,
  tab: number,
  classGroup: string,
  side: 0 | 1 | null,
): Promise<FormInPage> {
  const people = await peopleOf(service, classGroup);
  const page = safeParse(standingPageSchema, await standing(service, tab));
  if (!page.success) throw gone();
  const parsed = await service.parsePage(page.output.html, page.output.address);
  const stranger = saidInstead(parsed) ?? (await strangerOn(service, parsed.account));
  if (stranger !== null) throw new UserError(stranger);
  const answered = await askPage(service, tab, null, { people, side, rows: [] });
  const known = ({ answer }: (typeof answered)[number]) =>
    answer.reading.rows.filter((row) => row.people.length > 0).length +
    (answer.reading.way === 'none' ? -1 : 0);
  const [best] = [...answered].sort((one, other) => known(other) - known(one));
  if (!best) throw gone();
  return { frame: best.frame, reading: best.answer.reading, touched: best.answer.touched };
}

/** null: the browser does not let us look at this tab. */
async function standing(service: Service, tab: number): Promise<unknown> {
  try {
    return await service.takePage(tab);
  } catch {
    // It was closed, or shows another site; the teacher is told.
    return null;
  }
}

async function peopleOf(service: Service, classGroup: string): Promise<FormPerson[]> {
  await service.key();
  const roster = await rosterOf(service, classGroup);
  if (!roster) {
    throw new UserError({
      what: 'Список этого класса ещё не прочитан.',
      kept: 'На странице ничего не изменено.',
      press: 'Откройте в Дневник.ру свой класс и прочитайте список.',
    });
  }
  return roster.students.map(({ key, name, birthDate, person, user }) => ({
    key,
    name,
    birthDate,
    ids: [person, user].filter((id) => id !== null),
  }));
}

/** Asks the script in the page, in one frame or in all that are pages of the school. */
async function askPage(
  service: Service,
  tab: number,
  frame: number | null,
  asked: FormAsked,
): Promise<{ frame: number; answer: FormAnswer }[]> {
  let results: { frameId: number; result?: unknown }[];
  try {
    results = await service.askForm(tab, frame, asked);
  } catch (error) {
    // The tab was closed, shows another site, or went on to another page meanwhile.
    await noteUnexpected(service, error, 'people-form');
    throw gone();
  }
  return results.flatMap(({ frameId, result }) => {
    const checked = safeParse(formAnswerSchema, result);
    const url = checked.success ? URL.parse(checked.output.address) : null;
    return checked.success && url && isSchoolsPage(url) ? [{ frame: frameId, answer: checked.output }] : [];
  });
}

const gone = () =>
  new UserError({
    what: 'Страница с группой закрыта, обновилась или ушла на другой адрес.',
    kept: 'Что успело отметиться, видно на самой странице; Классрук ничего не сохранял.',
    press: 'Откройте её снова и нажмите «Прочитать страницу ещё раз».',
  });
