import { Grid } from '../drawn.ts';
import { type Roll, type Student, whole } from './family.ts';

function sheet(roll: Roll, title: string, rows: readonly (readonly string[])[]): void {
  const grid = new Grid('Лист1');
  roll.sheets.push(grid);
  if (title) grid.add([title]);
  for (const row of rows) grid.add(row);
}

const some = (roll: Roll): Student[] => roll.students(roll.stream.int(4, 8), false);
const short = ({ name }: Student): string => `${name.last} ${name.first}`;

/** Tables with names that are no list of a class, or of which nobody could say who is who. */
export const UNKNOWN_LISTS: Record<string, (roll: Roll) => void> = {
  'seating plan': (roll) => {
    const seats = [1, 2, 3].map(() => some(roll));
    sheet(roll, roll.stream.pick(['План рассадки', 'Схема рассадки класса', '']), [
      ['', 'Ряд 1', 'Ряд 2', 'Ряд 3'],
      ...[0, 1, 2, 3].map((desk) => [`Парта ${desk + 1}`, ...seats.map((row) => short(row[desk]!))]),
    ]);
  },
  'two columns of names without a header': (roll) =>
    sheet(
      roll,
      '',
      some(roll).map((student) => [
        whole(student.name),
        whole(roll.student(roll.own).name),
        `8${roll.phone()}`,
        `8${roll.phone()}`,
      ]),
    ),
  teachers: (roll) =>
    sheet(roll, roll.stream.pick(['Учителя-предметники', 'Педагогический состав']), [
      ['Предмет', 'ФИО учителя', 'Телефон'],
      ...some(roll).map((student) => [
        roll.stream.pick(['Алгебра', 'Физика', 'История']),
        whole(student.representatives[0]!.name),
        `8${roll.phone()}`,
      ]),
    ]),
  'duty of the class': (roll) =>
    sheet(roll, 'График дежурства по классу', [
      ['Неделя', 'Понедельник', 'Вторник', 'Среда'],
      ...some(roll).map((student, index) => [
        String(index + 1),
        short(student),
        short(roll.student(roll.own)),
        short(roll.student(roll.own)),
      ]),
    ]),
  bells: (roll) =>
    sheet(roll, 'Расписание звонков', [
      ['Урок', 'Начало', 'Конец'],
      ...[1, 2, 3, 4, 5].map((lesson) => [
        String(lesson),
        `0${7 + (lesson % 3)}:30`,
        `0${8 + (lesson % 2)}:10`,
      ]),
    ]),
  'students across': (roll) => {
    const students = some(roll);
    sheet(roll, '', [
      students.map(short),
      students.map(() => `8${roll.phone()}`),
      students.map((student) => whole(student.representatives[0]!.name)),
      students.map(({ born }) => born.split('-').reverse().join('.')),
    ]);
  },
  'books and numbers': (roll) =>
    sheet(roll, 'Учебники', [
      ['№', 'Автор', 'Название', 'Количество'],
      ...some(roll).map((student, index) => [
        String(index + 1),
        short(student),
        roll.stream.pick(['Алгебра 7 класс', 'Физика', 'Биология']),
        String(roll.stream.int(20, 30)),
      ]),
    ]),
};
