import {
  array,
  boolean,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  variant,
} from 'valibot';
import { describeProblem } from '../../base/text/problem.ts';
import { type CardProof, cardProofSchema } from './card-proof.ts';
import { preparedSlipsSchema } from './prepared-slips.ts';

/**
 * A run over people of a class: `collect` reads logins and changes nothing, `reset` issues new temporary
 * passwords. A pure state machine: each step returns a new run, which is stored before anything else happens,
 * so that after a killed service worker, a closed tab or a restarted browser it resumes from the true state.
 */

/** Why a person who may have a working password gets a new one. */
export const resetReasons = ['lost', 'asked', 'leak', 'unknown-outcome', 'slip-destroyed'] as const;
export type ResetReason = (typeof resetReasons)[number];

/** Why a password that was issued is gone without having been printed. */
const wipedReasons = ['expired', 'asked', 'replaced', 'damaged'] as const;
export type WipedReason = (typeof wipedReasons)[number];

const itemStateSchema = variant('state', [
  object({ state: literal('pending') }),
  /** The request may be running. Written before it is sent. */
  object({ state: literal('attempting'), attempt: string(), at: string() }),
  object({ state: literal('collected'), at: string(), login: boolean() }),
  object({ state: literal('issued'), at: string(), attempt: string(), printed: boolean() }),
  /** Its password is gone unprinted: a new one is needed, unless a newer one has replaced it. */
  object({ state: literal('wiped'), at: string(), attempt: string(), reason: picklist(wipedReasons) }),
  object({ state: literal('skipped'), at: string(), why: string() }),
  object({
    state: literal('failed'),
    at: string(),
    why: string(),
    /** The site answered that the teacher has no right to it. */
    noRight: optional(boolean()),
  }),
  /**
   * A reset with an unseen answer: the old password may or may not still work. Never repeated automatically.
   */
  object({ state: literal('unknown'), at: string(), attempt: string(), why: string() }),
]);
export type ItemState = InferOutput<typeof itemStateSchema>;

const itemSchema = object({
  person: string(),
  name: string(),
  role: picklist(['student', 'representative']),
  card: nullable(string()),
  reason: nullable(picklist(resetReasons)),
  progress: itemStateSchema,
  proof: optional(cardProofSchema),
});
export type RunItem = InferOutput<typeof itemSchema>;

export const runSchema = object({
  id: string(),
  kind: picklist(['collect', 'reset']),
  classGroup: string(),
  createdAt: string(),
  /** `sheet-full`: as many resets as fit on a page of slips are done; these must be printed first. */
  status: picklist(['running', 'stopped', 'sheet-full', 'signed-out', 'locked', 'trouble', 'done']),
  /** In Russian, why it has stopped; null while it runs. */
  note: nullable(string()),
  /** Slips on one page. */
  perSheet: number(),
  /** Account of the site that the first page showed; missing: no page has shown one yet. */
  account: optional(string()),
  /** Of a reading that prepares slips. */
  prepares: optional(preparedSlipsSchema),
  /** Of resets: the teacher wants the print page as soon as there is something to print; missing: no, or it was opened. */
  opensPrint: optional(literal(true)),
  items: array(itemSchema),
});
export type Run = InferOutput<typeof runSchema>;

/** The outcome of one attempt. */
export type Outcome =
  | { kind: 'collected'; login: boolean }
  | { kind: 'issued' }
  | { kind: 'skipped'; why: string }
  | { kind: 'failed'; why: string; noRight?: boolean }
  | { kind: 'unknown'; why: string }
  /** Nothing was done: the person waits for the next attempt, and the run stops. */
  | { kind: 'not-done'; status: 'stopped' | 'signed-out' | 'locked' | 'trouble'; note: string };

export interface RunPerson {
  person: string;
  name: string;
  role: 'student' | 'representative';
  card: string | null;
  reason: ResetReason | null;
}

export function createRun(
  kind: Run['kind'],
  details: Pick<Run, 'id' | 'classGroup' | 'perSheet' | 'prepares'> & { people: RunPerson[] },
  now: Date,
): Run {
  const seen = new Set<string>();
  const items: RunItem[] = [];
  for (const person of details.people) {
    if (seen.has(person.person)) continue;
    seen.add(person.person);
    const progress: ItemState = person.card
      ? { state: 'pending' }
      : { state: 'skipped', at: now.toISOString(), why: 'На странице нет ссылки на карточку.' };
    items.push({ ...person, progress });
  }
  const { people: _, ...kept } = details;
  return settleStatus({
    ...kept,
    kind,
    createdAt: now.toISOString(),
    status: 'running',
    note: null,
    items,
  });
}

/** Number of issued passwords not yet printed. */
export function unprinted(run: Run): number {
  return run.items.filter(({ progress }) => progress.state === 'issued' && !progress.printed).length;
}

/** Whom the run takes next, with its status settled; null: nobody now. Resets run one at a time. */
export function nextPerson(run: Run): { run: Run; item: RunItem | null } {
  const settled = settleStatus(run);
  if (settled.status !== 'running' || (run.kind === 'reset' && isAsking(run))) {
    return { run: settled, item: null };
  }
  return { run: settled, item: settled.items.find(({ progress }) => progress.state === 'pending') ?? null };
}

/** Takes the next person for an attempt; null if there is none now. `proof`: what that person's card said. */
export function claimNext(
  run: Run,
  attempt: string,
  now: Date,
  proof?: CardProof,
): { run: Run; item: RunItem | null } {
  const { run: settled, item: found } = nextPerson(run);
  if (!found) return { run: settled, item: null };
  const progress = { state: 'attempting' as const, attempt, at: now.toISOString() };
  const item: RunItem = { ...found, progress, ...(proof && { proof }) };
  return { run: { ...settled, items: settled.items.map((each) => (each === found ? item : each)) }, item };
}

/** Whether somebody is being read or reset. */
export const isAttempted = ({ progress }: RunItem): boolean => progress.state === 'attempting';

/** Whether an attempt is running. */
export const isAsking = (run: Run): boolean => run.items.some(isAttempted);

export function itemOfAttempt(run: Run, attempt: string): RunItem | undefined {
  return run.items.find(({ progress }) => 'attempt' in progress && progress.attempt === attempt);
}

/**
 * Records the outcome of an attempt. An attempt that is not open (a repeated message) changes nothing, but a
 * password that arrives after its attempt was given up is accepted: it works.
 */
export function settleAttempt(run: Run, attempt: string, outcome: Outcome, now: Date): Run {
  const index = run.items.findIndex(
    ({ progress }) =>
      (progress.state === 'attempting' || (progress.state === 'unknown' && outcome.kind === 'issued')) &&
      progress.attempt === attempt,
  );
  const item = run.items[index];
  if (!item) return run;
  const at = now.toISOString();
  const put = (progress: ItemState): Run =>
    settleStatus({ ...run, items: run.items.with(index, { ...item, progress }) });
  switch (outcome.kind) {
    case 'collected':
      return put({ state: 'collected', at, login: outcome.login });
    case 'issued':
      return put({ state: 'issued', at, attempt, printed: false });
    case 'not-done': {
      const waiting = put({ state: 'pending' });
      return waiting.status === 'running'
        ? { ...waiting, status: outcome.status, note: outcome.note }
        : waiting;
    }
    case 'unknown':
      return put({ state: 'unknown', at, attempt, why: outcome.why });
    case 'failed':
      return stoppedWithoutRight(
        put({ state: 'failed', at, why: outcome.why, ...(outcome.noRight && { noRight: true }) }),
      );
    default:
      return put({ state: outcome.kind, at, why: outcome.why });
  }
}

/** How many refusals, with nothing but refusals, show that the teacher has no right to any of the cards. */
const REFUSALS = 3;

/** Stops a run in which everything so far was answered «no right»: the rest would be too. */
function stoppedWithoutRight(run: Run): Run {
  const idle = ['pending', 'attempting', 'skipped'];
  const done = run.items.filter(({ progress }) => !idle.includes(progress.state));
  const refused = done.filter(({ progress }) => progress.state === 'failed' && progress.noRight);
  if (run.status !== 'running' || refused.length < REFUSALS || refused.length < done.length) return run;
  return {
    ...run,
    status: 'trouble',
    note: describeProblem({
      what: `Дневник.ру не даёт вам прав на карточки: ${refused.length} подряд не открылись.`,
      kept: 'Ничего не сделано.',
      press: 'Проверьте, под своей ли записью вы вошли; если под своей, права даёт администратор школы.',
    }),
  };
}

/**
 * The maker of the attempts is gone (closed tab, killed browser). A reading is simply retried; a reset may
 * have happened, so its outcome is unknown.
 */
export function abandonAttempts(run: Run, now: Date): Run {
  let changed = false;
  const items = run.items.map((item): RunItem => {
    if (item.progress.state !== 'attempting') return item;
    changed = true;
    if (run.kind === 'collect') return { ...item, progress: { state: 'pending' } };
    const why =
      'Страница закрылась раньше, чем пришёл ответ сайта. Прежний пароль мог перестать действовать.';
    return {
      ...item,
      progress: { state: 'unknown', at: now.toISOString(), attempt: item.progress.attempt, why },
    };
  });
  return changed ? settleStatus({ ...run, items }) : run;
}

export function stopRun(run: Run, note: string): Run {
  return run.status === 'running' ? { ...run, status: 'stopped', note } : run;
}

/** Resumes from where it stopped; with a full sheet only after the sheet is printed. */
export function resumeRun(run: Run): Run {
  return run.status === 'done' ? run : settleStatus({ ...run, status: 'running', note: null });
}

/** Marks the slips of these attempts as printed and legible. A password that an undone import brought back may be among them. */
export function markPrinted(run: Run, attempts: ReadonlySet<string>): Run {
  const items = run.items.map((item): RunItem => {
    const { progress } = item;
    if (progress.state !== 'issued' && progress.state !== 'wiped') return item;
    if (!attempts.has(progress.attempt)) return item;
    const { at, attempt } = progress;
    return { ...item, progress: { state: 'issued', at, attempt, printed: true } };
  });
  return released({ ...run, items }, 'Лист напечатан. Можно продолжать со следующего листа.');
}

/** Marks the passwords of these attempts as gone unprinted. */
export function markWiped(run: Run, wiped: ReadonlyMap<string, WipedReason>): Run {
  const items = run.items.map((item): RunItem => {
    const { progress } = item;
    const reason = 'attempt' in progress ? wiped.get(progress.attempt) : undefined;
    if (progress.state !== 'issued' || progress.printed || !reason) return item;
    const { at, attempt } = progress;
    return { ...item, progress: { state: 'wiped', at, attempt, reason } };
  });
  return released(
    { ...run, items },
    'Пароли с заполненного листа стёрты, не напечатаны. Можно продолжать со следующего листа.',
  );
}

/** A run that waited for a full sheet waits no longer once the sheet has room. */
function released(run: Run, note: string): Run {
  const isFree = run.status === 'sheet-full' && unprinted(run) < run.perSheet;
  return settleStatus(isFree ? { ...run, status: 'stopped', note } : run);
}

function settleStatus(run: Run): Run {
  const open = run.items.some(
    ({ progress }) => progress.state === 'pending' || progress.state === 'attempting',
  );
  if (!open) return run.status === 'done' && run.note === null ? run : { ...run, status: 'done', note: null };
  if (run.status === 'running' && run.kind === 'reset' && !isAsking(run) && unprinted(run) >= run.perSheet) {
    return { ...run, status: 'sheet-full', note: 'Лист памяток заполнен: напечатайте его, потом продолжим.' };
  }
  return run;
}
