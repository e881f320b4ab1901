import type { AnyReading } from '../../../../utils/dnevnik/pages.ts';
import { whyNotProven } from '../../../../utils/dnevnik/prove-card.ts';

/** What a reading says of somebody: whom, what, the value. */
export type Said = readonly [whom: string, what: string, value: string];

/** Words of a text in lower case: names count the same in any order. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
const named = (name: string): string => wordsOf(name).sort().join(' ');

/** What tells whose something is, as far as a page has it. */
export type OwnerBy = 'person' | 'user' | 'name';

/**
 * All that a reading attributes, each value with its owner: by the id, and without one by the name; `by` another of the
 * three: what a page with fewer of them would say. Parts of an owner are parted by «|». A card that does not
 * prove whose it is attributes nothing: who asked for it refuses it.
 */
export function saidBy(
  { kind, data, warnings }: AnyReading,
  by: OwnerBy = 'person',
  hasLessonIds = true,
): Said[] {
  const said: Said[] = [];
  const say = (whom: string, what: string, value: unknown) => {
    const text = plain(value);
    if (text !== '' && text !== '[]') said.push([whom, what, text]);
  };
  const all = (whom: string, fields: object) => {
    for (const [what, value] of Object.entries(fields)) {
      if (what === 'classGroup' && value) all(`${whom} | class`, value);
      else say(whom, what, value);
    }
  };
  interface Owner {
    person: string | null;
    user?: string | null;
    name: string;
  }
  const owner = (of: Owner) => (by === 'person' && of.person) || (by !== 'name' && of.user) || named(of.name);
  const person = <T extends Owner>({ person: id, user, name, ...others }: T) => {
    const whom = owner({ person: id, name, ...(user !== undefined && { user }) });
    say(whom, 'name', named(name));
    if (id) say(id, 'user', user);
    if (id && by !== 'person') say(id, 'name', named(name));
    if (user && by === 'name') say(user, 'name', named(name));
    return { whom, others };
  };
  switch (kind) {
    case 'class-members':
      say('page', 'class', data.classGroup.id);
      for (const { whom, others } of data.students.map(person)) all(whom, others);
      for (const each of data.representatives) {
        const { children, ...adult } = each;
        const { whom, others } = person(adult);
        all(whom, others);
        for (const child of children) {
          say(whom, 'child', owner(child));
          if (child.name) say(owner(child), 'name', named(child.name));
        }
      }
      break;
    case 'school-people':
    case 'admin-people':
      for (const { whom, others } of (data.people as Owner[]).map(person)) all(whom, others);
      break;
    case 'person-card': {
      const { person: id, user, name, school, tab, tabs, relatives, phones, ...others } = data;
      const whom = id ?? 'nobody';
      say(whom, 'name', named(name ?? ''));
      say(whom, 'user', user);
      for (const phone of phones) say(whom, 'phone', phone);
      all(whom, others);
      for (const each of relatives ?? []) {
        say(whom, 'relative', each.person);
        const of = person(each);
        all(of.whom, of.others);
      }
      break;
    }
    case 'person-password': {
      const { person: id, login, temporaryPassword, resetForm } = data;
      const expected = { person: id, name: data.name ?? '', hasNamesake: true };
      if (id === null || whyNotProven(data, warnings, expected) !== null) break;
      all(id, { login, temporaryPassword, action: resetForm?.action ?? null });
      say(id, 'name', named(data.name ?? ''));
      break;
    }
    case 'report-students':
      for (const each of data.students) {
        const { whom, others } = person(each);
        const { parents, ...fields } = others;
        all(whom, fields);
        for (const { name, relation, contact } of parents) {
          say(whom, 'parent', named(name));
          say(`${whom} | ${named(name)}`, 'relation', relation);
          say(`${whom} | ${named(name)}`, 'contact', contact);
        }
      }
      break;
    case 'subject-journal': {
      const subject = data.subject.name;
      const lesson = (at: number) => {
        const { date, id } = data.lessons[at]!;
        return `${date} ${(hasLessonIds && id) || ''}`;
      };
      for (const [at, { topic }] of data.lessons.entries()) say(lesson(at), 'topic', topic);
      for (const [row, student] of data.students.entries()) {
        const { whom } = person(student);
        for (const { marks, absence, remark, lesson: at } of student.cells)
          all(`${whom} | ${lesson(at)}`, { marks, absence, remark, subject });
        for (const [at, value] of (data.finals[row] ?? []).entries())
          say(whom, `${subject} ${plain(data.columns[at])}`, value);
      }
      break;
    }
    case 'lesson':
      for (const { whom, others } of data.students.map(person)) all(`${whom} | ${data.lesson}`, others);
      break;
    case 'student-marks':
      say(data.person ?? '', 'name', named(data.name));
      for (const { id, name, ...figures } of data.subjects) {
        all(`${data.person} | ${name}`, figures);
        say(name, 'id', id);
      }
      break;
    case 'attendance-report':
      say('page', 'class', data.classGroup.name);
      say('page', 'period', data.period.name);
      for (const { whom, others } of data.students.map(person)) all(whom, others);
      break;
    case 'class-progress-report':
      for (const each of data.students) {
        const { whom, others } = person(each);
        const { subjects, ...figures } = others;
        all(whom, figures);
        for (const { subject, state, ...cell } of subjects) all(`${whom} | ${subject}`, cell);
      }
      break;
    case 'student-progress-report':
      say('page', 'period', data.period);
      for (const each of data.students) {
        const { whom, others } = person(each);
        all(`${whom} | in all`, others.attendance ?? {});
        for (const { subject, state, finals, ...cell } of others.subjects) {
          all(`${whom} | ${subject}`, cell);
          for (const { period, value } of finals) say(`${whom} | ${subject}`, `final ${period}`, value);
        }
      }
      break;
    case 'absence-list-report':
      for (const { name, students, count } of data.classes) {
        say(name, 'count', count);
        for (const each of students) say(`${name} | ${owner(each)}`, 'absences', each.absences);
        for (const each of students) say(owner(each), 'class', name);
      }
      break;
    case 'credentials-table':
      for (const { name, ...fields } of data.rows) all(named(name), fields);
      break;
    case 'schedule-week':
      for (const { id, date, number, subject, group, ...others } of data.lessons)
        all(id ?? `${date} ${number} ${group ?? ''} ${subject}`, { date, number, subject, group, ...others });
      break;
    case 'homework':
      for (const { lesson, ...fields } of data.items) if (lesson) all(lesson, fields);
      break;
    default:
      break;
  }
  return said;
}
