import { describe, expect, it } from 'vitest';
import { joinedWorks, worksWithin } from '../../../../utils/duties/extracts/control-work.ts';
import { readControlWorks } from '../../../../utils/duties/extracts/read-control-works.ts';

const asked = { className: '7 "А"', schoolYear: 2026 };
const work = (day: string, subject: string, title = '', until: string | null = null) => ({
  day,
  until,
  subject,
  title,
});
const found = (rows: string[][]) => {
  const read = readControlWorks(rows, asked);
  return read && { works: read.works.map((each) => each.work), left: read.left };
};

describe('the school’s schedule as a list', () => {
  it('finds the rows of the class, whatever the order of the columns, and reports what it did not understand', () => {
    const rows = [
      ['График оценочных процедур на 2026/2027 учебный год', '', '', ''],
      ['', '', '', ''],
      ['№', 'Дата проведения', 'Класс', 'Учебный предмет', 'Вид работы'],
      ['1', '12.10', '7А', 'Алгебра', 'Контрольная работа'],
      ['2', '12.10', '7Б', 'Алгебра', 'Контрольная работа'],
      ['3', 'с 10 по 14 апреля', '7-е классы', 'Биология', 'ВПР'],
      ['4', 'по графику ФИОКО', '7 класс', 'История', 'ВПР'],
      ['5', '', '7А', 'Физика', ''],
      ['6', '20.10', '', '', 'Диктант'],
    ];
    expect(found(rows)).toEqual({
      works: [
        work('2026-10-12', 'Алгебра', 'Контрольная работа'),
        work('2027-04-10', 'Биология', 'ВПР', '2027-04-14'),
        work('2026-10-20', 'Физика', 'Диктант'),
      ],
      left: [
        {
          row: 7,
          text: '4 · по графику ФИОКО · 7 класс · История · ВПР',
          why: 'дата «по графику ФИОКО» не понята',
        },
        { row: 8, text: '5 · 7А · Физика', why: 'нет даты' },
      ],
    });
  });
  it('of one class without a class column, and with the class as a title between the rows', () => {
    expect(
      found([
        ['Предмет', 'Дата'],
        ['Алгебра', '12.10'],
        ['', '15.10'],
      ])?.works,
    ).toEqual([work('2026-10-12', 'Алгебра'), work('2026-10-15', 'Алгебра')]);
    const titled = [
      ['Предмет', 'Дата'],
      ['6 класс', ''],
      ['Алгебра', '12.10'],
      ['7 класс', ''],
      ['Физика', '15.10'],
    ];
    expect(found(titled)?.works).toEqual([work('2026-10-15', 'Физика')]);
  });
});

describe('the school’s schedule as a grid', () => {
  it('with classes down and days across', () => {
    const rows = [
      ['Класс', '12.10', '13.10', '14.10', '15.10'],
      ['6А', 'Алгебра', '', '', ''],
      ['7А', '', 'Русский язык', '-', 'Физика'],
      ['7Б', 'История', '', '', ''],
    ];
    expect(found(rows)).toEqual({
      works: [work('2026-10-13', 'Русский язык'), work('2026-10-15', 'Физика')],
      left: [],
    });
  });
  it('with subjects down and months above the days', () => {
    const rows = [
      ['Предмет', 'Октябрь', '', '', 'Ноябрь', ''],
      ['', '12', '13', '14', '9', '10'],
      ['Алгебра', '', 'КР', '', '', '+'],
      ['Физика', '', '', '', 'ЛР', ''],
    ];
    expect(found(rows)?.works).toEqual([
      work('2026-10-13', 'Алгебра', 'КР'),
      work('2026-11-10', 'Алгебра'),
      work('2026-11-09', 'Физика', 'ЛР'),
    ]);
  });
  it('with class and subject side by side, the class once for its rows', () => {
    const rows = [
      ['Класс', 'Предмет', '5–9.10', '12–16.10', '19–23.10'],
      ['7А', 'Алгебра', 'КР', '', ''],
      ['', 'Физика', '', '', 'КР'],
      ['7Б', 'Алгебра', 'КР', '', ''],
      ['', 'Физика', 'КР', '', ''],
    ];
    expect(found(rows)?.works).toEqual([
      work('2026-10-05', 'Алгебра', 'КР', '2026-10-09'),
      work('2026-10-19', 'Физика', 'КР', '2026-10-23'),
    ]);
  });
  it('is not found in any other table', () => {
    expect(
      found([
        ['ФИО', 'Логин'],
        ['Иванов', 'ivanov'],
      ]),
    ).toBeNull();
    expect(found([])).toBeNull();
  });
});

it('works are merged by day without duplicates, and found by span', () => {
  const [a, b, c] = [
    work('2026-10-12', 'Физика'),
    work('2026-10-01', 'Алгебра', 'КР'),
    work('2026-12-28', 'ВПР', '', '2027-01-15'),
  ];
  const joined = joinedWorks([a, c], [{ ...b, title: 'кр' }, b, a]);
  expect(joined).toEqual([b, a, c]);
  expect(worksWithin(joined, { from: '2026-10-05', to: '2026-10-31' })).toEqual([a]);
  expect(worksWithin(joined, { from: '2027-01-11', to: '2027-03-20' })).toEqual([c]);
  expect(worksWithin(joined, null)).toEqual(joined);
});
