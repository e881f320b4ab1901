import type { Grid, Place } from '../drawn.ts';
import { BIRTH_WRITINGS } from '../words/days.ts';
import { type Representative, type Roll, type Student, whole } from './family.ts';
import { type ClassWay, classColumns, emailCell, listEnd, listSheet, phoneWriter } from './writing.ts';

const STUDENT_WORDS = ['ученик', 'Ученик', 'учащийся', 'ребёнок'];

/** Students and, below each, the representatives: one column of names, one that says who each is. */
function below(roll: Roll, way: ClassWay): void {
  const { stream } = roll;
  const born = stream.chance(0.4);
  const mailed = stream.chance(0.4);
  const group = classColumns(roll, way);
  const headers = [
    stream.pick(['ФИО', 'Ф.И.О.', 'Фамилия, имя, отчество']),
    stream.pick(['Кто', 'Статус', 'Роль', 'Степень родства']),
    ...group.headers,
    ...(born ? ['Дата рождения'] : []),
    'Телефон',
    ...(mailed ? ['E-mail'] : []),
  ];
  const grid = listSheet(roll, way, headers.length);
  grid.add(headers);
  const phone = phoneWriter(stream);
  const word = stream.pick(STUDENT_WORDS);
  const write = stream.pick(BIRTH_WRITINGS);
  const students = roll.students(stream.int(3, 7), group.headers.length > 0);
  for (const student of students) {
    const at = grid.add([
      whole(student.name),
      word,
      ...group.cells(student, null),
      ...(born ? [write(student.born)] : []),
      phone(student.phones),
      ...(mailed ? [emailCell(stream, student.emails)] : []),
    ]);
    roll.saysStudent(at, student, { born, phones: true, emails: mailed });
    for (const person of student.representatives) {
      const at = grid.add([
        whole(person.name),
        person.relation,
        ...group.cells(student, null),
        ...(born ? [''] : []),
        phone(person.phones),
        ...(mailed ? [emailCell(stream, person.emails)] : []),
      ]);
      roll.saysRepresentative(at, student, person, { relation: true, phones: true, emails: mailed });
    }
  }
  listEnd(roll, grid, students.length);
}

interface ParentRow {
  student: Student;
  person: Representative;
  first: boolean;
}

/** A row for each representative beside the student, whose name is repeated, merged or left empty below. */
function beside(roll: Roll, way: ClassWay, student: 'repeated' | 'merged' | 'empty'): void {
  const { stream } = roll;
  const group = classColumns(roll, way);
  const mailed = stream.chance(0.4);
  const headers = [
    stream.pick(['Ученик', 'ФИО ученика', 'Обучающийся', 'ФИО ребёнка']),
    ...group.headers,
    stream.pick(['Родитель', 'ФИО родителя', 'Законный представитель', 'Представитель']),
    stream.pick(['Степень родства', 'Кем приходится', 'Родство']),
    'Телефон родителя',
    ...(mailed ? ['E-mail родителя'] : []),
  ];
  const grid = listSheet(roll, way, headers.length);
  grid.add(headers);
  const phone = phoneWriter(stream);
  const students = roll.students(stream.int(3, 7), group.headers.length > 0);
  const add = ({ student: child, person, first }: ParentRow, grid: Grid): Place => {
    const own = [whole(child.name), ...group.cells(child, null)];
    return grid.add([
      ...(first || student === 'repeated' ? own : own.map(() => '')),
      whole(person.name),
      person.relation,
      phone(person.phones),
      ...(mailed ? [emailCell(stream, person.emails)] : []),
    ]);
  };
  for (const child of students)
    for (const [index, person] of child.representatives.entries()) {
      const at = add({ student: child, person, first: index === 0 }, grid);
      if (index === 0) {
        roll.saysStudent(at, child, { isOfOthers: true });
        if (student === 'merged')
          for (let column = 0; column <= group.headers.length; column++)
            grid.merge(column, 1, child.representatives.length);
      }
      roll.saysRepresentative(at, child, person, { relation: true, phones: true, emails: mailed });
    }
  listEnd(roll, grid, students.length);
}

const anyWay = (roll: Roll): ClassWay => roll.stream.pick(['column', 'title', 'nowhere']);

export const PARENT_ROW_SHAPES: Record<string, (roll: Roll) => void> = {
  'representatives below the student': (roll) => below(roll, anyWay(roll)),
  'representatives beside, student repeated': (roll) => beside(roll, anyWay(roll), 'repeated'),
  'representatives beside, student merged': (roll) => beside(roll, anyWay(roll), 'merged'),
  'representatives beside, student once': (roll) => beside(roll, anyWay(roll), 'empty'),
};
