import { type Contents, documentStamp, type StoredEntry } from '../../../utils/backup/contents.ts';
import { differenceOf } from '../../../utils/backup/difference.ts';
import { type PairAnswer, pairId, planRestore } from '../../../utils/backup/plan-restore.ts';
import { TOMBSTONES } from '../../../utils/backup/tombstones.ts';
import { type Restored, restoredBy, undone } from '../../../utils/backup/undo-restore.ts';
import { stampAt, stampOf, tickAfter, tickOf } from '../../../utils/base/clock/stamp.ts';
import { continueRoster } from '../../../utils/class-data/roster/continue-roster.ts';
import { newKey, newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../utils/class-data/roster/person.ts';
import type { Tombstone } from '../../../utils/stored/stored-documents.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';

/** A person as they are, whatever keys computers give them. */
interface True {
  name: string;
  birthDate: string;
  children?: number[];
}

/** Two of them have one name; the last two are mothers. */
export const PEOPLE: readonly True[] = [
  { name: 'Ручьёва Анна Ильинична', birthDate: '2013-01-02' },
  { name: 'Озеров Пётр Львович', birthDate: '2013-02-03' },
  { name: 'Полянский Иван Юрьевич', birthDate: '2013-03-04' },
  { name: 'Полянский Иван Юрьевич', birthDate: '2013-05-06' },
  { name: 'Ручьёва Вера Олеговна', birthDate: '1985-01-02', children: [0] },
  { name: 'Озерова Инна Марковна', birthDate: '1986-02-03', children: [1, 2] },
];
export const CLASSES = ['1849681250723148374', '1849681250723148375'] as const;
const START = Date.parse('2026-11-23T08:00:00Z');

/** What a reading of the site's list shows. */
export interface Reading {
  ids: boolean;
  birthDates: boolean;
}

/** A computer with a vault of the teacher, in plain values. `ahead`: how far its clock is from the true time, ms. */
export class Computer {
  contents: Contents = { documents: [], entries: [] };
  /** What was ever recorded here. */
  readonly recorded: StoredEntry[] = [];
  readonly deleted: { classGroup: string; stamp: string }[] = [];
  private last = { time: 0, counter: 0 };
  private restored: Restored | null = null;
  private count = 0;
  private readonly name: string;
  private readonly clock: { time: number };
  private readonly ahead: number;
  /** Who is behind a key, for all computers. */
  private readonly truth: Map<string, number>;

  constructor(name: string, clock: { time: number }, ahead: number, truth: Map<string, number>) {
    this.name = name;
    this.clock = clock;
    this.ahead = ahead;
    this.truth = truth;
  }

  private get now(): Date {
    return new Date(START + this.clock.time + this.ahead);
  }

  private stamped() {
    this.last = tickAfter(this.last, this.now);
    return { at: this.now.toISOString(), stamp: stampAt(this.last, this.name) };
  }

  private document(id: string): unknown {
    const found = this.contents.documents.find((each) => each.id === id)?.value;
    return (found as { value: unknown } | undefined)?.value;
  }

  write(id: string, value: unknown): void {
    const { stamp } = this.stamped();
    const others = this.contents.documents.filter((each) => each.id !== id);
    this.contents = {
      ...this.contents,
      documents: [...others, { id, value: { klassruk: { form: 1, stamp }, value } }],
    };
  }

  read(classGroup: string, { ids, birthDates }: Reading): void {
    const keys = PEOPLE.map((_, index) => (ids ? `10${index}` : newKey()));
    const people = PEOPLE.map((person, index): RosterPerson => {
      const key = keys[index] ?? '';
      this.truth.set(key, index);
      return newPerson({
        key,
        role: person.children ? 'representative' : 'student',
        name: person.name,
        person: ids ? key : null,
        birthDate: birthDates ? person.birthDate : null,
        children: (person.children ?? []).map((child) => keys[child] ?? ''),
      });
    });
    const read = aRoster(
      people.filter(({ role }) => role === 'student'),
      people.filter(({ role }) => role === 'representative'),
      { classGroup: { id: classGroup, name: '7 «А»' }, readAt: this.now.toISOString() },
    );
    const before = (this.document(`roster:${classGroup}`) as Roster | undefined) ?? null;
    const { roster, joins } = continueRoster(before, read);
    this.write(`roster:${classGroup}`, roster);
    const everybody = ({ students, representatives }: Roster) => [...students, ...representatives];
    // The teacher joins whom «Список и контакты» proposes: known by name so far, now with an id.
    const proposed = (before ? everybody(before) : []).flatMap(({ key: person }) => {
      const same = everybody(roster).find(({ key }) => this.truth.get(key) === this.truth.get(person));
      const isSettled = !same || same.key === person || joins.some((join) => join.person === person);
      return isSettled ? [] : [{ person, into: same.key }];
    });
    for (const { person, into } of [...joins, ...proposed])
      this.append({ kind: 'person-joined', classGroup, person, into });
  }

  append(fields: Omit<StoredEntry, 'id' | 'at' | 'stamp'> & Record<string, unknown>): void {
    const entry = { id: `${this.name}-${this.count++}`, ...this.stamped(), ...fields } as StoredEntry;
    this.recorded.push(entry);
    this.contents = { ...this.contents, entries: [...this.contents.entries, entry] };
  }

  note(classGroup: string, person: number): void {
    const roster = this.document(`roster:${classGroup}`) as Roster | undefined;
    const people = [...(roster?.students ?? []), ...(roster?.representatives ?? [])];
    const key = people.find((each) => this.truth.get(each.key) === person)?.key;
    if (key !== undefined) this.append({ kind: 'note-written', classGroup, person: key, text: 'Запись.' });
  }

  correct(number: number): void {
    const notes = this.contents.entries.filter(({ kind }) => kind === 'note-written');
    const note = notes[number % Math.max(1, notes.length)];
    if (!note) return;
    const { classGroup, person, id } = note;
    this.append({ kind: 'entry-corrected', classGroup, person, entry: id });
  }

  /** As `deleteClass` does. */
  delete(classGroup: string): void {
    const { at: deletedAt, stamp } = this.stamped();
    this.deleted.push({ classGroup, stamp });
    const before = (this.document(TOMBSTONES) as { classes: Tombstone[] } | undefined)?.classes ?? [];
    this.contents = {
      documents: this.contents.documents.filter(({ id }) => !id.includes(classGroup)),
      entries: this.contents.entries.filter((entry) => entry.classGroup !== classGroup),
    };
    const classes = [...before, { classGroup, deletedAt, stamp }];
    const value = { klassruk: { form: 1, stamp }, value: { classes } };
    const documents = this.contents.documents.filter(({ id }) => id !== TOMBSTONES);
    this.contents = { ...this.contents, documents: [...documents, { id: TOMBSTONES, value }] };
  }

  /** The teacher says of each doubtful pair what is true. */
  restore(given: Contents): void {
    for (const stamp of stampsOf(given)) {
      const tick = tickOf(stamp);
      if (stampAt(tick, '') > stampAt(this.last, '')) this.last = tick;
    }
    const stamped = () => this.stamped();
    const answers = new Map<string, PairAnswer>();
    const first = planRestore(this.contents, given, {
      answers,
      stamped: () => ({ at: this.now.toISOString() }),
    });
    for (const match of first.asked) {
      const isOne = this.truth.get(match.person) === this.truth.get(match.into);
      answers.set(pairId(match), isOne ? 'one' : 'apart');
    }
    const { after } = planRestore(this.contents, given, { answers, stamped });
    this.restored = restoredBy(this.contents, differenceOf(this.contents, after));
    this.contents = after;
  }

  undo(): void {
    if (this.restored) this.contents = undone(this.contents, this.restored);
    this.restored = null;
  }
}

const stampsOf = ({ documents, entries }: Contents): string[] => [
  ...documents.map(({ value }) => documentStamp(value)),
  ...entries.map(stampOf),
];

export const copyOf = (contents: Contents): Contents => structuredClone(contents);

/** The contents in a form that is the same for the same contents. */
export function inOrderOf({ documents, entries }: Contents) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const place = (entry: StoredEntry) => `${stampOf(entry)} ${entry.id}`;
  return {
    documents: [...documents].sort(byId),
    entries: [...entries].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
  };
}
