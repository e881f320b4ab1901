import { describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { forgottenRows, peopleOf, readList } from './read-list.ts';

/** Each: a list, and who is read from it. */
type Case = readonly [list: string, people: readonly string[], left?: readonly (readonly [number, RegExp])[]];

function check([list, people, left = []]: Case, className?: string): void {
  const reading = readList(list, className);
  expect(peopleOf(reading), list).toEqual(people);
  expect(
    reading.left.map(({ row }) => row),
    list,
  ).toEqual(left.map(([row]) => row));
  for (const [at, [, why]] of left.entries()) expect(reading.left[at]?.why).toMatch(why);
  expect(forgottenRows(list, reading), list).toEqual([]);
}

fault(
  'A cell of a list holds both parents, with or without their relations',
  'Each is a person, with the relation that the cell tells',
  () => {
    const HEAD = 'ФИО ученика|ФИО родителей\nИванов Пётр Ильич|';
    const [ANNA, ILYA] = ['Иванова Анна Петровна', 'Иванов Илья Сергеевич'];
    const untold = ['Иванов Пётр Ильич', ANNA, ILYA];
    const told = ['Иванов Пётр Ильич', `${ANNA}, мать`, `${ILYA}, отец`];
    check([`${HEAD}${ANNA}, ${ILYA}`, untold]);
    check([`${HEAD}${ANNA}⏎${ILYA}`, untold]);
    check([`${HEAD}1) ${ANNA} 2) ${ILYA}`, untold]);
    check([`${HEAD}${ANNA} ${ILYA}`, untold]);
    check([`${HEAD}${ANNA} и ${ILYA}`, untold]);
    check([`${HEAD}мать: ${ANNA}; отец: ${ILYA}`, told]);
    check([`${HEAD}мама – ${ANNA}, папа – ${ILYA}`, told]);
    check([`${HEAD}мать ${ANNA} отец ${ILYA}`, told]);
    check([`${HEAD}${ANNA} (мама)/${ILYA} (папа)`, told]);
    check([`${HEAD}${ANNA} - мать, ${ILYA} - отец`, told]);
    check([`${HEAD}Мать-${ANNA}`, told.slice(0, 2)]);
    check([`${HEAD}${ANNA} (бабушка)`, ['Иванов Пётр Ильич', `${ANNA}, бабушка`]]);
    check([
      `${HEAD}законный представитель ${ANNA}`,
      ['Иванов Пётр Ильич', `${ANNA}, законный представитель`],
    ]);
  },
);

fault(
  'A cell names the parents in a way that leaves somebody without a surname, or has a firm beside a name',
  'Only whole names are taken; the rest is left with its column',
  () => {
    const HEAD = 'ФИО ученика|ФИО родителей\nИванов Пётр Ильич|';
    const STUDENT = 'Иванов Пётр Ильич';
    check([`${HEAD}Ивановы Анна Петровна и Илья Сергеевич`, [STUDENT], [[2, /«ФИО родителей»: часть/]]]);
    check([`${HEAD}Иванова Анна Петровна, Завод Салют`, [STUDENT, 'Иванова Анна Петровна'], [[2, /имён/]]]);
    check([
      `${HEAD}Иванова Анна Петровна, ООО Ромашка`,
      [STUDENT, 'Иванова Анна Петровна'],
      [[2, /не понята/]],
    ]);
    check([`${HEAD}умерла`, [STUDENT], [[2, /не понята/]]]);
  },
);

fault(
  'Phones stand in a cell of both parents, before the names or in their order',
  'Each goes to whom the cell, the order or the header tells; else it is left with a note',
  () => {
    const PEOPLE = 'Иванов Пётр Ильич|Иванова Анна Петровна|Иванов Илья Сергеевич';
    const STUDENT = 'Иванов Пётр Ильич';
    const [ANNA, ILYA] = ['Иванова Анна Петровна, мать', 'Иванов Илья Сергеевич, отец'];
    const HEAD = 'ФИО ученика|ФИО мамы|ФИО папы|Телефон родителей';
    const told = [STUDENT, `${ANNA}, 89001112255`, `${ILYA}, 89001112266`];
    check([`${HEAD}\n${PEOPLE}|89001112255, 89001112266`, told]);
    check([`${HEAD}\n${PEOPLE}|89001112266 (папа), 89001112255 (мама)`, told]);
    check([`${HEAD}\n${PEOPLE}|папа 89001112266⏎мама 89001112255`, told]);
    check([`${HEAD}\n${PEOPLE}|89001112255 Анна Петровна; 89001112266 Илья Сергеевич`, told]);
    check([
      `${HEAD}\n${PEOPLE}|89001112255`,
      [STUDENT, ANNA, ILYA],
      [[2, /«Телефон родителей».*не сказано/]],
    ]);
    check([`${HEAD}\n${STUDENT}|Иванова Анна Петровна|нет|89001112255`, told.slice(0, 2)]);
    check([
      `ФИО ученика|Телефон родителей|ФИО мамы|ФИО папы\n${STUDENT}|89001112255|Иванова Анна Петровна|Иванов Илья Сергеевич`,
      [STUDENT, ANNA, ILYA],
      [[2, /«Телефон родителей»/]],
    ]);
    check([`Телефон|ФИО\n89001112255|${STUDENT}`, [`${STUDENT}, 89001112255`]]);
    check([
      `ФИО ученика|Родители (ФИО, телефон)\n${STUDENT}|мать: Иванова Анна Петровна, 8 900 111-22-55; отец Иванов Илья Сергеевич 8 900 111-22-66`,
      [STUDENT, `${ANNA}, 8 900 111-22-55`, `${ILYA}, 8 900 111-22-66`],
    ]);
    check([`ФИО|Телефон мамы\n${STUDENT}|89001112255`, [STUDENT], [[2, /«Телефон мамы».*имени/]]]);
  },
);

fault(
  'A list says that somebody has no patronymic («нет», «отсутствует», «б/о»)',
  'The words are no part of the name',
  () => {
    for (const word of [
      'нет',
      'отсутствует',
      'б/о',
      'н/д',
      '-',
      '—',
      'Нет',
      'не указано',
      '(нет)',
      'без отчества',
    ]) {
      check([`Фамилия|Имя|Отчество\nЛи|Пётр|${word}\nКотов|Лев|Маркович`, ['Ли Пётр', 'Котов Лев Маркович']]);
    }
    for (const tail of ['нет', '(отсутствует)', 'б/о', '-'])
      check([`ФИО|Телефон\nЛи Пётр ${tail}|89001112255`, ['Ли Пётр, 89001112255']]);
  },
);

fault(
  'A date column stands behind the mother and holds the dates of the children',
  'The dates are the children’s; where they can be of both, the teacher is asked',
  () => {
    const HEAD = 'ФИО ученика|ФИО матери|Дата рождения\nИванов Пётр Ильич|Иванова Анна Петровна|';
    check([`${HEAD}14.03.12`, ['Иванов Пётр Ильич, 2012-03-14', 'Иванова Анна Петровна, мать']]);
    check([`${HEAD}14.03.85`, ['Иванов Пётр Ильич', 'Иванова Анна Петровна, мать, 1985-03-14']]);
  },
);

fault(
  'A class is written as a parallel and a letter in two columns',
  'Both make the class; the parallel alone does not',
  () => {
    check(
      [
        'Класс|Буква|ФИО\n5|А|Иванов Пётр Ильич\n5|Б|Котов Лев Маркович',
        ['Иванов Пётр Ильич'],
        [[3, /другой класс: 5Б/]],
      ],
      '5А',
    );
    check(['ФИО|Параллель|Литера\nИванов Пётр Ильич|5|«А»', ['Иванов Пётр Ильич']], '5А');
    check(['Параллель|Класс|ФИО\n5|А|Иванов Пётр Ильич', ['Иванов Пётр Ильич']], '5А');
    check(['Параллель|Класс|ФИО\n5|5А|Иванов Пётр Ильич', ['Иванов Пётр Ильич']], '5А');
    check(
      [
        'Класс|Буква|ФИО\n5||Иванов Пётр Ильич\n5|А|Котов Лев Маркович',
        ['Котов Лев Маркович'],
        [[2, /буквы/]],
      ],
      '5А',
    );
  },
);

fault(
  'Signs of repetition stand in place of a class, a name or a phone',
  'The cell above holds for them',
  () => {
    for (const sign of ['-"-', '—//—', '"', '-//-', '»', 'то же', '〃', "-''-", 'там же'])
      check(
        [
          `Класс|ФИО\n5А|Иванов Пётр Ильич\n${sign}|Котов Лев Маркович`,
          ['Иванов Пётр Ильич', 'Котов Лев Маркович'],
        ],
        '5А',
      );
    check([
      'ФИО ученика|ФИО мамы|Телефон мамы\nИванов Пётр Ильич|Иванова Анна Петровна|89001112255\nИванов Олег Ильич|—//—|-"-',
      [
        'Иванов Пётр Ильич',
        'Иванова Анна Петровна, мать, 89001112255',
        'Иванов Олег Ильич',
        'Иванова Анна Петровна, мать, 89001112255',
      ],
    ]);
    check([
      'ФИО ученика|ФИО родителя|Кем приходится\nИванов Пётр Ильич|Иванова Анна Петровна|мать\n—//—|Иванов Илья Сергеевич|отец',
      ['Иванов Пётр Ильич', 'Иванова Анна Петровна, мать', 'Иванов Илья Сергеевич, отец'],
    ]);
  },
);

describe('a list with parents in rows of their own', () => {
  const of = (list: string) => readList(list).taken.map(({ name, of: child }) => `${name} < ${child ?? ''}`);
  it('gives each parent the student above', () => {
    expect(
      of(
        '№|ФИО|Телефон\n1|Иванов Пётр Ильич|\n|мать: Иванова Анна Петровна|89001112255\n2|Котов Лев Маркович|\n|отец Котов Марк Сергеевич|',
      ),
    ).toEqual([
      'Иванов Пётр Ильич < ',
      'Иванова Анна Петровна < Иванов Пётр Ильич',
      'Котов Лев Маркович < ',
      'Котов Марк Сергеевич < Котов Лев Маркович',
    ]);
  });
  fault(
    'A list has all students first and all parents behind them',
    'Nobody is the child of all parents: it is not told whose they are',
    () => {
      expect(
        of(
          'ФИО|Роль\nИванов Пётр Ильич|ученик\nКотов Лев Маркович|ученик\nИванова Анна Петровна|родитель\nКотова Анна Петровна|родитель',
        ),
      ).toEqual([
        'Иванов Пётр Ильич < ',
        'Котов Лев Маркович < ',
        'Иванова Анна Петровна < ',
        'Котова Анна Петровна < ',
      ]);
    },
  );
});

fault(
  'A title, a sheet or a line between the rows names another class',
  'Its people are left, and the reason names that class',
  () => {
    const ROWS = 'ФИО|Телефон\nИванов Пётр Ильич|89001112255';
    expect(readList(`Список 7 «Б» класса|\n${ROWS}`)).toMatchObject({
      taken: [],
      left: [{ row: 1 }, { row: 3, why: 'другой класс: 7 «Б»' }],
    });
    expect(readList(ROWS, '7А', { sheet: '8В' })).toMatchObject({
      taken: [],
      left: [{ row: 2, why: 'другой класс: 8В' }],
    });
    expect(readList(ROWS, '7А', { sheet: '7 А' }).taken).toMatchObject([{ className: '7А' }]);
    expect(readList(ROWS, '7А', { sheet: 'Лист1' }).taken).toHaveLength(1);
    expect(readList(`Список 7Б|\n${ROWS}`, '7А', { sheet: '7А' }).taken).toEqual([]);
    check([
      'ФИО|Телефон\n7А|\nИванов Пётр Ильич|\n7Б|\nКотов Лев Маркович|',
      ['Иванов Пётр Ильич'],
      [
        [2, /класса/],
        [4, /класса/],
        [5, /другой класс: 7Б/],
      ],
    ]);
  },
);

fault(
  'A column of names or phones has a header that says something else',
  'It is not taken for its look; where the header knows it, the teacher is asked',
  () => {
    const trainers = readList('ФИО|Тренер|Дата приёма\nИванов Пётр Ильич|Сидоров Иван Ильич|01.09.2019');
    expect(peopleOf(trainers)).toEqual(['Иванов Пётр Ильич']);
    expect(readList('ФИО|Телефон\nИванов Пётр Ильич|Котова Анна Петровна')).toMatchObject({
      taken: [{ phones: [] }],
      questions: [expect.stringContaining('«Телефон»')],
      left: [{ row: 2 }],
    });
  },
);

fault(
  'Two columns may have one meaning, or one column may be of several people',
  'None is taken silently: the teacher is asked',
  () => {
    expect(
      readList('ФИО|Дата рождения|Дата рождения\nИванов Пётр Ильич|05.09.2012|06.09.2012'),
    ).toMatchObject({
      taken: [{ birthDate: null }],
      questions: [expect.stringContaining('«Дата рождения», «Дата рождения»')],
    });
    expect(
      readList('Телефон|ФИО ученика|ФИО мамы\n89001112255|Иванов Пётр Ильич|Иванова Анна Петровна'),
    ).toMatchObject({
      taken: [{ phones: [] }, { phones: [] }],
      questions: [expect.stringContaining('«Телефон»')],
      left: [{ row: 2 }],
    });
  },
);

fault(
  'A list has titles, notes, totals and a second table with other columns below',
  'Every row is taken or left with a reason, and nothing is read by the columns of the wrong table',
  () => {
    check([
      'Список класса|||\n№|ФИО|Телефон|\n1|2|3|\n1|Иванов Пётр Ильич|89001112255|\n|||\nИтого: 1|||\nПримечание: список составлен в сентябре 2026 года|||',
      ['Иванов Пётр Ильич, 89001112255'],
      [
        [1, /над шапкой/],
        [3, /номера/],
        [6, /итог/],
        [7, /одним текстом/],
      ],
    ]);
    check([
      'ФИО ученика|Телефон ученика\nИванов Пётр Ильич|89001112255\n|\nТелефон родителя|ФИО родителя\n89001112266|Иванова Анна Петровна',
      ['Иванов Пётр Ильич, 89001112255', 'Иванова Анна Петровна, 89001112266'],
      [[4, /шапка/]],
    ]);
  },
);
