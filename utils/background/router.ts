import { type GenericSchema, safeParse } from 'valibot';
import { createRun, isAsking, type Run, resumeRun, stopRun } from '../duties/credentials/run.ts';
import {
  type Answer,
  type ContentRequest,
  contentRequestSchema,
  type PanelRequest,
  type PersonMark,
  pageRequestSchema,
  panelRequestSchema,
} from '../messages/protocol.ts';
import type { SenderPart } from '../messages/senders.ts';
import { messageFor, UserError } from '../stored/user-error.ts';
import { noteAction } from '../vault/idle.ts';
import { classCard } from './class-card.ts';
import { dutiesOf } from './class-duties.ts';
import type { Service } from './context.ts';
import { collect, isCollecting, stopCollecting, whenStopped } from './credentials/collecting.ts';
import { checkConfirmation } from './credentials/confirmation.ts';
import { statesOf } from './credentials/credential-states.ts';
import { openPrint } from './credentials/print-job.ts';
import { releaseWiped } from './credentials/printing.ts';
import {
  checkDriver,
  drive,
  nextReset,
  settleReset,
  startResets,
  whileStarting,
} from './credentials/resetting.ts';
import { abandonRun, allRuns, changeRun, dismissRun, keepRun, runOrNone } from './credentials/runs.ts';
import { fromPage } from './page-requests.ts';
import { panelState } from './panel-state.ts';
import { personMarks } from './person-marks.ts';
import { readClass, stopClassReading } from './reading/class-reading.ts';
import { startJournalUpdate, stopJournalUpdate } from './reading/journal-reading.ts';
import { answerWeighting, overlayState, showOverlay } from './reading/overlay.ts';
import { lookAtPage, type SeenTab, seenOf } from './reading/seen-pages.ts';
import { record } from './recording.ts';

const OPEN = 'panelOpen';

/** Answers one message. Never rejects: what goes wrong comes back as a note for the teacher. */
export async function route(
  service: Service,
  part: SenderPart | null,
  tab: number | null,
  message: unknown,
): Promise<Answer<unknown>> {
  try {
    if (part === 'content' && tab !== null)
      return done(await fromContent(service, tab, check(contentRequestSchema, message)));
    if (part === 'panel' && tab !== null)
      return done(await fromPanel(service, tab, check(panelRequestSchema, message)));
    if (part === 'page') return done(await fromPage(service, tab, check(pageRequestSchema, message)));
    return { ok: false, note: 'Сообщение не от Классрука.' };
  } catch (error) {
    return { ok: false, note: messageFor(error) };
  }
}

const done = (value: unknown): Answer<unknown> => ({ ok: true, value: value ?? null });

function check<T>(schema: GenericSchema<unknown, T>, message: unknown): T {
  const checked = safeParse(schema, message);
  if (!checked.success)
    throw new UserError('Сообщение не понято. Обновите страницу: возможно, расширение обновилось.');
  return checked.output;
}

async function fromContent(service: Service, tab: number, request: ContentRequest): Promise<unknown> {
  switch (request.type) {
    case 'page/hello': {
      const open = (await service.local.get(OPEN))[OPEN] === true;
      return { open, read: open || (await service.vault()) === 'unlocked' };
    }
    case 'page/seen':
      await lookAtPage(service, tab, request.address, request.html);
      return service.changed();
    case 'page/acted':
      return noteAction(service.session, service.now());
    case 'page/marks':
      return marks(service, tab, request.persons);
    case 'panel/toggle': {
      await service.local.set({ [OPEN]: request.open });
      if (!request.open) return null;
      const nonce = crypto.randomUUID();
      await service.session.set({ [`nonce:${tab}`]: nonce });
      return { nonce };
    }
    case 'overlay/state':
      return overlayState(service);
    case 'overlay/show':
      return showOverlay(service, request.shown);
    case 'overlay/weighting':
      return answerWeighting(service, request.weighting);
    case 'reset/next':
      return nextReset(service, request.run, request.driver);
    case 'reset/outcome':
      return settleReset(service, request.run, request.attempt, request.outcome);
  }
}

/** While the vault is closed the marks show nothing. */
async function marks(
  service: Service,
  tab: number,
  persons: string[],
): Promise<{ marks: Record<string, PersonMark>; forgotten: boolean }> {
  const seen = await seenOf(service, tab);
  const vault = await service.vault();
  if (!seen?.classGroup || vault !== 'unlocked')
    return { marks: {}, forgotten: !seen && vault === 'unlocked' };
  const all = personMarks(await dutiesOf(service, seen.classGroup), await statesOf(service, seen.classGroup));
  const found = persons.flatMap((person) => (all[person] ? [[person, all[person]] as const] : []));
  return { marks: Object.fromEntries(found), forgotten: false };
}

async function fromPanel(service: Service, tab: number, request: PanelRequest): Promise<unknown> {
  if (request.type === 'panel/hello') return hello(service, tab, request.nonce);
  if (request.type === 'panel/state') return panelState(service, tab);
  if (request.type === 'panel/acted') return noteAction(service.session, service.now());
  const seen = await seenOf(service, tab);
  const classGroup = seen?.classGroup;
  if (request.type === 'open/workspace') {
    const { section, detail } = request;
    const place = section ? `#${[section, classGroup ?? '', ...(detail ? [detail] : [])].join('/')}` : '';
    return service.openPage(`/workspace.html${place}`);
  }
  if (!seen || !classGroup)
    throw new UserError('Класс на этой странице не определён. Откройте «Участники класса».');
  switch (request.type) {
    case 'class/card':
      return classCard(service, classGroup);
    case 'class/read':
      return startClassReading(service, seen);
    case 'class/stop':
      return stopClassReading(classGroup);
    case 'journal/update':
      return startJournalUpdate(service, { classGroup, wanted: request.wanted, near: seen.page.address });
    case 'journal/stop':
      return stopJournalUpdate(classGroup);
    case 'run/collect':
      return startCollecting(service, classGroup, request.persons);
    case 'run/reset':
      return startResets(service, classGroup, request, tab);
    case 'run/stop':
      return stop(service, classGroup);
    case 'run/resume':
      return resume(service, classGroup, tab, request.typed ?? null);
    case 'run/dismiss':
      return dismiss(service, classGroup);
    case 'sign-in-state': {
      const { person, state } = request;
      return record(service, [{ kind: 'sign-in-state', classGroup, person, state }]);
    }
    case 'register/record':
      if (request.entries.some((entry) => entry.classGroup !== classGroup))
        throw new UserError('На этой странице открыт другой класс. Обновите её.');
      return record(service, request.entries, request.batch);
    case 'open/print':
      return openPrint(service, classGroup, request.persons);
    case 'open/import':
      return service.openPage(`/import.html#${classGroup}`);
  }
}

/** A panel is served only once for each time that our content script opened it. */
async function hello(service: Service, tab: number, nonce: string): Promise<boolean> {
  const key = `nonce:${tab}`;
  return service.serial(async () => {
    const known = (await service.session.get(key))[key];
    if (known !== nonce) return false;
    await service.session.remove(key);
    return true;
  });
}

async function startClassReading(service: Service, seen: SeenTab): Promise<void> {
  if (seen.page.kind === 'card') throw new UserError('Список читается со страницы «Участники класса».');
  void readClass(service, seen.page);
}

async function startCollecting(service: Service, classGroup: string, persons: string[]): Promise<void> {
  const wanted = new Set(persons);
  const people = (await statesOf(service, classGroup))
    .filter(({ person }) => wanted.has(person.key))
    .map(({ person: { key, name, role, card } }) => ({ person: key, name, role, card, reason: null }));
  if (people.length === 0) throw new UserError('Никто не выбран.');
  await service.key();
  const id = crypto.randomUUID();
  await service.serial(async () => {
    const before = await runOrNone(service, classGroup);
    if ((await allRuns(service)).some(({ status }) => status === 'running') || isUnfinishedReset(before)) {
      throw new UserError('Сначала закончите начатую работу: она показана выше.');
    }
    await keepRun(service, createRun('collect', { id, classGroup, perSheet: 8, people }, service.now()));
  });
  await service.changed();
  void collect(service, id);
}

const isUnfinishedReset = (run: Run | null) => run?.kind === 'reset' && run.status !== 'done';

async function stop(service: Service, classGroup: string): Promise<void> {
  const run = await runOrNone(service, classGroup);
  if (!run) return;
  // Begun at once: whoever resumes from now on waits for the end.
  const stopped = stopCollecting(run.id);
  await changeRun(service, run.id, (current) =>
    stopRun(current, 'Остановлено вами. Можно продолжить с этого места.'),
  );
  await stopped;
}

async function resume(
  service: Service,
  classGroup: string,
  tab: number,
  typed: string | null,
): Promise<void> {
  const run = await runOrNone(service, classGroup);
  if (!run) return;
  const others = (await allRuns(service)).filter(({ id, status }) => id !== run.id && status === 'running');
  if (others.length > 0) throw new UserError('Сейчас идёт работа с другим классом. Дождитесь её конца.');
  if (run.kind === 'collect') {
    await whenStopped(run.id);
    await changeRun(service, run.id, resumeRun);
    void collect(service, run.id);
    return;
  }
  checkConfirmation(typed);
  await checkDriver(service);
  await releaseWiped(service);
  await whileStarting(run.id, async () => {
    const next = await changeRun(service, run.id, resumeRun);
    if (next?.status === 'running') await drive(service, run.id, tab);
  });
}

async function dismiss(service: Service, classGroup: string): Promise<void> {
  const before = await runOrNone(service, classGroup);
  // What a closed page or a killed background left open does not hold the run for ever.
  if (before?.kind === 'collect' && !isCollecting(before.id)) await abandonRun(service, before.id);
  else await checkDriver(service);
  const run = await runOrNone(service, classGroup);
  if (run && (run.status === 'running' || isAsking(run))) throw new UserError('Сначала остановите работу.');
  await dismissRun(service, classGroup);
  await service.changed();
}
