import { UserError } from '../../base/text/user-error.ts';
import type { ResetAnswer } from '../../dnevnik/fetching/send-reset.ts';
import type { PageAccount } from '../../dnevnik/readers/account.ts';
import type { CardProof } from '../../duties/credentials/card-proof.ts';
import type { NextReset } from '../../duties/credentials/credentials-requests.ts';
import { issuedId } from '../../duties/credentials/issued-id.ts';
import {
  claimNext,
  isAttempted,
  itemOfAttempt,
  nextPerson,
  type Outcome,
  type Run,
  type RunItem,
  settleAttempt,
  stopRun,
} from '../../duties/credentials/run.ts';
import { ANOTHER_ACCOUNT, seenAs } from '../../duties/credentials/run-account.ts';
import { settleLate } from '../../duties/credentials/settle-late.ts';
import { type Entry, entrySchema, kinds } from '../../duties/entry.ts';
import { effective } from '../../register/effective.ts';
import type { Change } from '../../vault/commit.ts';
import type { Database } from '../../vault/database.ts';
import { readEntries } from '../../vault/entries.ts';
import { readSecrets, SECRET_LIFETIME_MS, sealSecret, withReplaced } from '../../vault/secrets.ts';
import { wasForgotten } from '../../vault/session-key.ts';
import { checkPasswordsAllowed } from '../computer.ts';
import type { Service } from '../context.ts';
import { expectedPerson, type ProvenCard, proveCard, type ResetOutcome, readAnswer } from './reset-steps.ts';
import { runOutcome } from './run-outcome.ts';
import {
  changeRun,
  driverOf,
  findRun,
  keepKnown,
  knownDocument,
  runDocument,
  runOrNone,
  storedCredentials,
} from './runs.ts';
import { dropTicket, keepTicket, unissuedTicket } from './tickets.ts';

/**
 * The page asks what to send next. The card is opened and proven first; the attempt is stored before the page learns of
 * it. Only the current driver gets one, and a driver is set only when no attempt is open: an attempt that is open when
 * its driver asks was never begun (the answer was lost on the way, or the site was busy) and is proven again.
 */
export async function nextReset(service: Service, id: string, driverId: string): Promise<NextReset | null> {
  // No run outlives a lock: neither while the vault is locked nor after it was opened again.
  if ((await service.vault()) !== 'unlocked' || (await wasForgotten(service.session))) return null;
  const isMine = async () => {
    const driver = await driverOf(service);
    return driver?.run === id && driver.id === driverId && !driver.retired;
  };
  for (;;) {
    let person: RunItem | null = null;
    const run = await changeRun(service, id, async (current) => {
      if (!(await isMine())) return current;
      const open = current.items.find(isAttempted);
      if (open && current.status !== 'running') return settledAs(current, open, NOT_BEGUN, service.now());
      const next = open ? { run: current, item: open } : nextPerson(current);
      person = next.item;
      return next.run;
    });
    const item = person as RunItem | null;
    if (!run || !item) return null;
    const expected = await expectedPerson(service, run.classGroup, item);
    // The answer for this computer may have changed while the run was under way.
    const proven = await checkPasswordsAllowed(service)
      .then(() => proveCard(service, item, expected))
      .catch((error: unknown) => stranger(error));
    if ('stopped' in proven) {
      await changeRun(service, id, (current) => {
        const stopped = stopRun(current, proven.stopped);
        const open = current.items.find(isAttempted);
        return open ? settledAs(stopped, open, NOT_BEGUN, service.now()) : stopped;
      });
      return null;
    }
    const { account, result } = proven;
    if ('kind' in result && (account === null || seenAs(run, account) !== null)) {
      await noteNotOffered(service, run.classGroup, item.person, result);
    }
    const given = await takeProven(service, id, item.person, isMine, account, result);
    if (given === 'look further') continue;
    if (given && 'form' in result) {
      const { name, card, reason } = item;
      const ticket = {
        classGroup: run.classGroup,
        person: item.person,
        name,
        card,
        reason,
        proof: result.proof,
        at: service.now().toISOString(),
      };
      await keepTicket(service, given.attempt, ticket);
    }
    return given;
  }
}

/**
 * The card was drawn for another account than that of the vault, or it is not confirmed yet for which it should be; or
 * no password may be issued on this computer.
 */
function stranger(error: unknown): { stopped: string } {
  if (error instanceof UserError) return { stopped: error.message };
  throw error;
}

const NOT_BEGUN = { kind: 'not-done', status: 'stopped', note: '' } as const;

/** An attempt that ends in the state in which it is: pending while it was never begun. */
function settledAs(run: Run, { progress }: RunItem, outcome: Outcome, now: Date): Run {
  return progress.state === 'attempting' ? settleAttempt(run, progress.attempt, outcome, now) : run;
}

/** Stores the attempt on a proven card, or how it ended without one; `look further`: the next person is to be looked at. */
async function takeProven(
  service: Service,
  id: string,
  person: string,
  isMine: () => Promise<boolean>,
  account: PageAccount | null,
  result: ProvenCard | ResetOutcome,
): Promise<NextReset | null | 'look further'> {
  let given: NextReset | null = null;
  let ends = false;
  await changeRun(service, id, async (current) => {
    given = null;
    ends = !(await isMine());
    if (ends) return current;
    const known = account ? seenAs(current, account) : current;
    const now = service.now();
    const open = current.items.find(isAttempted);
    if (!known) {
      ends = true;
      const stopped = stopRun(current, ANOTHER_ACCOUNT);
      return open ? settledAs(stopped, open, NOT_BEGUN, now) : stopped;
    }
    const proof = 'form' in result ? result.proof : undefined;
    const claimed = open
      ? { run: withProof(known, open, proof), item: open }
      : claimNext(known, crypto.randomUUID(), now, proof);
    const { item } = claimed;
    if (item?.progress.state !== 'attempting' || item.person !== person) return current;
    const { attempt } = item.progress;
    if ('form' in result) {
      given = { attempt, form: result.form };
      return claimed.run;
    }
    return settleAttempt(claimed.run, attempt, runOutcome(result), now);
  });
  return given ?? (ends ? null : 'look further');
}

const withProof = (run: Run, item: RunItem, proof?: CardProof): Run => ({
  ...run,
  items: run.items.map((each) => (each === item && proof ? { ...each, proof } : each)),
});

/** Keeps that the site offers no reset for a person, with the login if it shows one. */
async function noteNotOffered(
  service: Service,
  classGroup: string,
  person: string,
  outcome: ResetOutcome,
): Promise<void> {
  if (outcome.kind !== 'not-offered') return;
  const reset = outcome.gosuslugi ? 'gosuslugi' : 'not-offered';
  await service.serial(async () => {
    const login = outcome.login ?? (await storedCredentials(service, classGroup))[person]?.login ?? null;
    await keepKnown(service, classGroup, person, { login, readAt: service.now().toISOString(), reset });
  });
}

/** An answer that an older version had read before it was sealed. */
interface ReadAnswer {
  kind: 'read';
  outcome: ResetOutcome;
}

/**
 * Reads the site's answer to an attempt and stores what came of it, all of it or nothing: password, entry, login, and the
 * attempt as settled; only then the page gets its answer. It is kept whatever has become of the run, unless the class was
 * deleted since. A repeated message changes nothing more.
 */
export async function settleReset(
  service: Service,
  id: string,
  attempt: string,
  answer: ResetAnswer | ReadAnswer,
  late: { at: Date; ticket: unknown } = { at: service.now(), ticket: null },
): Promise<void> {
  const run = await findRun(service, id);
  const item = run && itemOfAttempt(run, attempt);
  if (item && isOver(item)) return;
  const whose =
    run && item
      ? { ...item, classGroup: run.classGroup }
      : await unissuedTicket(service, attempt, late.ticket);
  if (!whose) return;
  const expected = await expectedPerson(service, whose.classGroup, whose);
  const { account, result: outcome } =
    answer.kind === 'read'
      ? { account: null, result: answer.outcome }
      : await readAnswer(service, whose, expected, answer);
  await service.serial(async () => {
    // Another run of the class may stand in the place of the first one by now.
    const current = (await findRun(service, id)) ?? (await runOrNone(service, whose.classGroup));
    const before = current && itemOfAttempt(current, attempt);
    if (before && isOver(before)) return;
    const { now, ...change } = await outcomeChange(service, whose, attempt, outcome, late.at);
    const settled = current && settleLate(current, { ...whose, attempt }, runOutcome(outcome), now);
    // The card was proven under the right account: a password that has come is kept, but nothing follows it.
    const isSame = settled === null || account === null || seenAs(settled, account) !== null;
    const next = settled && (isSame ? settled : stopRun(settled, ANOTHER_ACCOUNT));
    const runs = next && next !== current ? [runDocument(next)] : [];
    await service.commit({ ...change, now, documents: [...(change.documents ?? []), ...runs] });
  });
  await service.changed();
  await dropTicket(service, attempt);
}

/** Already settled with a password: its slip may have been printed and the password wiped by now. */
const isOver = ({ progress }: RunItem): boolean => progress.state === 'issued' || progress.state === 'wiped';

/** What an outcome changes besides the run. */
async function outcomeChange(
  service: Service,
  { classGroup, person, reason }: Pick<RunItem, 'person' | 'reason'> & { classGroup: string },
  attempt: string,
  outcome: ResetOutcome,
  now: Date,
): Promise<Change<Entry> & { now: Date }> {
  if (outcome.kind === 'unknown') {
    return { now, entries: [{ kind: 'reset-unknown', classGroup, person }], onceAs: `unknown:${attempt}` };
  }
  if (outcome.kind !== 'issued') return { now };
  const [database, key] = [await service.database(), await service.key()];
  const { login, temporaryPassword, confirmedName } = outcome;
  const issuedAt = now.toISOString();
  const secret = { classGroup, person, attempt, login, temporaryPassword, issuedAt, confirmedName };
  const known = { login, readAt: issuedAt, reset: 'offered' as const };
  return {
    now,
    secrets: [await sealSecret(key, secret, now.getTime() + SECRET_LIFETIME_MS)],
    dropped: { secrets: await withReplaced(database, await replacedBy(database, key, secret)) },
    entries: [{ kind: 'password-issued', classGroup, person, reason }],
    onceAs: issuedId(attempt),
    documents: [await knownDocument(service, classGroup, person, known)],
  };
}

/** Passwords that a newer one has replaced, in whichever class they were issued: they must not be printed. */
async function replacedBy(
  database: Database,
  key: CryptoKey,
  { person, attempt }: { person: string; attempt: string },
): Promise<string[]> {
  const { secrets } = await readSecrets(database, key);
  const { keyOf } = effective((await readEntries(database, key, entrySchema)).entries, kinds);
  return secrets
    .filter((secret) => keyOf(secret.person) === keyOf(person) && secret.attempt !== attempt)
    .map(({ id }) => id);
}
