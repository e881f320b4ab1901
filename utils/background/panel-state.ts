import { describeProblem } from '../base/text/problem.ts';
import { classTitle } from '../class-data/roster/class-title.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { unprinted } from '../duties/credentials/run.ts';
import { type Entry, kinds } from '../duties/entry.ts';
import { openRows } from '../duties/lists/card-changes.ts';
import { FIELD_TITLES, shownValue } from '../duties/lists/difference.ts';
import { foundDifferencesDocument, stillDiffering } from '../duties/lists/found-differences.ts';
import { listRows } from '../duties/lists/list-states.ts';
import type { CardDifference, PanelState } from '../messages/panel-requests.ts';
import { classRegister, registerOf } from '../register/turn/class-register.ts';
import { storedSettings } from '../stored/settings.ts';
import { SECRET_WARNING_MS, secretExpiries } from '../vault/secrets.ts';
import { formsOf } from '../vault/writing.ts';
import { askedAccount, isConfirmed } from './account.ts';
import { dutiesOf } from './class-duties.ts';
import { newsOf } from './class-news.ts';
import type { Service } from './context.ts';
import { statesOf } from './credentials/credential-states.ts';
import { openProposal } from './credentials/proposals.ts';
import { runOrNone } from './credentials/runs.ts';
import { readingOf } from './reading/class-reading.ts';
import { journalStateOf } from './reading/journal-state.ts';
import { isReportDue } from './reading/people-report.ts';
import { type SeenTab, seenOf } from './reading/seen-pages.ts';
import { waitingText } from './reading/site-wait.ts';
import { rosterOf } from './reading/stored-rosters.ts';
import { countingOf, recordedEntries } from './register-reading.ts';
import { tasksOfClass } from './task-lists.ts';

const EMPTY: Omit<PanelState, 'vault' | 'obstacle'> = {
  classGroup: null,
  className: null,
  school: null,
  readAt: null,
  reading: null,
  news: null,
  onePerson: null,
  people: [],
  families: [],
  tasks: null,
  run: null,
  confirming: false,
  journal: null,
  waiting: { count: 0, firstExpiresAt: null, soon: false },
  forms: 'same',
  owned: false,
  asked: null,
};

export async function panelState(service: Service, tab: number): Promise<PanelState> {
  const vault = await service.vault();
  if (vault === 'locked') return { ...EMPTY, vault, obstacle: null };
  const seen = await seenOf(service, tab);
  if (!seen)
    return {
      ...EMPTY,
      vault,
      obstacle: describeProblem({
        what: 'Страница ещё читается.',
        kept: 'Записанное на месте.',
        press: 'Если это не проходит, обновите её.',
      }),
    };
  const { classGroup } = seen;
  const obstacle = obstacleOf(seen);
  if (!classGroup) return { ...EMPTY, vault, obstacle };
  const roster = await rosterOf(service, classGroup);
  const recorded = vault === 'unlocked' ? await recordedEntries(service) : null;
  const people = await statesOf(service, classGroup, recorded);
  const reading = await readingOf(service, classGroup);
  // A reading says itself how it stands, and what kept it from its list.
  const isTold = reading !== null && (reading.running || reading.note !== null);
  const run = vault === 'unlocked' ? await runOrNone(service, classGroup) : null;
  const expiries = (await secretExpiries(await service.database())).map(({ expiresAt }) => expiresAt);
  const firstExpiresAt = expiries.length > 0 ? Math.min(...expiries) : null;
  return {
    vault,
    classGroup,
    className: roster ? classTitle(roster.classGroup.name) : null,
    school: roster?.school.name ?? null,
    readAt: roster?.readAt ?? null,
    reading,
    reportDue: roster !== null && isReportDue(roster, service.now()),
    waitsFor: waitingText(service),
    news: roster && (await newsOf(service, roster)),
    onePerson: seen.onePerson,
    ...(seen.onePerson !== null &&
      recorded !== null &&
      roster !== null && { differences: await differencesOf(service, seen.onePerson, roster, recorded) }),
    obstacle:
      people.length === 0 && !isTold
        ? (obstacle ??
          describeProblem({
            what: 'Список класса ещё не прочитан.',
            kept: 'На сайте ничего не изменится.',
            press: 'Если это ваш класс, нажмите «Прочитать список класса».',
          }))
        : null,
    people,
    families: await dutiesOf(service, classGroup, recorded),
    tasks: vault === 'unlocked' ? await tasksOfClass(service, classGroup) : null,
    run,
    forms: vault === 'unlocked' ? await formsOf(await service.database()) : 'same',
    owned: await isConfirmed(service),
    asked: await askedAccount(service),
    confirming: (await openProposal(service))?.tab === tab,
    journal: vault === 'unlocked' ? await journalStateOf(service, classGroup) : null,
    waiting: {
      count: run ? Math.max(unprinted(run), expiries.length) : expiries.length,
      firstExpiresAt,
      soon: firstExpiresAt !== null && firstExpiresAt - service.now().getTime() < SECRET_WARNING_MS,
    },
  };
}

/** In what a person differs from the school's list, and the card does not show it yet: what is decided first. */
async function differencesOf(
  service: Service,
  person: string,
  roster: Roster,
  recorded: readonly Entry[],
): Promise<CardDifference[]> {
  const { entries, keyOf } = classRegister(registerOf(roster, [roster]), countingOf(recorded), kinds);
  const [database, key] = [await service.database(), await service.key()];
  const stored = await storedSettings(database, key, foundDifferencesDocument, roster.classGroup.id);
  const rows = listRows(stillDiffering(stored, roster, keyOf), entries, roster);
  const undecided = rows.filter((row) => row.person === person && row.state === 'new');
  return [...openRows(rows, person), ...undecided].map(({ field, was, should, state }) => ({
    title: FIELD_TITLES[field],
    was: shownValue(field, was) ?? 'нет',
    should: shownValue(field, should) ?? 'нет',
    state: state === 'correction' || state === 'new' ? state : 'accepted',
  }));
}

function obstacleOf(seen: SeenTab): string | null {
  if (seen.stranger !== null) return seen.stranger;
  if (seen.page.kind === 'card' && !seen.classGroup) {
    return describeProblem({
      what: 'Кто это и чей родитель, ещё не известно.',
      kept: 'Записанное на месте.',
      press: 'Сначала откройте «Участники класса» и прочитайте список.',
    });
  }
  return seen.classGroup
    ? null
    : describeProblem({
        what: 'На странице не видно, какой это класс.',
        kept: 'Записанное на месте.',
        press: 'Откройте класс через «Мои классы».',
      });
}
