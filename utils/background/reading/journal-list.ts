import { describeProblem } from '../../base/text/problem.ts';
import type { JournalRun } from '../../class-data/journal/journal-run.ts';
import { journalAtPeriod, journalSubjectsRequest, journalsAddress } from '../../dnevnik/journal-addresses.ts';
import type { SubjectJournalData } from '../../dnevnik/journal-pages.ts';
import {
  journalSubjectsSchema,
  journalsIndexSchema,
  subjectJournalSchema,
} from '../../messages/journal-readings.ts';
import type { Service } from '../context.ts';
import { fetchJournalPage, type Obstacle } from './journal-fetching.ts';

const trouble = (note: string): { obstacle: Obstacle } => ({ obstacle: { status: 'trouble', note } });

/** The journals of the class: from the school's list of journals, or from the site's answer about the class. */
export async function readJournalList(
  service: Service,
  run: JournalRun,
  signal: AbortSignal,
): Promise<{ journals: NonNullable<JournalRun['journals']> } | { obstacle: Obstacle }> {
  const address = journalsAddress(new URL(run.near), run.school);
  const index = await fetchJournalPage(
    service,
    address,
    { kind: 'journals-index', schema: journalsIndexSchema },
    signal,
  );
  if ('obstacle' in index) return index;
  if ('failed' in index) return trouble(`Список журналов не открылся. ${index.failed}`);
  const own = index.got.journals.filter(({ group }) => group === run.classGroup.id);
  const { token } = index.got;
  const ask = token
    ? journalSubjectsRequest(address, { token, classGroup: run.classGroup.id, school: run.school })
    : null;
  if (!ask)
    return own.length
      ? { journals: own }
      : trouble(
          describeProblem({
            what: 'Сайт не показал, какие журналы есть у этого класса.',
            kept: 'Прочитанное на месте.',
            press: 'Посмотрите, есть ли они на Дневник.ру, и начните обновление ещё раз.',
          }),
        );
  const answer = await fetchJournalPage(
    service,
    ask.address,
    { kind: 'journal-subjects', schema: journalSubjectsSchema, request: { form: ask.form } },
    signal,
  );
  if ('obstacle' in answer) return answer;
  if ('failed' in answer) return trouble(`Список журналов класса не открылся. ${answer.failed}`);
  if (!answer.got.journals.length)
    return trouble(
      describeProblem({
        what: 'Сайт не показал ни одного журнала этого класса.',
        kept: 'Прочитанное на месте.',
        press: 'Посмотрите, есть ли они на Дневник.ру, и начните обновление ещё раз.',
      }),
    );
  return { journals: answer.got.journals };
}

/**
 * The school year and the periods to read, from the first journal that opens. Returns the contents of that page as
 * well, so that it is not fetched twice.
 */
export async function readJournalPeriods(
  service: Service,
  run: JournalRun,
  signal: AbortSignal,
): Promise<
  { schoolYear: number | null; periods: string[]; first: SubjectJournalData | null } | { obstacle: Obstacle }
> {
  let why = describeProblem({
    what: 'Ни один журнал класса не открылся.',
    kept: 'Прочитанное на месте.',
    press: 'Начните обновление ещё раз через несколько минут.',
  });
  for (const { address } of run.journals ?? []) {
    const url = URL.parse(address);
    const at = url && /^\d+$/.test(run.wanted) ? journalAtPeriod(url, run.wanted) : url;
    if (!at) continue;
    const page = await fetchJournalPage(
      service,
      at,
      { kind: 'subject-journal', schema: subjectJournalSchema },
      signal,
    );
    if ('obstacle' in page) return page;
    if ('failed' in page) {
      why = page.failed;
      continue;
    }
    const { periods, period, schoolYear } = page.got;
    const place = periods.findIndex(({ id }) => id === period);
    if (place < 0) continue;
    const ids = periods.map(({ id }) => id);
    const wanted = run.wanted === 'year' ? ids.slice(0, place + 1) : [ids[place]!];
    if (/^\d+$/.test(run.wanted) && wanted[0] !== run.wanted) continue;
    const clean = !page.warnings.length;
    return { schoolYear, periods: wanted, first: clean ? page.got : null };
  }
  return trouble(why);
}
