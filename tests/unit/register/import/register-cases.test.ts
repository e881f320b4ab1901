import { expect } from 'vitest';
import { USUAL_REASONS } from '../../../../utils/duties/credentials/usual-reasons.ts';
import { fault } from '../../../setup/fault.ts';
import { readRegister, readWhole } from './read-register.ts';

const HOW = 'Как выданы';
const HOW_OPTIONS = [HOW, 'in-person', 'meeting', 'with-student', 'mail'];

fault(
  'a table of slips does not say how they were handed out, and all count as handed over in person',
  'the line asks «Как выданы»; a word that is none of the known ways leaves it, and names the word',
  () => {
    const header = ['ФИО', 'Выданы', 'Кому', 'Как'];
    const line = (how: string) =>
      readRegister('credentials', [header, ['Тестов Илья', '05.09.2026', 'Тестов Илья', how]])?.[0];
    expect(line('')).toMatchObject({ entries: [], left: null, asked: [HOW_OPTIONS] });
    expect(line('лично')).toMatchObject({ entries: [{ how: 'in-person' }] });
    expect(line('через дворника')).toMatchObject({
      entries: [],
      left: 'как выданы, не понято: «через дворника»',
    });
    expect(line('в группе')).toMatchObject({ entries: [], left: 'как выданы, не понято: «в группе»' });
  },
);

fault(
  'a table of acknowledgements has no «Чем подтверждено», and all count as signed in the sheet',
  'the line asks; a word that is none of the known forms leaves it, and names the word',
  () => {
    const line = (header: string[], cells: string[]) =>
      readRegister('acknowledgements', [header, cells])?.[0];
    expect(line(['Родитель', 'Дата'], ['Тестов Олег', '12.11.2026'])).toMatchObject({
      entries: [],
      asked: [['Чем подтверждено', 'sheet', 'extract', 'diary', 'electronic']],
    });
    const told = (form: string) => line(['Родитель', 'Дата', 'Форма'], ['Тестов Олег', '12.11.2026', form]);
    expect(told('подпись в дневнике')).toMatchObject({ entries: [{ form: 'diary' }] });
    expect(told('талон')).toMatchObject({ entries: [{ form: 'extract' }] });
    expect(told('устно')).toMatchObject({ entries: [], left: 'чем подтверждено, не понято: «устно»' });
    expect(told('по телефону')).toMatchObject({
      entries: [],
      left: 'чем подтверждено, не понято: «по телефону»',
    });
  },
);

fault(
  'a table says that a mother took the slip of her child and gives no reason, and it is recorded without one',
  'the reason is asked for, or read from «Причина»; the owner needs none',
  () => {
    const header = ['Ученик', 'Выданы', 'Кому', 'Как', 'Причина'];
    const line = (to: string, reason: string) =>
      readRegister('credentials', [header, ['Тестов Илья', '05.09.2026', to, 'лично', reason]])?.[0];
    expect(line('Тестова Анна', '')).toMatchObject({
      entries: [],
      asked: [['Почему берёт не владелец', ...USUAL_REASONS]],
    });
    expect(line('Тестова Анна', 'болеет')).toMatchObject({
      entries: [{ to: 'm1', reason: 'болеет' }],
      asked: [],
    });
    expect(line('Соседова Ия', '')).toMatchObject({ entries: [] });
    expect(line('Тестов Илья', '')).toMatchObject({ entries: [{ to: 's1' }], asked: [] });
  },
);

fault(
  'a day of a register is impossible or to come, and the fact is recorded with another day',
  'the line is not recorded and names the day',
  () => {
    for (const [duty, header, cells, why] of [
      [
        'consents',
        ['Родитель', 'Согласие', 'Дата'],
        ['Тестов Олег', 'да', '30.02.2026'],
        'дата не понята: «30.02.2026»',
      ],
      [
        'consents',
        ['Родитель', 'Согласие', 'Дата', 'Срок'],
        ['Тестов Олег', 'да', '01.09.2026', 'до лета'],
        'дата не понята: «до лета»',
      ],
      [
        'informing',
        ['Родитель', 'Форма', 'С какого дня'],
        ['Тестов Олег', 'обе', '01.13.2026'],
        'дата не понята: «01.13.2026»',
      ],
      ['acknowledgements', ['Родитель', 'Дата'], ['Тестов Олег', '12.11.2062'], 'проверьте год: 12.11.2062'],
      [
        'credentials',
        ['ФИО', 'Выданы', 'Вернулись'],
        ['Тестов Илья', '', 'осенью'],
        'дата не понята: «осенью»',
      ],
    ] as const)
      expect(readRegister(duty, [[...header], [...cells]])?.[0]).toMatchObject({ entries: [], left: why });
  },
);

fault(
  'a register has two columns for one thing (two years, two days, two kinds of names), and the first counts',
  'nothing is taken until the teacher says which; another year is left and named',
  () => {
    const whole = (rows: string[][], chosen: string[] = []) =>
      readWhole('consents', [{ sheet: null, rows }], chosen)?.found;
    const twice = [
      ['Родитель', 'Согласие 2025', 'Согласие 2026'],
      ['Тестов Олег', 'да', 'отказ'],
      ['Тестова Анна', '', 'да'],
    ];
    const options = ['Согласие 2025 (столбец B)', 'Согласие 2026 (столбец C)'];
    expect(whole(twice)).toMatchObject({
      lines: [],
      questions: [{ options }],
      left: [{ row: 2 }, { row: 3 }],
    });
    expect(readRegister('consents', twice, null, [options[1]!])).toMatchObject([
      { entries: [{ kind: 'consent-refused' }] },
      { entries: [{ kind: 'consent-given' }] },
    ]);
    expect(
      whole([
        ['Ученик', 'Родитель', 'Согласие'],
        ['Тестов Илья', 'Тестов Олег', 'да'],
      ]),
    ).toMatchObject({
      lines: [],
      questions: [{ options: ['Ученик (столбец A)', 'Родитель (столбец B)'] }],
    });
    expect(
      whole([
        ['Родитель', 'Согласие', 'Дата', 'Дата'],
        ['Тестов Олег', 'да', '01.09.2026', '02.09.2026'],
      ])?.questions,
    ).toHaveLength(1);
    const whole2025 = whole([
      ['Родитель', 'Согласие 2025/26', 'Согласие 2026/27'],
      ['Тестов Олег', 'да', 'отказ'],
    ]);
    expect(whole2025).toMatchObject({
      questions: [],
      notes: ['Столбец «Согласие 2025/26 (столбец B)» не взят: другой учебный год: 2025/26.'],
      lines: [{ row: 2 }],
    });
  },
);

fault(
  'the sheets of a workbook are registers of two classes or of two years, and the first is taken',
  'that of another class is left and named; of two that may be meant is asked',
  () => {
    const rows = [
      ['Родитель', 'Согласие'],
      ['Тестов Олег', 'да'],
    ];
    const read = (sheets: string[], chosen: string[] = []) =>
      readWhole(
        'consents',
        sheets.map((sheet) => ({ sheet, rows })),
        chosen,
      )?.found;
    expect(read(['8Б', '7А'])).toMatchObject({
      sheet: '7А',
      questions: [],
      lines: [{ row: 2 }],
      notes: ['Лист «8Б» не взят: другой класс: 8Б.'],
    });
    expect(read(['Осень', 'Весна'])).toMatchObject({
      lines: [],
      questions: [{ options: ['Осень', 'Весна'] }],
    });
    expect(read(['Осень', 'Весна'], ['Весна'])).toMatchObject({ sheet: 'Весна', lines: [{ row: 2 }] });
    expect(read(['2025/2026', '2026/2027'])).toMatchObject({ sheet: '2026/2027', lines: [{ row: 2 }] });
    expect(read(['8Б'])).toMatchObject({ lines: [], left: [{ sheet: '8Б', row: 2 }] });
  },
);

fault(
  'rows of a register have no name, half a name, another class, or are totals, and vanish without a word',
  'every row below the header is a line or is left with its reason: together they are all rows',
  () => {
    const rows = [
      ['Журнал', '', ''],
      ['Класс', 'ФИО', 'Согласие'],
      ['7А', 'Тестов Олег', 'да'],
      ['', 'Тестова Анна', 'да'],
      ['8Б', 'Взрослая Инна', 'да'],
      ['7А', '', 'да'],
      ['7А', 'Петров', 'да'],
      ['', '', ''],
      ['', 'Итого', '3'],
      ['Классный руководитель', '', ''],
    ];
    const found = readWhole('consents', [{ sheet: null, rows }])?.found;
    expect(found?.lines.map(({ row }) => row)).toEqual([3, 4]);
    expect(found?.left).toEqual([
      { sheet: '', row: 5, why: 'в таблице другой класс: 8Б' },
      { sheet: '', row: 6, why: 'нет имени' },
      { sheet: '', row: 7, why: 'имя неполное: «Петров»' },
      { sheet: '', row: 9, why: 'строка итогов' },
      { sheet: '', row: 10, why: 'примечание или подпись' },
    ]);
    const sections = readWhole('consents', [
      {
        sheet: null,
        rows: [
          ['ФИО', 'Согласие'],
          ['8 «Б» класс', ''],
          ['Тестов Олег', 'да'],
          ['7 «А» класс', ''],
          ['Тестова Анна', 'да'],
        ],
      },
    ])?.found;
    expect(sections?.lines.map(({ row }) => row)).toEqual([5]);
  },
);

fault(
  'a name stands in three columns «Фамилия», «Имя», «Отчество», and no row has a name',
  'the parts are one name; a header of two rows is read',
  () => {
    const names = [
      ['Фамилия', 'Имя', 'Согласие'],
      ['Тестов', 'Олег', 'да'],
    ];
    expect(readRegister('consents', names)).toMatchObject([{ entries: [{ person: 'f1' }] }]);
    const twoRows = [
      ['Родитель', 'Согласие', ''],
      ['', 'дата', 'внесено'],
      ['Тестов Олег', '12.09.2026', 'да'],
    ];
    expect(readRegister('consents', twoRows)).toMatchObject([
      { entries: [{ kind: 'consent-given', on: '2026-09-12' }, { kind: 'consent-in-system' }] },
    ]);
  },
);
