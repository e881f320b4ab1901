import { stampOf, tickOf } from '../../base/clock/stamp.ts';
import { type AnyEntry, type EntryOf, ofKinds } from '../../register/kind.ts';
import { credentialKinds } from './credential-entries.ts';
import { issuedId } from './issued-id.ts';

type Brought = Extract<
  EntryOf<(typeof credentialKinds)[number]>,
  { kind: 'password-issued' | 'credentials-imported' }
>;

interface Course {
  /** What brought the password that waits to be printed; null: none does. */
  waiting: Brought | null;
  /** What waited before each import that stands. */
  before: (Brought | null)[];
}

/** By person, the entry that brought the password of which no entry says that it was printed, wiped or replaced. */
export function unprintedPasswords(entries: readonly AnyEntry[]): Map<string, Brought> {
  const courses = new Map<string, Course>();
  for (const entry of ofKinds(entries, credentialKinds)) {
    const course = courses.get(entry.person) ?? { waiting: null, before: [] };
    courses.set(entry.person, course);
    if (entry.kind === 'password-issued') course.waiting = entry;
    else if (entry.kind === 'credentials-imported') {
      course.before.push(course.waiting);
      if (entry.password) course.waiting = entry;
    } else if (entry.kind === 'import-undone') course.waiting = course.before.pop() ?? null;
    else if (entry.kind === 'password-wiped') course.waiting = null;
    else if (entry.kind === 'slip-printed' && entry.variant === 'password') course.waiting = null;
  }
  return new Map(
    [...courses].flatMap(([person, { waiting }]) => (waiting ? [[person, waiting] as const] : [])),
  );
}

/** Whether this computer has recorded an entry: of passwords of another one it does not know whether they were printed. */
export const isFromHere = (entry: Pick<AnyEntry, 'at' | 'stamp'>, computer: string): boolean =>
  entry.stamp === undefined || stampOf(entry).endsWith(`.${computer}`);

/** When the password of an entry expires, ms since the epoch. */
export const expiryOf = (entry: Pick<AnyEntry, 'at'>, lifetime: number): number =>
  Date.parse(entry.at) + lifetime;

/** Whether a newer password was issued to the person, or taken from a table, than that of the attempt. */
export function isReplaced(entries: readonly AnyEntry[], attempt: string, issuedAt: string): boolean {
  const own = entries.find(({ id }) => id === issuedId(attempt));
  const since = own ? stampOf(own) : null;
  return ofKinds(entries, credentialKinds).some(
    (entry) =>
      (entry.kind === 'password-issued' || (entry.kind === 'credentials-imported' && entry.password)) &&
      entry.id !== issuedId(attempt) &&
      (since === null ? tickOf(stampOf(entry)).time > Date.parse(issuedAt) : stampOf(entry) > since),
  );
}
