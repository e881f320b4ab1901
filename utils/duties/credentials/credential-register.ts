import { type Day, dayOf } from '../../base/calendar/day.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { perRegister } from '../../register/per-class.ts';
import { type CredentialEntry, credentialKinds } from './credential-entries.ts';

type HandedOut = Extract<CredentialEntry, { kind: 'credentials-handed-out' }>;

/**
 * How far a person's credentials have come. `expired`: the password expired without having been printed, a new one is
 * needed. `destroyed`: the printed slip was never collected and is gone, a new one is needed.
 */
export type CredentialStage =
  | 'none'
  | 'prepared'
  | 'expired'
  | 'printed'
  | 'handed-out'
  | 'signed-in'
  | 'returned'
  | 'destroyed';

/** Line of the credentials register. Times are ISO; `on` is a day. */
export interface CredentialRecord {
  stage: CredentialStage;
  /** When login or password were collected, issued or imported from a table. */
  preparedAt: string | null;
  printedAt: string | null;
  /** When the last password expired unprinted. */
  expiredAt: string | null;
  handedOut: Pick<HandedOut, 'on' | 'to' | 'toName' | 'capacity' | 'how' | 'reason'> | null;
  signedIn: boolean;
  /** New passwords issued after the first credentials had been printed or handed out. */
  reissued: number;
  returnedOn: Day | null;
  /** When the last printed slip was destroyed, not collected. */
  destroyedOn: Day | null;
}

interface Course extends Omit<CredentialRecord, 'stage'> {
  issuedAt: string | null;
  loginAt: string | null;
  /** The state before the last import. */
  beforeImport: Course | null;
}

const START: Course = {
  preparedAt: null,
  printedAt: null,
  expiredAt: null,
  handedOut: null,
  signedIn: false,
  reissued: 0,
  returnedOn: null,
  destroyedOn: null,
  issuedAt: null,
  loginAt: null,
  beforeImport: null,
};

/** The register of credentials by person, from counting entries in their order. */
export const credentialRegister = perRegister((entries): ReadonlyMap<string, CredentialRecord> => {
  const courses = new Map<string, Course>();
  for (const entry of ofKinds(entries, credentialKinds)) {
    const before = courses.get(entry.person);
    const after = step(before ?? { ...START }, entry);
    if (after && after !== before) courses.set(entry.person, after);
  }
  return new Map([...courses].map(([person, course]) => [person, recordOf(course)]));
});

/** Changes the course by the entry, of which there are tens of thousands; null: the entry changes nothing. */
function step(course: Course, entry: CredentialEntry): Course | null {
  switch (entry.kind) {
    case 'login-collected':
      course.loginAt = entry.at;
      course.preparedAt ??= entry.at;
      return course;
    case 'credentials-imported': {
      const beforeImport = { ...course };
      if (entry.password) renew(course, entry.at);
      else course.preparedAt ??= entry.at;
      course.beforeImport = beforeImport;
      return course;
    }
    case 'import-undone':
      return course.beforeImport;
    case 'password-issued':
      return renew(course, entry.at);
    case 'password-wiped':
      // Wiped without being printed: only the login of what was prepared remains.
      if (entry.why === 'printed' || course.printedAt !== null) return null;
      course.preparedAt = course.loginAt;
      if (entry.why === 'expired') course.expiredAt = entry.at;
      return course;
    case 'slip-printed':
      course.printedAt = entry.at;
      if (entry.variant === 'password') course.expiredAt = null;
      // A new slip after one that was destroyed: what had come of that one is over.
      if (course.destroyedOn !== null) course.returnedOn = course.destroyedOn = null;
      return course;
    case 'credentials-handed-out': {
      // Recorded late, it may concern credentials that a new password has since replaced.
      const replaced = course.issuedAt !== null && entry.on < dayOf(new Date(course.issuedAt));
      const later = course.handedOut !== null && course.handedOut.on > entry.on;
      if (replaced || later) return null;
      const { on, to, toName, capacity, how, reason } = entry;
      course.handedOut = { on, to, toName, capacity, how, ...(reason === undefined ? {} : { reason }) };
      if (course.returnedOn !== null && course.returnedOn <= on) course.returnedOn = null;
      return course;
    }
    case 'credentials-returned':
      if (course.handedOut !== null && course.handedOut.on > entry.on) return null;
      course.returnedOn = entry.on;
      return course;
    case 'slip-destroyed': {
      const { issuedAt, printedAt } = course;
      // Recorded late, it may concern a slip that was replaced since.
      const isOlder = (at: string | null) => at !== null && entry.on < dayOf(new Date(at));
      const isUnprinted = issuedAt !== null && printedAt === null;
      if (isUnprinted || isOlder(issuedAt) || isOlder(printedAt)) return null;
      course.destroyedOn = entry.on;
      return course;
    }
    case 'sign-in-state':
      course.signedIn = entry.state !== null && entry.state !== 'error';
      return course;
    default:
      return null;
  }
}

/** A new password invalidates everything printed and handed out before. */
function renew(course: Course, at: string): Course {
  if (course.printedAt !== null || course.handedOut !== null) course.reissued += 1;
  return Object.assign(course, {
    issuedAt: at,
    preparedAt: at,
    printedAt: null,
    expiredAt: null,
    handedOut: null,
    returnedOn: null,
    destroyedOn: null,
    signedIn: false,
  });
}

/** Field by field: there are hundreds of records, and what remains of a spread is slow to read. */
function recordOf(course: Course): CredentialRecord {
  const { preparedAt, printedAt, expiredAt, handedOut, signedIn, reissued, returnedOn, destroyedOn } = course;
  return {
    preparedAt,
    printedAt,
    expiredAt,
    handedOut,
    signedIn,
    reissued,
    returnedOn,
    destroyedOn,
    stage: stageOf(course),
  };
}

function stageOf(record: Omit<CredentialRecord, 'stage'>): CredentialStage {
  const { returnedOn, destroyedOn } = record;
  const isDestroyed = destroyedOn !== null && (returnedOn === null || returnedOn <= destroyedOn);
  if (returnedOn !== null && !isDestroyed) return 'returned';
  if (record.signedIn) return 'signed-in';
  if (record.handedOut && returnedOn === null) return 'handed-out';
  if (record.expiredAt !== null) return 'expired';
  if (isDestroyed) return 'destroyed';
  if (record.printedAt !== null) return 'printed';
  return record.preparedAt !== null ? 'prepared' : 'none';
}

/** People whose last password has expired without having been printed. */
export const expiredPeople = (entries: readonly AnyEntry[]): ReadonlySet<string> =>
  new Set(
    [...credentialRegister(entries)].flatMap(([person, { stage }]) => (stage === 'expired' ? [person] : [])),
  );
