import { normaliseName } from '../../../base/names/names.ts';
import { compareNames, readName } from '../../../base/names/names-match.ts';
import { dictionary } from '../../../base/text/dictionary.ts';
import { compareClasses } from '../../classes/class-words.ts';
import type { PersonKey, Roster, RosterPerson } from '../person.ts';
import { mayBeChild, mentionForms } from './child-name.ts';
import { NameIndex } from './name-index.ts';
import type { PersonRow } from './person-row.ts';
import { settleRepeats } from './repeats.ts';
import type { Candidate, RowMatch } from './row-match.ts';
import { doubtNamesakes } from './strangers.ts';

export interface MatchOptions {
  /** Additional ISO birth dates, beside those of the roster: they distinguish namesakes. */
  birthDates?: ReadonlyMap<PersonKey, string>;
}

interface MatchContext {
  roster: Roster;
  index: NameIndex;
  students: Map<PersonKey, RosterPerson>;
  studentsByWord: Map<string, RosterPerson[]>;
  parentsByChild: Map<PersonKey, RosterPerson[]>;
  births: ReadonlyMap<PersonKey, string>;
  /** Of a class as named in a row. Rows of a whole school name only a few classes. */
  isOtherClass: (className: string) => boolean;
}

/**
 * Finds the person of each row. `exact`: the same name, one such person in the roster, nobody with a similar
 * name, no other row about the same person, no contradicting role, relation, child or birth date, and the row
 * is of this class or the table contains nobody else (see strangers.ts).
 */
export function matchPeople<R extends PersonRow>(
  rows: readonly R[],
  roster: Roster,
  options: MatchOptions = {},
): RowMatch<R>[] {
  const births = new Map(options.birthDates);
  for (const { key, birthDate } of [...roster.students, ...roster.representatives]) {
    if (birthDate && !births.has(key)) births.set(key, birthDate);
  }
  const context = contextOf(roster, births);
  const settled = settleRepeats(rows.map((row) => matchRow(row, context)));
  return doubtNamesakes(settled, roster.classGroup.name, (key) => births.get(key) ?? null);
}

function contextOf(roster: Roster, births: ReadonlyMap<PersonKey, string>): MatchContext {
  const studentsByWord = new Map<string, RosterPerson[]>();
  const parentsByChild = new Map<PersonKey, RosterPerson[]>();
  const push = (map: Map<string, RosterPerson[]>, key: string, person: RosterPerson) => {
    const list = map.get(key);
    if (list) list.push(person);
    else map.set(key, [person]);
  };
  for (const student of roster.students) {
    for (const word of new Set(normaliseName(student.name).split(' '))) push(studentsByWord, word, student);
  }
  for (const parent of roster.representatives) {
    for (const child of parent.children) push(parentsByChild, child, parent);
  }
  const classes = new Map<string, boolean>();
  const isOtherClass = (className: string): boolean => {
    const known = classes.get(className);
    if (known !== undefined) return known;
    const isOther = compareClasses(className, roster.classGroup.name) === 'other';
    classes.set(className, isOther);
    return isOther;
  };
  return {
    roster,
    studentsByWord,
    parentsByChild,
    births,
    isOtherClass,
    index: new NameIndex([...roster.students, ...roster.representatives]),
    students: new Map(roster.students.map((student) => [student.key, student])),
  };
}

/** Shared by the many rows of a large table that are about nobody here. */
const NOBODY: readonly Candidate[] = [];
const NO_ROWS: readonly number[] = [];
const UNKNOWN: readonly string[] = ['такого имени в классе нет'];

function result<R extends PersonRow>(
  row: R,
  verdict: RowMatch['verdict'],
  found: readonly Candidate[],
  reasons: readonly string[],
): RowMatch<R> {
  const one = found.length === 1 && (verdict === 'exact' || verdict === 'probable');
  const person = one ? found[0]!.key : null;
  return {
    row,
    verdict,
    person,
    candidates: found,
    reasons,
    otherRows: NO_ROWS,
    otherClass: false,
    nameOnly: false,
  };
}

/** «И. И. Иванов» → «Иванов И. И.» */
function initialsLast(name: string): string {
  if (!/^\s*\p{L}(?:[.\s]|$)/u.test(name)) return name;
  const words = normaliseName(name).split(' ');
  const start = words.findIndex((word) => !/^\p{L}\.?$/u.test(word));
  return start > 0 ? [...words.slice(start), ...words.slice(0, start)].join(' ') : name;
}

function matchRow<R extends PersonRow>(row: R, context: MatchContext): RowMatch<R> {
  if (row.className && context.isOtherClass(row.className)) {
    const reasons = [`в таблице другой класс: ${row.className}`];
    return { ...result(row, 'unmatched', [], reasons), otherClass: true };
  }
  if (!row.name) return matchByChild(row, context);
  if (!context.index.mayBe(row.name)) return result(row, 'unmatched', NOBODY, UNKNOWN);
  const name = initialsLast(row.name);
  const read = readName(name);
  const compare = (person: RosterPerson) => compareNames(read, context.index.nameOf(person));
  const same = context.index.exact(read).filter((person) => compare(person).verdict === 'exact');
  if (same.length) return matchExact(row, same, context);
  const near = context.index
    .candidates(name)
    .map((person) => ({ person, match: compare(person) }))
    .filter(({ match }) => match.verdict !== 'different');
  const fitting = near.filter(({ person }) => objections(row, person, context).length === 0);
  if (!near.length) return result(row, 'unmatched', NOBODY, UNKNOWN);
  const chosen = (fitting.length ? fitting : near).map(({ person, match }) => ({
    key: person.key,
    reasons: [...match.reasons, ...objections(row, person, context)],
  }));
  if (chosen.length > 1) return result(row, 'ambiguous', chosen, ['подходят несколько человек']);
  if (!fitting.length) return result(row, 'ambiguous', chosen, chosen[0]!.reasons);
  return result(row, 'probable', chosen, chosen[0]!.reasons);
}

function matchExact<R extends PersonRow>(row: R, same: RosterPerson[], context: MatchContext): RowMatch<R> {
  const fitting = same.filter((person) => objections(row, person, context).length === 0);
  const chosen = (fitting.length ? fitting : same).map((person) => ({
    key: person.key,
    reasons: objections(row, person, context),
  }));
  if (chosen.length > 1)
    return result(row, 'ambiguous', chosen, ['в классе несколько человек с этим именем']);
  if (!fitting.length) return result(row, 'ambiguous', chosen, chosen[0]!.reasons);
  const person = fitting[0]!;
  const alike = context.index
    .lookAlikes(person)
    .filter((other) => !same.includes(other) && !ruledOut(row, other, context));
  if (alike.length) return result(row, 'probable', chosen, ['в классе есть человек с похожим именем']);
  return result(row, 'exact', chosen, []);
}

/** A similar name is ruled out only by what a typo in the name does not affect: role, birth date. */
function ruledOut(row: PersonRow, person: RosterPerson, context: MatchContext): boolean {
  const birth = context.births.get(person.key);
  if (row.birthDate && birth && birth !== row.birthDate) return true;
  return Boolean(row.role) && row.role !== person.role;
}

/** What in the row, apart from the name, contradicts the person. */
function objections(row: PersonRow, person: RosterPerson, context: MatchContext): string[] {
  const reasons: string[] = [];
  if (row.role && row.role !== person.role) {
    reasons.push(
      row.role === 'student' ? 'в таблице ученик, в классе родитель' : 'в таблице родитель, в классе ученик',
    );
  }
  const [stated, known] = [kinship(row.relation ?? ''), kinship(person.relation ?? '')];
  if (stated && known && stated !== known) {
    reasons.push(`родство другое: в таблице ${row.relation}, в классе ${person.relation}`);
  }
  if (row.ofChild && person.role === 'representative' && person.children.length) {
    const mention = row.ofChild;
    const own = person.children.some((key) => mayBeChild(mention, context.students.get(key)?.name ?? ''));
    if (!own) reasons.push('ребёнок в таблице другой');
  }
  const birth = context.births.get(person.key);
  if (row.birthDate && birth && birth !== row.birthDate)
    reasons.push(`дата рождения другая: в таблице ${russian(row.birthDate)}, в классе ${russian(birth)}`);
  return reasons;
}

const russian = (date: string): string => date.split('-').reverse().join('.');

const KINSHIP_WORDS = dictionary<string>({
  мама: 'мать',
  папа: 'отец',
  бабка: 'бабушка',
  дед: 'дедушка',
});
const GENERAL = /родител|представител|родственни/;

function kinship(relation: string): string | null {
  const lower = relation.toLowerCase();
  // «законный представитель» may be anybody.
  return GENERAL.test(lower) ? null : (KINSHIP_WORDS.get(lower) ?? lower);
}

/** «мать Иванова П.»: the only mother of the only student who may be meant; never more than probable. */
function matchByChild<R extends PersonRow>(row: R, context: MatchContext): RowMatch<R> {
  const mention = row.ofChild;
  if (!mention || !row.relation) return result(row, 'unmatched', [], ['в строке нет имени']);
  const near = new Set(mentionForms(mention).flatMap((word) => context.studentsByWord.get(word) ?? []));
  const children = [...near].filter((student) => mayBeChild(mention, student.name));
  if (!children.length) return result(row, 'unmatched', [], ['такого ребёнка в классе нет']);
  const parents = new Map<PersonKey, Candidate>();
  for (const child of children) {
    for (const parent of context.parentsByChild.get(child.key) ?? []) {
      const wanted = kinship(row.relation);
      if (wanted === null || (parent.relation && kinship(parent.relation) === wanted)) {
        parents.set(parent.key, { key: parent.key, reasons: [`${row.relation} по имени ребёнка`] });
      }
    }
  }
  const found = [...parents.values()];
  if (!found.length) return result(row, 'unmatched', [], ['родитель с таким родством у ребёнка не записан']);
  if (children.length > 1) return result(row, 'ambiguous', found, ['подходят несколько детей']);
  if (found.length > 1) return result(row, 'ambiguous', found, ['у ребёнка несколько таких родителей']);
  return result(row, 'probable', found, ['имени в строке нет: найдено по ребёнку']);
}
