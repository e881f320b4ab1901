import { array, type InferOutput, nullable, number, object, string } from 'valibot';
import { inTurn } from '../../base/clock/in-turn.ts';
import { UserError } from '../../base/text/user-error.ts';
import { classTitle } from '../../class-data/roster/class-title.ts';
import { proposedPeople, proposedRest, type ResetProposal } from '../../duties/credentials/reset-proposal.ts';
import { kinds } from '../../duties/entry.ts';
import { incidentCases } from '../../duties/incidents/incident-cases.ts';
import { effective } from '../../register/effective.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { classOnPage, seenOf } from '../reading/seen-pages.ts';
import { rosterOf } from '../reading/stored-rosters.ts';
import { recordedEntries } from '../register-reading.ts';
import { checkConfirmation } from './confirmation.ts';
import { statesOf } from './credential-states.ts';
import { checkNoOtherRun } from './resetting.ts';
import { runOrNone } from './runs.ts';

/** In the session, so that locking drops it. */
const OPEN = 'proposal:open';

const proposalSchema = object({
  id: string(),
  classGroup: string(),
  /** Tab of the class page that proposed it and will drive the resets. */
  tab: number(),
  /** Tab of the window that confirms it; null while it is being opened. */
  window: nullable(number()),
  /** Whom the teacher chose in the panel. */
  persons: array(string()),
  /** The stopped run to be resumed; null: a new one is started. */
  run: nullable(string()),
});
/** Resets that a panel has proposed and that its window has not confirmed yet. There is at most one. */
export type Proposal = InferOutput<typeof proposalSchema>;

const SLIPS_PER_SHEET = 8;

const oneByOne = inTurn();

export const openProposal = (service: Service): Promise<Proposal | null> =>
  service.read(OPEN, proposalSchema);

/** Opens the window of confirmation for these people of the class on the page of `tab`. */
export async function proposeResets(service: Service, tab: number, persons: string[]): Promise<void> {
  const { classGroup } = await classOnPage(service, tab);
  await service.key();
  await checkPasswordsAllowed(service);
  await checkNoOtherRun(service, classGroup);
  const wanted = new Set(persons);
  if (proposedPeople(await statesOf(service, classGroup), wanted).people.length === 0) {
    throw new UserError({
      what: 'Среди выбранных нет никого, кому можно выдать новый пароль.',
      kept: 'Ничего не сброшено.',
      press: 'Отметьте других.',
    });
  }
  await open(service, { classGroup, tab, persons, run: null });
}

/** Opens the window of confirmation for those whom the stopped run of the class has not come to. */
export async function proposeRest(service: Service, tab: number): Promise<void> {
  const { classGroup } = await classOnPage(service, tab);
  await checkPasswordsAllowed(service);
  const run = await runOrNone(service, classGroup);
  if (run?.kind !== 'reset')
    throw new UserError({
      what: 'Продолжать нечего: начатой выдачи паролей нет.',
      kept: 'Ничего не сброшено.',
      press: 'Начните её из панели на странице класса.',
    });
  await open(service, { classGroup, tab, persons: [], run: run.id });
}

/** Another proposal made before is dropped, and its window closed; that of the same one is brought to the front. */
function open(service: Service, proposed: Omit<Proposal, 'id' | 'window'>): Promise<void> {
  return oneByOne(async () => {
    const before = await openProposal(service);
    if (before && isSame(before, proposed) && (await isShown(service, before))) return;
    const id = crypto.randomUUID();
    await service.keepInSession({ [OPEN]: { ...proposed, id, window: null } });
    if (before?.window != null) {
      // Closed by the teacher already.
      await service.closeTab(before.window).catch(() => undefined);
    }
    const window = await service.openWindow(`/confirm.html#${id}`).catch(async (error: unknown) => {
      await service.session.remove(OPEN);
      throw error;
    });
    await service.keepInSession({ [OPEN]: { ...proposed, id, window } });
    await service.changed();
  });
}

const isSame = (before: Proposal, { tab, classGroup, persons, run }: Omit<Proposal, 'id' | 'window'>) =>
  before.tab === tab &&
  before.classGroup === classGroup &&
  before.run === run &&
  before.persons.join() === persons.join();

/** Brings the window of a proposal to the front; false: it is gone, as after a crash of the browser. */
async function isShown(service: Service, { window }: Proposal): Promise<boolean> {
  if (window === null) return false;
  return service.showTab(window).then(
    () => true,
    () => false,
  );
}

/** Brings the window to the front in which resets proposed by the panel of `tab` are confirmed. */
export async function showProposal(service: Service, tab: number): Promise<void> {
  const proposal = await openProposal(service);
  if (proposal?.tab !== tab || proposal.window === null) return;
  if (!(await isShown(service, proposal))) await forgetProposal(service, proposal.window);
}

/** The window in this tab was closed: what it was to confirm is dropped, and nothing happens. */
export function forgetProposal(service: Service, window: number): Promise<void> {
  return oneByOne(async () => {
    if ((await openProposal(service))?.window !== window) return;
    await service.session.remove(OPEN);
    await service.changed();
  });
}

/** What the window shows, read afresh from roster and register; null: the proposal is used up, replaced or unknown. */
export async function proposalWith(service: Service, id: string): Promise<ResetProposal | null> {
  const proposal = await openProposal(service);
  if (proposal?.id !== id) return null;
  const { classGroup, persons } = proposal;
  const states = await statesOf(service, classGroup);
  const run = proposal.run === null ? null : await runOrNone(service, classGroup);
  const roster = await rosterOf(service, classGroup);
  return {
    className: roster ? classTitle(roster.classGroup.name) : '',
    resumes: proposal.run !== null,
    perSheet: run?.perSheet ?? SLIPS_PER_SHEET,
    ...(run
      ? { people: proposedRest(states, run), omitted: [] }
      : proposedPeople(states, new Set(persons), await leakedPeople(service))),
  };
}

/** Whose credentials a breach is about that is not closed. */
async function leakedPeople(service: Service): Promise<ReadonlySet<string>> {
  if ((await service.vault()) !== 'unlocked') return new Set();
  const { entries } = effective(await recordedEntries(service), kinds);
  const open = incidentCases(entries).filter(({ closed }) => closed === null);
  return new Set(open.flatMap(({ accounts }) => accounts.map(({ key }) => key)));
}

/**
 * Uses a proposal up: `start` begins what was confirmed, in the tab that proposed it. Only an attempt that begins
 * nothing leaves the proposal to its window. Throws unless the word is typed and the tab still shows that class.
 */
export async function confirmProposal(
  service: Service,
  { proposal: id, typed }: { proposal: string; typed: string },
  start: (proposal: Proposal) => Promise<void>,
): Promise<void> {
  const proposal = await oneByOne(async () => {
    const found = await openProposal(service);
    if (found?.id !== id) return null;
    await service.session.remove(OPEN);
    return found;
  });
  if (!proposal) {
    throw new UserError({
      what: 'Это окно больше не действует.',
      kept: 'Ничего не сброшено.',
      press: 'Закройте его и начните снова из панели на странице класса.',
    });
  }
  try {
    checkConfirmation(typed);
    await checkPage(service, proposal);
    await start(proposal);
  } catch (error) {
    await oneByOne(async () => {
      if (!(await openProposal(service))) await service.keepInSession({ [OPEN]: proposal });
    });
    throw error;
  }
  await service.changed();
  // The page may be gone by now: its run says so.
  await service.showTab(proposal.tab).catch(() => undefined);
}

async function checkPage(service: Service, { tab, classGroup }: Proposal): Promise<void> {
  const seen = await seenOf(service, tab);
  const answers = await service.sendToTab(tab, { type: 'driver/alive', driver: '' }).then(
    () => true,
    () => false,
  );
  if (answers && seen?.classGroup === classGroup) return;
  throw new UserError({
    what: 'Страница, с которой вы начали, закрыта или показывает другое.',
    kept: 'Ничего не сброшено.',
    press: 'Откройте «Участники класса» и начните снова.',
  });
}
