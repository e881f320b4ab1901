import { dayOf } from '../base/calendar/day.ts';
import type { Roster } from '../class-data/roster/person.ts';
import { duties } from '../duties/duties.ts';
import type { Entry } from '../duties/entry.ts';
import { settledWarnings } from '../duties/observations/student-observations.ts';
import { dayOfWarning } from '../duties/observations/untold-warnings.ts';
import { CACHED_TASKS, cachedTasks, stateOfTasks } from '../messages/cached-tasks.ts';
import { REVISION } from '../messages/revision.ts';
import type { ClassToday } from '../register/duty.ts';
import { classTasks, tasksOf } from '../register/tasks/class-tasks.ts';
import {
  type ClassTaskList,
  momentsOf,
  type TaskLine,
  type TaskLists,
  taskLine,
} from '../register/tasks/task-line.ts';
import { urgencyOfTask } from '../register/tasks/task-terms.ts';
import { classLines, continuing } from '../register/turn/class-line.ts';
import { isPast, quietTasks } from '../register/turn/past-class.ts';
import { proposalsFor, turnProposals } from '../register/turn/turn-proposals.ts';
import { classFacts } from '../tasks/class-facts.ts';
import { passwordSource } from '../tasks/password-source.ts';
import { owedForVault, owedInClass } from '../tasks/task-sources.ts';
import { recoveryState } from '../vault/recovery.ts';
import { readSecrets } from '../vault/secrets.ts';
import { backupState } from './backups.ts';
import { allLists, classTodayOf } from './class-duties.ts';
import { type ClassSignals, classSignals } from './class-signals.ts';
import type { Service } from './context.ts';
import { countingOf, recordedEntries } from './register-reading.ts';

/** What is owed in every class of the open vault, and for the vault itself; calculated once for each change and day. */
export async function taskLists(service: Service): Promise<TaskLists> {
  const revision = (await service.session.get(REVISION))[REVISION];
  const of = stateOfTasks(revision, service.now(), (await service.openVault()) ?? '');
  const cached = cachedTasks((await service.session.get(CACHED_TASKS))[CACHED_TASKS], of);
  if (cached && (await service.vault()) === 'unlocked') return asOfNow(cached, service.now());
  const lists = await calculated(service);
  await service.keepInSession({ [CACHED_TASKS]: { of, lists } });
  return lists;
}

/** A term may be an hour of the day: how urgent a task is changes without anything else. */
function asOfNow(lists: TaskLists, now: Date): TaskLists {
  const lines = (tasks: readonly TaskLine[]) =>
    tasks.map((line) => ({ ...line, urgency: urgencyOfTask(line, now) }));
  const classes = lists.classes.map((each) => ({ ...each, tasks: lines(each.tasks) }));
  return { ...lists, vault: lines(lists.vault), classes };
}

/** The tasks of one class, as its panel shows them; null: it is not stored. */
export async function tasksOfClass(service: Service, classGroup: string): Promise<ClassTaskList | null> {
  const { classes } = await taskLists(service);
  return classes.find((each) => each.classGroup.id === classGroup) ?? null;
}

async function calculated(service: Service): Promise<TaskLists> {
  const recorded = await recordedEntries(service);
  const { secrets } = await readSecrets(await service.database(), await service.key());
  const found: { list: ClassTaskList; moments: number[] }[] = [];
  const lists = await allLists(service);
  const lines = classLines(countingOf(recorded).entries);
  const proposals = turnProposals(lists, lines);
  for (const roster of lists) {
    const waiting = secrets.filter(({ classGroup }) => classGroup === roster.classGroup.id);
    const turns = proposalsFor(proposals, roster.classGroup.id, lines).map(
      ({ earlier }) => earlier.classGroup.id,
    );
    const of = await ofClass(service, { roster, recorded, waiting, lists, turns });
    // A class of a past year is spoken of only where something of it cannot wait.
    if (!of.isPast || of.list.tasks.length > 0) found.push(of);
  }
  const vault = await ofVault(service, recorded.length > 0);
  const moments = [...found.flatMap((each) => each.moments), ...momentsOf(vault)];
  return {
    vault: vault.tasks.map((task) => taskLine(task, () => null, service.now())),
    classes: found.map(({ list }) => list),
    moments: moments.sort((a, b) => a - b),
  };
}

async function ofClass(
  service: Service,
  given: {
    roster: Roster;
    recorded: readonly Entry[];
    waiting: readonly { person: string; expiresAt: number }[];
    lists: readonly Roster[];
    turns: readonly string[];
  },
): Promise<{ list: ClassTaskList; moments: number[]; isPast: boolean }> {
  const { roster, recorded, waiting, lists, turns } = given;
  const of = await classTodayOf(service, roster, recorded, lists);
  const signals = await classSignals(service, roster);
  const facts = classFacts(of, { listReadAt: roster.readAt, journalReadAt: signals.readAt, turns, waiting });
  const all = classTasks(of, duties, signals, owedInClass(facts));
  const isOver = isPast(roster, lists, of.today);
  const isContinued = continuing(classLines(of.everywhere), roster.classGroup.id).length > 0;
  const owed = isOver ? quietTasks(all, isContinued) : all;
  const names = new Map([...of.students, ...of.representatives].map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? null;
  const [next = null] = owed.coming;
  const list = {
    classGroup: roster.classGroup,
    tasks: owed.tasks.map((task) => taskLine(task, nameOf, service.now())),
    putOff: owed.putOff.length,
    next: next && { text: next.text, since: next.since, term: next.term },
    day: isOver ? null : todayFigures(signals, of.entries),
  };
  // When passwords expire can be read beside them, also of one that arrives while the vault is locked.
  const { tasks, ...others } = owed;
  const stored = tasks.filter(({ id }) => !id.startsWith(`${passwordSource.id}/`));
  return { list, moments: momentsOf({ ...others, tasks: stored }), isPast: isOver };
}

/** null: no journal was read. */
function todayFigures({ day, readAt, source, warnings }: ClassSignals, entries: ClassToday['entries']) {
  if (!day || readAt === null) return null;
  const settled = settledWarnings(entries);
  const open = (warnings ?? []).filter(({ id }) => !settled.has(id));
  const { since } = day;
  const fresh = open.filter((warning) => since !== null && (dayOfWarning(warning) ?? '') >= since);
  const students = (those: typeof open) => new Set(those.map(({ student }) => student)).size;
  return { ...day, source, help: { students: students(open), fresh: students(fresh) } };
}

async function ofVault(service: Service, isUsed: boolean) {
  const today = dayOf(service.now());
  const { dueAt } = await backupState(service);
  const recovery = await recoveryState(await service.database());
  const hasRecoveryCode = recovery !== null && recovery.usedAt === null;
  return tasksOf(owedForVault({ today, backupDueAt: dueAt, hasRecoveryCode, isUsed }), today, []);
}
