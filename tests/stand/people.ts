import { type FullName, fullName, latin, type Sex } from './names.ts';
import { Stream } from './prng.ts';

export type Role = 'student' | 'parent' | 'staff';
export type Kinship = 'мать' | 'отец' | 'бабушка' | 'опекун';

export interface Relation {
  /** person ids */
  parent: string;
  child: string;
  kinship: Kinship;
}

export interface Person extends FullName {
  id: string;
  role: Role;
  sex: Sex;
  /** dd.mm.yyyy */
  born: string;
  /** Shown by the site only once the account is activated. */
  userId: string;
  hasAccount: boolean;
  login: string;
  /** The person's own password; null if there is none or a reset has invalidated it. */
  password: string | null;
  /** Issued by a reset (or on creating the card) and not used yet. */
  temporary: string | null;
  /** Temporary passwords issued by resets so far, oldest first. */
  issued: string[];
  resets: number;
  classId: string | null;
  /** yyyy-mm-dd when a student joined the class, or left the school, during the year. */
  arrived: string | null;
  left: string | null;
  job: string;
  staffGroups: string[];
  email: string;
  phone: string;
  address: string;
}

export interface Draft {
  role: Role;
  sex: Sex;
  name: FullName;
  born: string;
  hasAccount: boolean;
  classId?: string;
  arrived?: string;
  left?: string;
  job?: string;
  staffGroups?: string[];
  email?: string;
  phone?: string;
  login?: string;
  password?: string;
}

/** Makes persons with unique ids and logins. */
export class Registry {
  readonly people: Person[] = [];
  readonly relations: Relation[] = [];
  private readonly byId = new Map<string, Person>();
  private readonly byLogin = new Map<string, Person>();
  private readonly taken = new Set<string>();
  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  add(draft: Draft): Person {
    const stream = new Stream(this.seed, `person ${this.people.length} ${fullName(draft.name)}`);
    const login = draft.login ?? this.freeLogin(stream, draft.name);
    const person: Person = {
      ...draft.name,
      id: this.free(() => `1000${stream.digits(9)}`),
      role: draft.role,
      sex: draft.sex,
      born: draft.born,
      // Old accounts have short ids, new ones 13 digits.
      userId: this.free(() =>
        stream.chance(0.4) ? `${stream.int(1, 9)}${stream.digits(6)}` : `1000${stream.digits(9)}`,
      ),
      hasAccount: draft.hasAccount,
      login,
      password: draft.hasAccount ? (draft.password ?? `Own-${stream.hex(10)}`) : null,
      temporary: draft.hasAccount ? null : stream.digits(6),
      issued: [],
      resets: 0,
      classId: draft.classId ?? null,
      arrived: draft.arrived ?? null,
      left: draft.left ?? null,
      job: draft.job ?? '',
      staffGroups: draft.staffGroups ?? [],
      email: draft.email ?? (stream.chance(0.5) ? `${login.replace(/[^a-z0-9]/g, '')}@example.org` : ''),
      phone:
        draft.phone ??
        (stream.chance(0.7) ? `+7 (000) ${stream.digits(3)}-${stream.digits(2)}-${stream.digits(2)}` : ''),
      address: `г. Энск, ул. ${stream.pick(['Садовая', 'Школьная', 'Речная', 'Полевая'])}, д. ${stream.int(1, 90)}, кв. ${stream.int(1, 120)}`,
    };
    this.people.push(person);
    this.byId.set(person.id, person);
    this.byLogin.set(login.toLowerCase(), person);
    return person;
  }

  relate(parent: Person, child: Person, kinship: Kinship): void {
    this.relations.push({ parent: parent.id, child: child.id, kinship });
  }

  person(id: string | null): Person | null {
    return (id && this.byId.get(id)) || null;
  }

  bearer(login: string): Person | null {
    return this.byLogin.get(login.trim().toLowerCase()) ?? null;
  }

  byUser(userId: string | null): Person | null {
    return this.people.find((person) => person.userId === userId && person.hasAccount) ?? null;
  }

  parentsOf(child: Person): { person: Person; kinship: Kinship }[] {
    return this.relations
      .filter((relation) => relation.child === child.id)
      .map((relation) => ({ person: this.byId.get(relation.parent)!, kinship: relation.kinship }));
  }

  childrenOf(parent: Person): { person: Person; kinship: Kinship }[] {
    return this.relations
      .filter((relation) => relation.parent === parent.id)
      .map((relation) => ({ person: this.byId.get(relation.child)!, kinship: relation.kinship }));
  }

  /** A new temporary password; whatever worked before stops working. */
  reset(person: Person): string {
    const stream = new Stream(this.seed, `reset ${person.id} ${person.resets}`);
    const used = new Set(this.people.flatMap((other) => [other.temporary, ...other.issued]));
    let next: string;
    // Leading zeros are common on purpose: they expose a reader that turns passwords into numbers.
    do next = stream.chance(0.3) ? `0${stream.digits(5)}` : stream.digits(6);
    while (used.has(next));
    person.password = null;
    person.temporary = next;
    person.issued.push(next);
    person.resets++;
    return next;
  }

  /** Another person id, as if the card were a new one. */
  renumber(person: Person): void {
    const before = person.id;
    person.id = this.free(() => `1000${new Stream(this.seed, `renumbered ${before}`).digits(9)}`);
    this.byId.delete(before);
    this.byId.set(person.id, person);
    for (const relation of this.relations) {
      if (relation.parent === before) relation.parent = person.id;
      if (relation.child === before) relation.child = person.id;
    }
  }

  private free(make: () => string): string {
    let value = make();
    while (this.taken.has(value)) value = make();
    this.taken.add(value);
    return value;
  }

  // Logins are full of characters that are hard to copy by hand: 0 and O, 1 and l and I, dots, hyphens,
  // underscores.
  private freeLogin(stream: Stream, name: FullName): string {
    const last = latin(name.last).slice(0, 12) || 'user';
    const first = latin(name.first);
    const make = (): string =>
      stream.pick([
        () => `${last}${first[0] ?? ''}${stream.digits(4)}`,
        () => `${first}.${last}${stream.int(10, 99)}`,
        () => `${last}_${first}_${stream.int(100, 999)}`,
        () => `${last}-${first[0] ?? 'x'}lI0O${stream.int(1, 99)}`,
      ])();
    let login = make();
    while (this.byLogin.has(login.toLowerCase())) login = make();
    return login;
  }
}
