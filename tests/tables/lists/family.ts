import type { Day } from '../../stand/journal/days.ts';
import { Stream } from '../../stand/prng.ts';
import type { DrawnList, Grid, PersonTruth, Place, Question } from '../drawn.ts';
import { classWriter, nameOf, pickClasses, type SchoolClass } from '../words/classes.ts';

type Sex = 'м' | 'ж';
const LAST =
  'Абрамов Быков Виноградов Громов Егоров Журавлёв Калинин Лебедев Макаров Осипов Рябов Титов Юдин'.split(
    ' ',
  );
const FIRST = {
  м: 'Артём Глеб Егор Илья Лев Максим Никита Пётр Роман Тимофей Фёдор'.split(' '),
  ж: 'Алиса Арина Вера Дарья Ева Ксения Мария Полина Софья Ульяна Юлия'.split(' '),
};
const ELDER = {
  м: 'Алексей Андрей Борис Виктор Денис Игорь Олег Сергей Юрий'.split(' '),
  ж: 'Анна Галина Елена Ирина Марина Надежда Ольга Светлана Татьяна'.split(' '),
};
const MIDDLE = {
  м: 'Алексеевич Андреевич Денисович Игоревич Ильич Олегович Павлович Сергеевич'.split(' '),
  ж: 'Алексеевна Андреевна Денисовна Игоревна Ильинична Олеговна Павловна Сергеевна'.split(' '),
};

export interface Name {
  last: string;
  first: string;
  /** Empty where there is none. */
  middle: string;
}

export interface Representative {
  name: Name;
  relation: 'мать' | 'отец' | 'бабушка' | 'дедушка';
  born: Day;
  phones: string[];
  emails: string[];
}

export interface Student {
  name: Name;
  sex: Sex;
  born: Day;
  group: SchoolClass;
  phones: string[];
  emails: string[];
  representatives: Representative[];
}

/** «Фамилия Имя Отчество» */
export const whole = ({ last, first, middle }: Name): string =>
  [last, first, middle].filter(Boolean).join(' ');

/** What a list is drawn from. */
export class Roll {
  readonly seed: number;
  readonly stream: Stream;
  readonly classes: SchoolClass[];
  readonly own: SchoolClass;
  readonly question: Question;
  readonly write: (group: SchoolClass) => string;
  readonly truth: PersonTruth[] = [];
  readonly unreadable: Place[] = [];
  readonly sheets: Grid[] = [];
  private readonly phonesUsed = new Set<string>();
  private readonly namesUsed = new Set<string>();

  constructor(seed: number, shape: string) {
    this.seed = seed;
    this.stream = new Stream(seed, `list ${shape}`);
    this.classes = pickClasses(this.stream);
    this.own = this.classes[0]!;
    this.question = { className: nameOf(this.own), schoolYear: 2026 };
    this.write = classWriter(this.stream, /\d/.test(this.own.letter));
  }

  /** Ten digits, as no one else in the list has them. */
  phone(): string {
    const phone = `900${this.stream.digits(7)}`;
    if (this.phonesUsed.has(phone)) return this.phone();
    this.phonesUsed.add(phone);
    return phone;
  }

  email(): string {
    return `${this.stream.pick(['anna', 'mail', 'ivan', 'post'])}${this.stream.digits(4)}@example.org`;
  }

  private name(sex: Sex, elder: boolean, last: string): Name {
    const { stream } = this;
    const first = stream.pick((elder ? ELDER : FIRST)[sex]);
    const middle = stream.chance(0.06) ? '' : stream.pick(MIDDLE[sex]);
    const name = { last: sex === 'ж' ? last.replace(/(?:[её]в|ов|ин)(?=$|-)/, '$&а') : last, first, middle };
    if (this.namesUsed.has(whole(name))) return this.name(sex, elder, last);
    this.namesUsed.add(whole(name));
    return name;
  }

  student(group: SchoolClass): Student {
    const { stream } = this;
    const sex = stream.pick(['м', 'ж'] as const);
    const plain = stream.pick(LAST);
    const last = stream.chance(0.08) ? stream.pick(['Ли', 'Цой', 'Шевченко', 'Черных']) : plain;
    const double = (text: string) => (stream.chance(0.04) ? `${text}-Смит` : text);
    const year = 2026 - 7 - group.parallel + stream.int(0, 1);
    const two = (count: number) => String(count).padStart(2, '0');
    const births = new Stream(this.seed, `births ${last} ${this.namesUsed.size}`);
    const relations = stream.pick<Representative['relation'][]>([
      ['мать'],
      ['мать', 'отец'],
      ['мать', 'отец'],
      ['отец'],
      ['бабушка', 'мать'],
    ]);
    return {
      name: this.name(sex, false, double(last)),
      sex,
      born: `${year}-${two(stream.int(1, 12))}-${two(stream.int(1, 28))}`,
      group,
      phones: stream.chance(0.5) ? [this.phone()] : [],
      emails: stream.chance(0.4) ? [this.email()] : [],
      representatives: relations.map((relation) => ({
        name: this.name(relation === 'отец' || relation === 'дедушка' ? 'м' : 'ж', true, last),
        relation,
        born: `${births.int(1975, 1992)}-${two(births.int(1, 12))}-${two(births.int(1, 28))}`,
        phones: Array.from({ length: stream.pick([0, 1, 1, 1, 2]) }, () => this.phone()),
        emails: stream.chance(0.4) ? [this.email()] : [],
      })),
    };
  }

  students(count: number, others: boolean): Student[] {
    return Array.from({ length: count }, () =>
      this.student(others && this.stream.chance(0.35) ? this.stream.pick(this.classes) : this.own),
    );
  }

  saysStudent(
    at: Place,
    student: Student,
    told: { born?: boolean; phones?: boolean; emails?: boolean; isOfOthers?: true },
  ): void {
    this.truth.push({
      at,
      role: 'student',
      ours: this.holds(student),
      name: whole(student.name),
      of: null,
      relation: null,
      birthDate: told.born ? student.born : null,
      phones: told.phones ? student.phones : [],
      emails: told.emails ? student.emails : [],
      ...(told.isOfOthers ? { isOfOthers: true } : {}),
    });
  }

  saysRepresentative(
    at: Place,
    student: Student,
    person: Representative,
    told: { relation?: boolean; born?: boolean; phones?: boolean; emails?: boolean },
  ): void {
    this.truth.push({
      at,
      role: 'representative',
      ours: this.holds(student),
      name: whole(person.name),
      of: whole(student.name),
      relation: told.relation ? person.relation : null,
      birthDate: told.born ? person.born : null,
      phones: told.phones ? person.phones : [],
      emails: told.emails ? person.emails : [],
    });
  }

  holds({ group }: Student): boolean {
    return nameOf(group) === this.question.className;
  }

  drawn(shape: string, known: boolean): DrawnList {
    const { seed, question, sheets, truth, unreadable } = this;
    return { kind: 'list', seed, shape, known, question, sheets, truth: known ? truth : [], unreadable };
  }
}
