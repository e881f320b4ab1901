import type { Speciality } from '../faculty.ts';
import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';

/**
 * `marked` has marks, `talk` lessons without marks, `empty` neither teacher nor lessons, `behaviour` only
 * period marks.
 */
export type SubjectKind = 'marked' | 'talk' | 'empty' | 'behaviour';

export interface Subject {
  /** Of 16 digits or 19: both occur. */
  id: string;
  name: string;
  area: string;
  kind: SubjectKind;
}

export interface StudyGroup {
  /** The class itself, or a subgroup. */
  id: string;
  name: string;
  number: number;
  teacher: Person | null;
}

/** A subject as taught to one class. */
export interface Course {
  subject: Subject;
  /** Lessons per week; 0: none. */
  hours: number;
  /** The week's two hours are consecutive. */
  double: boolean;
  split: 'none' | 'halves' | 'sexes';
  groups: StudyGroup[];
}

type Row = [area: string, who: Speciality | 'class' | 'nobody', kind?: SubjectKind];
const SUBJECTS: Record<string, Row> = {
  'Русский язык': ['Philology', 'russian'],
  Литература: ['Philology', 'russian'],
  'Литературное чтение': ['Philology', 'class'],
  'Иностранный язык (английский)': ['Philology', 'english'],
  Математика: ['Mathematics', 'maths'],
  Алгебра: ['Mathematics', 'maths'],
  'Алгебра и начала математического анализа': ['Mathematics', 'maths'],
  Геометрия: ['Mathematics', 'maths'],
  'Вероятность и статистика': ['Mathematics', 'maths'],
  Информатика: ['Mathematics', 'computing'],
  История: ['SocialStudies', 'history'],
  Обществознание: ['SocialStudies', 'history'],
  География: ['SocialStudies', 'geography'],
  'Окружающий мир': ['SocialStudies', 'class'],
  Физика: ['NaturalScience', 'physics'],
  Биология: ['NaturalScience', 'biology'],
  Химия: ['NaturalScience', 'chemistry'],
  Музыка: ['Art', 'arts'],
  'Изобразительное искусство': ['Art', 'arts'],
  'Труд (технология)': ['Technology', 'labour'],
  'Физическая культура': ['PhysicalCulture', 'sport'],
  'Основы безопасности и защиты Родины': ['PhysicalCulture', 'safety'],
  'Индивидуальный проект': ['Common', 'class'],
  'Разговоры о важном': ['Common', 'class', 'talk'],
  'Финансовая грамотность': ['SocialStudies', 'nobody', 'empty'],
  Поведение: ['Common', 'class', 'behaviour'],
};

const TALK = 'Разговоры о важном:1';
const MIDDLE =
  'Русский язык:4,Литература:2,Иностранный язык (английский):3/2,Алгебра:3,Геометрия:2,Вероятность и статистика:1,' +
  'Информатика:1/2,История:2,Обществознание:1,География:2,Физика:2,Биология:1,Музыка:1,Изобразительное искусство:1,' +
  `Труд (технология):2/s,Физическая культура:2,${TALK},Финансовая грамотность:0,Поведение:0`;
/** [up to this parallel, «name:hours[/2 in halves or /s boys and girls]»] */
const PLANS: [number, string][] = [
  [
    1,
    `Русский язык:5,Литературное чтение:4,Математика:4,Окружающий мир:2,Музыка:1,Изобразительное искусство:1,Физическая культура:2,${TALK}`,
  ],
  [
    4,
    `Русский язык:5,Литературное чтение:4,Иностранный язык (английский):2/2,Математика:4,Окружающий мир:2,Музыка:1,Изобразительное искусство:1,Физическая культура:2,${TALK}`,
  ],
  [
    6,
    `Русский язык:5,Литература:3,Иностранный язык (английский):3/2,Математика:5,История:2,География:1,Биология:1,Музыка:1,Изобразительное искусство:1,Труд (технология):2/s,Физическая культура:2,${TALK},Поведение:0`,
  ],
  [7, MIDDLE],
  [9, MIDDLE.replace('Музыка:1,Изобразительное искусство:1', 'Химия:2')],
  [
    11,
    'Русский язык:2,Литература:3,Иностранный язык (английский):3/2,Алгебра и начала математического анализа:4,Геометрия:3,' +
      'Вероятность и статистика:1,Информатика:2/2,История:2,Обществознание:2,География:1,Физика:3,Химия:1,Биология:1,' +
      `Физическая культура:2,Основы безопасности и защиты Родины:1,Индивидуальный проект:1,${TALK},Поведение:0`,
  ],
];

export function subjectOf(school: School, name: string): Subject {
  const [area, , kind = 'marked'] = SUBJECTS[name]!;
  const stream = new Stream(school.seed, `subject ${name}`);
  const id = stream.chance(0.5) ? `1000${stream.digits(12)}` : `1176${stream.digits(15)}`;
  return { id, name, area, kind };
}

function teacherOf(school: School, group: SchoolClass, name: string, number: number): Person | null {
  const who = SUBJECTS[name]![1];
  if (who === 'nobody') return null;
  // In classes 1 to 4 one teacher has nearly everything.
  if (who === 'class' || (group.parallel <= 4 && ['russian', 'maths', 'arts'].includes(who)))
    return group.teacher;
  const staff = school.faculty[who];
  if (who === 'maths') return group.parallel === 7 || group.parallel === 8 ? staff[0]! : staff.at(-1)!;
  return staff[(number > 0 ? number - 1 : group.parallel) % staff.length]!;
}

const SHORT: Record<string, string> = {
  'Иностранный язык (английский)': 'Английский язык',
  'Труд (технология)': 'Труд',
};

/** The subjects of a class, in the order of its list of journals. */
export function coursesOf(school: School, group: SchoolClass): Course[] {
  const plan = PLANS.find(([upTo]) => group.parallel <= upTo)![1];
  return plan.split(',').map((item): Course => {
    const [name = '', rest = ''] = item.split(':');
    const [hours = '0', mark = ''] = rest.split('/');
    const subject = subjectOf(school, name);
    const split = mark === '2' ? 'halves' : mark === 's' ? 'sexes' : 'none';
    const whole = { id: group.id, name: group.name, number: 0, teacher: teacherOf(school, group, name, 0) };
    const parts = [1, 2].map((number): StudyGroup => {
      const stream = new Stream(school.seed, `subgroup ${group.id} ${name} ${number}`);
      const which = split === 'sexes' ? (number === 1 ? 'мальчики' : 'девочки') : `группа ${number}`;
      return {
        id: `2421${stream.digits(15)}`,
        name: `${group.name}/${SHORT[name] ?? name}, ${which}`,
        number,
        teacher: teacherOf(school, group, name, number),
      };
    });
    return {
      subject,
      hours: Number(hours),
      double: split === 'sexes',
      split,
      groups: split === 'none' ? [whole] : parts,
    };
  });
}

/** The part of a course that a student is in by the model: 0 for the whole class, otherwise 1 or 2. */
export function partOf(course: Course, person: Person, position: number): number {
  if (course.split === 'none') return 0;
  if (course.split === 'sexes') return person.sex === 'male' ? 1 : 2;
  return (position % 2) + 1;
}

/** Whether a student is in a part of a course today: as a form has saved it, otherwise by the model. */
export function isIn(
  school: School,
  course: Course,
  part: StudyGroup,
  person: Person,
  position: number,
): boolean {
  const saved = school.savedGroups.get(part.id);
  return saved ? saved.has(person.id) : part.number === partOf(course, person, position);
}
