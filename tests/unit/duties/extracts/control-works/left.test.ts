import { describe, expect, it } from 'vitest';
import { fault } from '../../../../setup/fault.ts';
import { leftOf, readSheets, sheetOf, takenOf, worksIn } from './as-read.ts';

const read = (lines: string, className = '7А', answers = {}) =>
  readSheets([sheetOf(lines)], className, answers);

describe('what is left says where and why', () => {
  it.each<[what: string, lines: string, left: string[]]>([
    [
      'days that are none',
      `Предмет;Дата
      Алгебра;31.02
      Физика;октябрь, 3 неделя
      Химия;по согласованию
      Биология;
      История;12.10.2025
      География;пн 13.10
      Литература;12.1
      Музыка;до 15.10`,
      [
        '2: «31.02»: такого дня нет',
        '3: дата «октябрь, 3 неделя» не понята',
        '4: дата «по согласованию» не понята',
        '5: нет даты',
        '6: «12.10.2025» — не 2026/27 учебный год',
        '7: «пн 13.10»: 13.10.2026 — другой день недели',
        '8: «12.1»: январь или октябрь (12.01 или 12.10), не понять',
        '9: дата «до 15.10» не понята',
      ],
    ],
    [
      'classes that are none, or two',
      `Класс;Предмет;Дата
      алгебра;Алгебра;12.10
      7-е;Физика;13.10
      гр. 1;Химия;14.10`,
      ['2: класс «алгебра» не понят', '3: класс «7-е» можно понять по-разному', '4: класс «гр. 1» не понят'],
    ],
    [
      'rows of other classes',
      `Класс;Предмет;Дата
      7Б;Алгебра;12.10
      начальные классы;Чтение;13.10
      5-2;Физика;14.10`,
      ['2: другой класс: 7Б', '3: другой класс: начальные классы', '4: другой класс: 5-2'],
    ],
    [
      'weeks without days',
      `Предмет;1 неделя;2 неделя;3 неделя
      Алгебра;КР;;
      Физика;;;КР`,
      ['2B: «КР»: день не указан', '3D: «КР»: день не указан'],
    ],
    [
      'ticks under months, and days of another one',
      `Предмет;Сентябрь;Октябрь
      Алгебра;+;12
      Физика;15.10;3 неделя`,
      [
        '2B: день не указан',
        '3B: «15.10» не в том месяце, что назван в таблице',
        '3C: «3 неделя»: кроме дня есть непонятное',
      ],
    ],
    [
      'a day in another half-year',
      `Предмет;I полугодие;;II полугодие;
      ;Дата;Вид;Дата;Вид
      Алгебра;16.02;КР;12.10;КР`,
      [
        '3B: день 16.02 не в том полугодии или четверти, что названы в таблице',
        '3D: день 12.10 не в том полугодии или четверти, что названы в таблице',
      ],
    ],
    [
      'names, numbers and other days in a grid',
      `Предмет;12.10;13.10;14.10
      Алгебра;Петрова А. И.;;
      Физика;;25;
      Химия;;;15.10`,
      [
        '2B: «Петрова А. И.»: имя, а не работа',
        '3C: число «25» не понято',
        '4D: дата в ячейке («15.10») не та, что в шапке',
      ],
    ],
  ])('%s', (_, lines, left) => {
    const found = read(lines);
    expect(takenOf(found).filter((each) => !each.startsWith('Алгебра 12.10'))).toEqual([]);
    expect(leftOf(found)).toEqual(left);
  });

  it('titles, notes, signatures and holidays are no entries', () => {
    const found = read(`График контрольных работ
      Предмет;12.10;13.10;14.10
      Алгебра;КР;;каникулы
      Примечание: КР — контрольная работа;;;
      Зам. директора;;Петрова А. И.;`);
    expect(takenOf(found)).toEqual(['Алгебра 12.10 КР']);
    expect([found.entries, leftOf(found, 'unread'), leftOf(found, 'remark').length]).toEqual([1, [], 4]);
  });
});

describe('a sheet that is no schedule gives nothing and says so', () => {
  it.each<[string, string]>([
    ['without a header', '7А;Алгебра;12.10;13.10\n7Б;Физика;14.10;15.10'],
    ['about bells', 'Расписание звонков\nУрок;Начало;Окончание\n1;8:30;9:15\n2;9:25;10:10'],
    ['about meals', 'График питания\nКласс;Дата;Время\n7А;12.10;10:00'],
    ['about duty', 'График дежурств\nДата;Класс\n12.10;7А'],
    ['about consultations', 'Расписание консультаций\nПредмет;Дата;Кабинет\nАлгебра;12.10;101'],
    [
      'about a half-year that its months contradict',
      'График контрольных работ на II полугодие\nПредмет;Сентябрь;Октябрь\nАлгебра;15;20',
    ],
    ['about another year', 'График контрольных работ на 2025/2026 учебный год\nПредмет;Дата\nАлгебра;12.10'],
    ['of lessons', 'День недели;Урок;Предмет;Кабинет\nПонедельник;1;Алгебра;12'],
    ['of people', 'ФИО;Логин\nИванов;ivanov'],
    ['of nothing', ''],
    ['with days whose month nobody says', 'Предмет;12;13;14\nАлгебра;КР;;'],
    [
      'with numbers that are classes or days',
      'График контрольных работ на октябрь\nПредмет;5;6;7\nАлгебра;КР;;КР',
    ],
  ])('%s', (_, lines) => {
    const found = read(lines);
    expect(found.taken).toEqual([]);
    expect(lines === '' || found.notes.length + found.left.length > 0).toBe(true);
  });
});

describe('where two readings are possible the teacher is asked', () => {
  it('which of two columns is the date', () => {
    const lines = 'Предмет;Дата по плану;Дата по факту\nАлгебра;12.10;15.10';
    const asked = read(lines);
    expect([asked.taken, asked.questions.length]).toEqual([[], 1]);
    const [question] = asked.questions;
    expect(question!.options.map(({ label }) => label)).toEqual([
      'Столбец B: «Дата по плану»',
      'Столбец C: «Дата по факту»',
      'Во всех: это разные работы',
    ]);
    const answer = (value: string) => takenOf(read(lines, '7А', { [question!.id]: value }));
    expect([answer('1'), answer('2'), answer('all')]).toEqual([
      ['Алгебра 12.10'],
      ['Алгебра 15.10'],
      ['Алгебра 12.10', 'Алгебра 15.10'],
    ]);
  });

  it.each<[string, string, string]>([
    ['which of two columns is the subject', 'Предмет;Дисциплина;Дата\nАлгебра;Математика;12.10', 'предмет'],
    ['which of two columns is the class', 'Класс;Параллель;Предмет;Дата\n7А;8;Алгебра;12.10', 'класс'],
    [
      'which of two columns is the work',
      'Предмет;Вид работы;Форма контроля;Дата\nАлгебра;КР;тест;12.10',
      'вид работы',
    ],
  ])('%s', (_, lines, what) => {
    const asked = read(lines);
    expect(asked.taken).toEqual([]);
    expect(asked.questions[0]!.text).toContain(`«${what}»`);
    const [first] = asked.questions[0]!.options;
    expect(read(lines, '7А', { [asked.questions[0]!.id]: first!.value }).taken).toHaveLength(1);
  });

  it('whether small numbers under months are days', () => {
    const lines = 'Предмет;Сентябрь;Октябрь;Ноябрь\nАлгебра;1;2;1\nФизика;1;;2';
    const asked = read(lines);
    expect([asked.taken, asked.questions.length]).toEqual([[], 1]);
    expect(read(lines, '7А', { [asked.questions[0]!.id]: 'days' }).taken).toHaveLength(5);
    expect(read(lines, '7А', { [asked.questions[0]!.id]: 'counts' }).taken).toEqual([]);
  });

  it('whose a block is that names no class beside one that does', () => {
    const sheets = [
      sheetOf('Предмет;Дата\nАлгебра;12.10', '7А'),
      sheetOf('Предмет;Дата\nФизика;13.10', 'Лист2'),
    ];
    const asked = readSheets(sheets);
    expect([takenOf(asked), asked.questions.length]).toEqual([['Алгебра 12.10'], 1]);
    const answer = (value: string) => takenOf(readSheets(sheets, '7А', { [asked.questions[0]!.id]: value }));
    expect([answer('yes'), answer('no')]).toEqual([['Алгебра 12.10', 'Физика 13.10'], ['Алгебра 12.10']]);
  });
});

fault('a title names another class', 'nothing of the table is taken, and the rows say whose it is', () => {
  const found = read('График контрольных работ 5 «Б» класса;;\nПредмет;Дата;Вид работы\nМатематика;12.10;КР');
  expect(found.taken).toEqual([]);
  expect(leftOf(found, 'other-class')).toEqual(['3: другой класс: График контрольных работ 5 «Б» класса']);
});

fault('a total column counts the works under months', 'the counts are no days', () => {
  const found = read('Предмет;Сентябрь;Октябрь;Всего\nАлгебра;1;2;3\nФизика;2;1;3');
  expect(found.taken).toEqual([]);
});

fault(
  'letters of classes are glued («7АБ», «7абв») or the class is Roman (VIII)',
  'only rows of the own class are taken',
  () => {
    expect(
      worksIn(
        'Класс;Дата;Предмет\n7АБ;12.10;Алгебра\n7абв;13.10;Физика\nVIII;14.10;Химия\n7Г;15.10;Биология',
        '7Г',
      ),
    ).toEqual(['Биология 15.10']);
  },
);
