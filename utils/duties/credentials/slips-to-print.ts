import { sameWholeName } from '../../base/names/same-whole-name.ts';
import { classTitle } from '../../class-data/roster/class-title.ts';
import type { Roster, RosterPerson } from '../../class-data/roster/person.ts';
import { relationToAll } from '../../class-data/roster/relation-to.ts';
import { SIGN_IN_ADDRESS } from '../../dnevnik/addresses.ts';
import { sheetCapacity } from '../../register/sheet-capacity.ts';
import type { Secret } from '../../vault/secrets.ts';
import type { KnownCredentials } from './known.ts';
import type { HandOutRow, Slip, SlipVariant } from './slip.ts';
import { slipVariant } from './slip-variant.ts';

/** A slip with what must be recorded once it is printed. */
export interface PrintableSlip {
  slip: Slip;
  person: string;
  variant: SlipVariant;
  /** The attempt that issued the temporary password on the slip. */
  attempt: string | null;
  expiresAt: number | null;
}

export interface PrintJob {
  slips: PrintableSlip[];
  handOut: HandOutRow[];
  /** People for whom there is nothing to print yet, and why. */
  without: { name: string; why: string }[];
  /** Names of people whose password has expired without having been printed: they need a new one. */
  expired: string[];
  /** Left out, and why: nothing may be handed out to them, or the name contradicts. */
  barred: { name: string; why: string }[];
  /** Printed although nothing may be said about this child: the login shows another child of the person, too. */
  partlyBarred: { name: string; child: string; why: string }[];
  /** Names of people left out because nobody has confirmed yet that their password is theirs. */
  unconfirmed: string[];
}

interface Conditions {
  /** Why somebody may receive nothing, in Russian; null: may. */
  whyNotReceive?: (person: string) => string | null;
  /** Children of a person about whom that person may receive nothing, and why, in Russian. */
  barredChildren?: (person: string) => readonly { student: string; why: string }[];
  /** Whose last password has expired unprinted. */
  expired?: ReadonlySet<string>;
  /** Why the last reading has brought no login of somebody, by person, in Russian. */
  whyUnread?: ReadonlyMap<string, string>;
  /** No password may be printed on this computer: whose password waits is left out. */
  barsPasswords?: boolean;
  /** Print passwords that were stored without the name of their card, too. */
  trustsNames?: boolean;
}

/**
 * Slips of the selected people in class order: with a temporary password if one is waiting to be printed,
 * with the login alone if only that is known, about Госуслуги if the site offers no reset. People who may
 * receive nothing are left out even if selected; so are those with another name in the list than on the card at the
 * reset, or of whom the site shows another name since. A child about whom the person may receive nothing is not named on
 * the slip.
 */
export function slipsToPrint(
  roster: Roster,
  known: KnownCredentials,
  secrets: Secret[],
  persons: ReadonlySet<string>,
  {
    whyNotReceive = () => null,
    barredChildren = () => [],
    expired = new Set(),
    whyUnread = new Map(),
    barsPasswords = false,
    trustsNames = false,
  }: Conditions = {},
): PrintJob {
  const students = new Map(roster.students.map((student) => [student.key, student]));
  const order = new Map(roster.students.map((student, index) => [student.key, index]));
  const firstChild = (person: RosterPerson) =>
    Math.min(
      ...person.children.map((key) => order.get(key) ?? Number.POSITIVE_INFINITY),
      Number.POSITIVE_INFINITY,
    );
  const representatives = [...roster.representatives].sort((a, b) => compare(firstChild(a), firstChild(b)));
  const job: PrintJob = {
    slips: [],
    handOut: [],
    without: [],
    expired: [],
    barred: [],
    partlyBarred: [],
    unconfirmed: [],
  };
  for (const person of [...roster.students, ...representatives]) {
    if (!persons.has(person.key)) continue;
    const why = whyNotReceive(person.key);
    if (why !== null) {
      job.barred.push({ name: person.name, why });
      continue;
    }
    const secret = secrets.findLast(({ person: key }) => key === person.key);
    if (secret && barsPasswords) {
      job.barred.push({ name: person.name, why: NO_PASSWORDS_HERE });
      continue;
    }
    const otherName = whyNotNamed(person, secret);
    if (otherName !== null) {
      job.barred.push({ name: person.name, why: otherName });
      continue;
    }
    if (secret?.confirmedName === null && !trustsNames) {
      job.unconfirmed.push(person.name);
      continue;
    }
    if (!secret && expired.has(person.key)) job.expired.push(person.name);
    const read = known[person.key];
    const variant = slipVariant({
      password: secret !== undefined,
      reset: read?.reset,
      login: Boolean(read?.login),
    });
    if (!variant) {
      const why = read ? 'логина на карточке нет' : (whyUnread.get(person.key) ?? 'логин ещё не собран');
      if (!job.expired.includes(person.name)) job.without.push({ name: person.name, why });
      continue;
    }
    const barred = barredChildren(person.key);
    for (const { student, why } of barred)
      job.partlyBarred.push({ name: person.name, child: students.get(student)?.name ?? '', why });
    const named = person.children.filter((key) => !barred.some(({ student }) => student === key));
    const children = named.flatMap((key) => students.get(key)?.name ?? []);
    const slip: Slip = {
      key: person.key,
      family: person.role === 'student' ? person.key : (named[0] ?? person.key),
      role: person.role,
      name: person.name,
      relation: person.role === 'student' ? null : (relationToAll(person, named) ?? 'представитель'),
      children,
      school: roster.school.name,
      className: classTitle(roster.classGroup.name),
      variant,
      login: variant === 'gosuslugi' ? null : (secret?.login ?? read?.login ?? null),
      temporaryPassword: secret?.temporaryPassword ?? null,
      signInAddress: SIGN_IN_ADDRESS,
    };
    const { key } = person;
    job.slips.push({
      slip,
      person: key,
      variant,
      attempt: secret?.attempt ?? null,
      expiresAt: secret?.expiresAt ?? null,
    });
  }
  job.handOut = handOutRows(job.slips);
  return job;
}

const NO_PASSWORDS_HERE = 'на личном компьютере без разрешения директора пароли не печатаются';

/** Why the name in the list is not known to be that of the password's owner, in Russian; null: nothing contradicts. */
function whyNotNamed(person: RosterPerson, secret: Secret | undefined): string | null {
  if (person.newName) {
    return `на сайте теперь другое имя: ${person.newName}. Подтвердите его в рабочем месте, раздел «Список и контакты»`;
  }
  const confirmed = secret?.confirmedName ?? null;
  if (confirmed === null || sameWholeName(confirmed, person.name)) return null;
  return `пароль выдан, когда на карточке стояло имя ${confirmed}. Обновите список класса и сверьте карточку; если имя верное, выдайте новый пароль`;
}

const HANDED_OUT: Record<SlipVariant, string> = {
  password: 'логин и временный пароль',
  login: 'логин',
  gosuslugi: 'порядок входа через Госуслуги',
};

/** Rows by family: the student, then the representatives. */
function handOutRows(slips: PrintableSlip[]): HandOutRow[] {
  const families = new Map<string, PrintableSlip[]>();
  for (const printable of slips) {
    const family = families.get(printable.slip.family) ?? [];
    family.push(printable);
    families.set(printable.slip.family, family);
  }
  return [...families.values()].flat().map(({ slip, variant }) => ({
    student: slip.role === 'student' ? slip.name : slip.children.join(', '),
    recipient: slip.name,
    capacity: sheetCapacity(slip.role),
    handedOut: HANDED_OUT[variant],
  }));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
