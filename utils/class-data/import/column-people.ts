import type { HeaderOwner } from './header-words.ts';
import type { ColumnKind, ColumnMeaning, RowRole, TablePerson } from './mapping.ts';

const OF_ROW: ReadonlySet<ColumnKind> = new Set([
  'class',
  'class-letter',
  'number',
  'unknown',
  'snils',
  'child',
]);
const NAMES: ReadonlySet<ColumnKind> = new Set(['full-name', 'surname', 'given', 'patronymic']);
const SECRETS: ReadonlySet<ColumnKind> = new Set(['login', 'password', 'temporary-password']);
/** A person may have several of them, each in a column of its own. */
const SEVERAL: ReadonlySet<ColumnKind> = new Set(['phone', 'email']);
const SAYS_WHO: ReadonlySet<ColumnKind> = new Set(['role', 'relation']);

interface Person {
  owner: HeaderOwner | null;
  kinds: Set<ColumnKind>;
  /** Indexes of the name columns; none: only contacts of somebody whom other columns name. */
  names: number[];
}

const sameOwner = (a: HeaderOwner | null, b: HeaderOwner): boolean =>
  a !== null && a.role === b.role && a.relation === b.relation && a.number === b.number;

/**
 * «ФИО ребёнка» is the person the row is about where no representative is named, and in a list of the class that names
 * the child first; elsewhere it only tells whose representative the row is about.
 */
function settleChildren(columns: ColumnMeaning[], owners: (HeaderOwner | null)[]): void {
  const firstParent = columns.findIndex(
    ({ kind }, at) => NAMES.has(kind) && owners[at]?.role === 'representative',
  );
  const ofStudent = (kinds: ReadonlySet<ColumnKind>) =>
    columns.some(({ kind }, at) => kinds.has(kind) && owners[at]?.role === 'student');
  const childHasFacts = ofStudent(SECRETS) || ofStudent(new Set(['birth-date']));
  const hasRelation = columns.some(({ kind }) => kind === 'relation');
  const isList = !columns.some(({ kind }) => SECRETS.has(kind));
  columns.forEach((column, at) => {
    if (column.kind !== 'child' || owners[at]?.role !== 'student') return;
    const isFirst = isList && at < firstParent;
    if (firstParent >= 0 && !childHasFacts && !isFirst) return;
    if (isFirst || !hasRelation || ofStudent(SECRETS) || !columns.some(({ kind }) => NAMES.has(kind)))
      column.kind = 'full-name';
  });
}

/** Everybody whom a column names, in the order of the columns. */
function namedPeople(columns: ColumnMeaning[], owners: (HeaderOwner | null)[]): Person[] {
  const people: Person[] = [];
  let current: Person | undefined;
  columns.forEach((column, at) => {
    if (!NAMES.has(column.kind)) return;
    const owner = owners[at] ?? null;
    const isFree = (person: Person | undefined) => person !== undefined && !person.kinds.has(column.kind);
    if (owner === null) {
      if (!isFree(current)) current = undefined;
    } else if (!current || !sameOwner(current.owner, owner) || !isFree(current)) {
      current = people.find((person) => sameOwner(person.owner, owner) && isFree(person));
    }
    if (!current) {
      current = { owner, kinds: new Set(), names: [] };
      people.push(current);
    }
    current.kinds.add(column.kind);
    current.names.push(at);
    column.person = people.indexOf(current);
  });
  return people;
}

const isOf = (person: Person, role: RowRole): boolean =>
  person.owner?.role === role || (person.owner === null && role === 'student');

/** Finds the person of a column that has no name in it. */
class Owners {
  readonly people: Person[];
  readonly columns: ColumnMeaning[];
  readonly dateRoles: readonly (RowRole | null)[];

  constructor(people: Person[], columns: ColumnMeaning[], dateRoles: readonly (RowRole | null)[]) {
    this.people = people;
    this.columns = columns;
    this.dateRoles = dateRoles;
  }

  get named(): Person[] {
    return this.people.filter(({ names }) => names.length > 0);
  }

  /** The nearest person on the left; else the only one there is. */
  nearest(at: number): Person | undefined {
    const before = this.named.filter(({ names }) => names[0]! < at);
    const last = before.toSorted((a, b) => a.names.at(-1)! - b.names.at(-1)!).at(-1);
    return last ?? (this.named.length === 1 ? this.named[0] : undefined);
  }

  open(owner: HeaderOwner | null): Person {
    const same = this.people.find(
      (person) => person.names.length === 0 && (owner ? sameOwner(person.owner, owner) : !person.owner),
    );
    if (same) return same;
    const person: Person = { owner, kinds: new Set(), names: [] };
    this.people.push(person);
    return person;
  }

  ofHeader(owner: HeaderOwner, at: number): Person {
    const same = this.named.filter((person) => sameOwner(person.owner, owner));
    const near = this.nearest(at);
    if (near && same.includes(near)) return near;
    if (same.length > 0) return same.findLast(({ names }) => names[0]! < at) ?? same[0]!;
    if (owner.relation !== null || owner.number !== null) return this.open(owner);
    const ofRole = this.named.filter((person) => isOf(person, owner.role));
    if (ofRole.length === 1) {
      const [only] = ofRole;
      if (only!.owner === null) only!.owner = owner;
      return only!;
    }
    return this.open(owner);
  }

  /** A phone behind «ФИО мамы», «ФИО папы» is of one of them, or of both: the row may tell. */
  #isShared(near: Person, at: number): boolean {
    if (near.owner?.role !== 'representative') return false;
    const before = this.named
      .filter((person) => person !== near && person.owner?.role === 'representative')
      .filter(({ names }) => names.at(-1)! < near.names[0]!)
      .at(-1);
    if (!before) return false;
    const between = this.columns.slice(before.names.at(-1)! + 1, near.names[0]!);
    const after = this.columns.slice(near.names.at(-1)! + 1, at);
    return ![...between, ...after].some(({ kind }) => SEVERAL.has(kind) || SECRETS.has(kind));
  }

  ofPlace(kind: ColumnKind, at: number): Person | null {
    const near = this.nearest(at);
    if (!near) return this.named.length === 0 ? this.open(null) : null;
    if (SEVERAL.has(kind) && this.#isShared(near, at))
      return this.open({ role: 'representative', relation: null, number: null });
    const role = kind === 'birth-date' ? (this.dateRoles[at] ?? null) : null;
    if (role === null || this.named.length < 2 || isOf(near, role)) return near;
    const fitting = this.named.filter((person) => isOf(person, role) && !person.kinds.has(kind));
    return fitting.length === 1 ? fitting[0]! : null;
  }

  /** Relations and roles are those of the nearest person whom the header leaves open. */
  ofWords(at: number): Person | undefined {
    const isOpen = ({ owner }: Person) => owner === null || owner.role === 'representative';
    const before = this.named.filter((person) => isOpen(person) && person.names[0]! < at);
    return before.at(-1) ?? this.named.find(isOpen) ?? this.people[0];
  }
}

function doubtColumn(column: ColumnMeaning, doubt: 'owner' | 'repeated', reason: string): void {
  column.kind = 'unknown';
  column.person = null;
  column.confidence = 0.3;
  column.doubt = doubt;
  column.reasons = [...column.reasons, reason];
}

/**
 * Determines whom each column describes if a row has several people («Ученик», «Мать»). What may be of one or another
 * stays unknown, and so do two columns with one meaning: the teacher is asked. Changes `columns`, returns the people.
 * @param dateRoles By column: whose birth dates its cells can be.
 */
export function assignPeople(
  columns: ColumnMeaning[],
  owners: (HeaderOwner | null)[],
  dateRoles: readonly (RowRole | null)[] = [],
): TablePerson[] {
  settleChildren(columns, owners);
  const people = namedPeople(columns, owners);
  doubtNames(columns, people);
  const found = new Owners(people, columns, dateRoles);
  const firsts = new Map<string, ColumnMeaning>();
  columns.forEach((column, at) => {
    if (OF_ROW.has(column.kind) || NAMES.has(column.kind)) return;
    const owner = owners[at] ?? null;
    const { kind } = column;
    const person = SAYS_WHO.has(kind)
      ? (found.ofWords(at) ?? found.open(null))
      : owner
        ? found.ofHeader(owner, at)
        : found.ofPlace(kind, at);
    if (person === null) {
      doubtColumn(column, 'owner', 'не сказано, чей это столбец — ученика или родителя');
      return;
    }
    const place = people.indexOf(person);
    if (person.kinds.has(kind) && !SEVERAL.has(kind)) {
      const first = firsts.get(`${place} ${kind}`);
      const reason = 'в таблице два столбца с одним смыслом — выберите, какой брать';
      if (first) doubtColumn(first, 'repeated', reason);
      doubtColumn(column, 'repeated', reason);
      return;
    }
    person.kinds.add(kind);
    firsts.set(`${place} ${kind}`, column);
    column.person = place;
  });
  settleStudent(found.named, columns);
  if (found.named.length > 1) doubtUnowned(columns, owners, found.named.length);
  if (people.length === 0) return [{ role: null, relation: null }];
  return people.map(({ owner }) => ({ role: owner?.role ?? null, relation: owner?.relation ?? null }));
}

/** «ФИО» beside «ФИО мамы» is the student. */
function settleStudent(named: readonly Person[], columns: readonly ColumnMeaning[]): void {
  const unowned = named.filter(({ owner }) => owner === null);
  const hasParents = named.some(({ owner }) => owner?.role === 'representative');
  const isTold = columns.some(({ kind }) => kind === 'role' || kind === 'child');
  if (hasParents && !isTold && unowned.length === 1)
    unowned[0]!.owner = { role: 'student', relation: null, number: null };
}

/**
 * Of two columns of names only one may be without an owner, unless both have one title (two lists side by side): the
 * other may be anybody's.
 */
function doubtNames(columns: ColumnMeaning[], people: Person[]): void {
  const unowned = people.filter(({ owner }) => owner === null);
  const titleOf = ({ names }: Person) => columns[names[0]!]!.header;
  const [first, ...others] = unowned;
  if (!first) return;
  // Without titles no column of names is more likely to have the students than another.
  const isTold = (one: Person) => titleOf(one) !== '' && titleOf(one) === titleOf(first);
  const untold = others.filter((one) => !isTold(one));
  for (const one of titleOf(first) === '' && untold.length > 0 ? unowned : untold) {
    for (const at of one.names)
      doubtColumn(columns[at]!, 'owner', 'не сказано, чьи это имена — учеников или родителей');
    one.names = [];
  }
}

/** Logins and passwords without an owner are used only if every person has such a column after the name. */
function doubtUnowned(columns: ColumnMeaning[], owners: (HeaderOwner | null)[], people: number): void {
  for (const kind of SECRETS) {
    const own = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.kind === kind);
    const unowned = own.filter(({ at }) => !owners[at]);
    const persons = new Set(own.map(({ column }) => column.person));
    if (!unowned.length || persons.size === people) continue;
    for (const { column } of unowned)
      doubtColumn(column, 'owner', 'не сказано, чей это столбец — ученика или родителя');
  }
}
