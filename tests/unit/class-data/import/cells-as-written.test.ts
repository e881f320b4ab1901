import { expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { readList, readSecrets } from './read-list.ts';

fault(
  'A phone column holds two phones without a comma, a house number, or a phone with a digit too few',
  'Two phones are two; what nobody can dial is left with a note',
  () => {
    const phones = (cell: string) => readList(`ФИО|Телефон\nИванов Пётр Ильич|${cell}`);
    const isTaken = (cell: string, ...expected: string[]) => {
      expect(phones(cell).taken[0]?.phones).toEqual(expected);
      expect(phones(cell).left).toEqual([]);
    };
    isTaken('8 900 111 22 55 8 900 111 22 66', '8 900 111 22 55', '8 900 111 22 66');
    isTaken('+7 (900) 111-22-55 2-15-47', '+7 (900) 111-22-55', '2-15-47');
    isTaken('моб. 8-900-111-22-55, раб. 22-15-47', '8-900-111-22-55', '22-15-47');
    isTaken('89001112255/89001112266', '89001112255', '89001112266');
    isTaken('+375 29 123-45-67', '+375 29 123-45-67');
    isTaken('\u202a+7 900 111-22-55\u202c', '+7 900 111-22-55');
    for (const cell of [
      'дом. 2-15-47',
      'д. 3-22-18',
      'кв. 10215',
      '8900111225',
      '890011122551',
      '8,9001E+10',
      'спросить у бабушки',
    ]) {
      expect(phones(cell).taken[0]?.phones, cell).toEqual([]);
      expect(phones(cell).left[0], cell).toMatchObject({ row: 2, why: expect.stringContaining('«Телефон»') });
    }
    for (const cell of ['нет', '-', 'отсутствует', 'н/д']) isTaken(cell);
  },
);

fault(
  'An address has a space, a comma or characters that nobody sees',
  'No other mailbox is made of it: it is read without invisible characters, or left with a note',
  () => {
    const read = (cell: string) => readList(`ФИО|Эл. почта\nИванов Пётр Ильич|${cell}`);
    for (const cell of [
      'anna ivanova@example.org',
      'mail7297 ivanova@example.org',
      'anna@example,org',
      'anna@ example.org',
      'anna@example .org',
      'anna@example',
      'anna@@example.org',
      'anna.example.org',
      'аnna@example.org',
      'anna@'.concat('example.or g'),
    ]) {
      expect(read(cell).taken[0]?.emails, cell).toEqual([]);
      expect(read(cell).left[0], cell).toMatchObject({ row: 2, why: expect.stringContaining('«Эл. почта»') });
    }
    for (const cell of ['\u202aanna@example.org\u202c', 'anna@exam\u200bple.org', 'anna@example.org\u00a0'])
      expect(read(cell).taken[0]?.emails, cell).toEqual(['anna@example.org']);
    expect(read('anna@example.org; ilya@example.org').taken[0]?.emails).toEqual([
      'anna@example.org',
      'ilya@example.org',
    ]);
    expect(read('anna@example.org ilya@example.org').taken[0]?.emails).toEqual([
      'anna@example.org',
      'ilya@example.org',
    ]);
  },
);

fault(
  'Birth dates have two digits of the year, words, or are impossible',
  'The century is the one in which the person can be student or parent; an impossible day is left with a note',
  () => {
    const born = (role: 'ученика' | 'мамы', cell: string) =>
      readList(`ФИО ученика|ФИО мамы|Дата рождения ${role}\nИванов Пётр Ильич|Иванова Анна Петровна|${cell}`);
    const date = (...given: Parameters<typeof born>) =>
      born(...given)
        .taken.map(({ birthDate }) => birthDate)
        .find(Boolean) ?? null;
    expect(date('мамы', '14.03.85')).toBe('1985-03-14');
    expect(date('мамы', '1/2/79')).toBe('1979-02-01');
    expect(date('ученика', '05.09.12')).toBe('2012-09-05');
    expect(date('ученика', '5.9.13 г.р.')).toBe('2013-09-05');
    expect(date('ученика', '5 сентября 2012 г.')).toBe('2012-09-05');
    expect(date('ученика', '«05» мая 2013 года')).toBe('2013-05-05');
    expect(date('ученика', '2012-09-05 00:00:00')).toBe('2012-09-05');
    expect(date('ученика', '05-09-2012')).toBe('2012-09-05');
    expect(date('ученика', '29.02.2012')).toBe('2012-02-29');
    for (const cell of [
      '31.02.2012',
      '29.02.2013',
      '31.06.12',
      '00.05.2012',
      '12.13.2012',
      '05.09.1885',
      '05.09.85',
      'сентябрь 2012',
      '2012',
      '41157',
      '5 сентябрям 12 лет',
    ])
      expect([date('ученика', cell), born('ученика', cell).left.map(({ row }) => row)], cell).toEqual([
        null,
        [2],
      ]);
    for (const cell of ['14.03.12', '14.03.2085', '30.02.85'])
      expect([date('мамы', cell), born('мамы', cell).left.map(({ row }) => row)], cell).toEqual([null, [2]]);
  },
);

fault(
  'A login or a password has spaces, invisible characters or a sign of repetition',
  'It is taken exactly as it is, or refused with a note; nothing is cut or changed silently',
  () => {
    const read = (login: string, password: string) =>
      readSecrets(`ФИО|Логин|Пароль\nИванов Пётр Ильич|${login}|${password}`);
    const taken = (...given: Parameters<typeof read>) =>
      read(...given).taken.map(({ login, password }) => [login, password]);
    expect(taken('071234', '004821')).toEqual([['071234', '004821']]);
    expect(taken('ivanov', 'a,b;c"d')).toEqual([['ivanov', 'a,b;c"d']]);
    expect(taken('ivanov', 'two  words')).toEqual([['ivanov', 'two  words']]);
    expect(read('ivanov', 'two  words').left).toMatchObject([
      { row: 2, why: expect.stringContaining('пробел') },
    ]);
    for (const login of ['iva nov', 'iva\u200bnov', 'iva\u00a0nov', 'iva⏎nov', '—//—']) {
      expect(taken(login, 'secret-1'), login).toEqual([]);
      expect(read(login, 'secret-1').left[0], login).toMatchObject({
        row: 2,
        why: expect.stringContaining('«Логин»'),
      });
    }
    expect(taken('ivanov', 'sec\u200bret')).toEqual([['ivanov', null]]);
    expect(readSecrets('ФИО|Логин|Логин\nИванов Пётр Ильич|aaa1|bbb2')).toMatchObject({
      taken: [],
      questions: [expect.stringContaining('«Логин», «Логин»')],
    });
  },
);

fault(
  'A table with names is no list of the class: a seating plan, a rota, the staff',
  'Nobody of it is taken, and each row says why',
  () => {
    const none = (list: string) => {
      const reading = readList(list);
      expect(reading.taken, list).toEqual([]);
      expect(new Set(reading.left.map(({ row }) => row)).size, list).toBe(list.split('\n').length);
    };
    none('Парта 1|Осипов Фёдор|Ли Фёдор\nПарта 2|Калинин Лев|Титов Глеб');
    none('Неделя|Понедельник|Вторник\n1|Абрамов Илья|Осипова Ева\n2|Рябова Арина|Громова Ева');
    none('Предмет|ФИО учителя|Телефон\nИстория|Абрамова Марина Сергеевна|89006905045');
    none('Педагогический состав||\nПредмет|ФИО|Телефон\nИстория|Абрамова Марина Сергеевна|89006905045');
    none('ФИО|Иванов Пётр Ильич|Котов Лев Маркович\nТелефон|89001112255|89001112266');
  },
);

fault(
  'A column «Родители» or «Родитель 1» has the relation before each name',
  'The names are the parents’, and the child is the student of the row',
  () => {
    const of = (list: string) =>
      readList(list).taken.map(({ name, relation, of: child }) =>
        [name, relation, child].filter(Boolean).join(' < '),
      );
    const family = ['Ли Максим Сергеевич', 'Ли Анна Олеговна < мать < Ли Максим Сергеевич'];
    expect(of('Фамилия|Имя|Отчество|Родители\nЛи|Максим|Сергеевич|мать Ли Анна Олеговна')).toEqual(family);
    expect(
      of('ФИО|Родитель 1|Телефон родителя 1|Родитель 2\nЛи Максим Сергеевич|мама Ли Анна Олеговна|нет|'),
    ).toEqual(family);
    expect(
      of('Имя Отчество Фамилия|Законные представители\nМаксим Сергеевич Ли|мать Ли Анна Олеговна'),
    ).toEqual(['Максим Сергеевич Ли', 'Ли Анна Олеговна < мать < Максим Сергеевич Ли']);
    expect(
      of(
        'ФИО ребёнка|ФИО родителя|Кем приходится\nЛи Максим Сергеевич|Ли Анна Олеговна|мать\n|Ли Олег Ильич|отец',
      ),
    ).toEqual([...family, 'Ли Олег Ильич < отец < Ли Максим Сергеевич']);
  },
);

fault(
  'The list has a name as the site shows it, with quotes, an apostrophe or a tag',
  'It is that name: nothing of it is dropped',
  () => {
    for (const name of [
      'Д\'Арто "Рыжая" Милана <b>Робертовна</b>',
      'Алиев Тимур Гасан оглы',
      'Нгуен Тхи Лан',
      'Иванова (Петрова) Анна Сергеевна',
      'Школьников Пётр Ильич',
    ])
      expect(readList(`ФИО|Телефон\n${name}|89001112255`).taken[0]?.name).toBe(name);
    const wrapped = 'Д\'Арто "Рыжая"⏎Милана <b>Робертовна</b>';
    expect(readList(`ФИО|Телефон\n${wrapped}|89001112255`).taken[0]?.name).toBe(wrapped.replace('⏎', ' '));
  },
);
