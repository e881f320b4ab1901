import { describe, expect, it } from 'vitest';
import { USUAL_REASONS } from '../../../../utils/duties/credentials/usual-reasons.ts';
import type { MatrixDuty } from '../../../../utils/duties/duties.ts';
import type { LineAnswers } from '../../../../utils/register/import/line-entries.ts';
import { fault } from '../../../setup/fault.ts';
import { PERIOD } from '../a-class.ts';
import { readRegister, readWhole } from './read-register.ts';

/** The only line of such a table: `why` it is not recorded, or what has to be checked in it. */
const one = (duty: MatrixDuty, header: string[], cells: string[], answers = {}) => {
  const [line] = readRegister(duty, [header, cells], answers) ?? [];
  if (!line || !('entries' in line)) return line;
  return { entries: line.entries, problems: [...(line.left ? [line.left] : []), ...(line.problems ?? [])] };
};

const HOW = 'Как выданы';
const HOW_OPTIONS = [HOW, 'in-person', 'meeting', 'with-student', 'mail'];

const CONSENT = { classGroup: '1', person: 'f1', purpose: 'electronic-diary', signedBy: 'f1', number: null };

describe('a register of consents as schools keep it', () => {
  const HEADER = ['№', 'ФИО родителя', 'Согласие', 'Дата', '№ согласия', 'Где лежит', 'Внесено в систему'];
  it.each<[string, string[], object[], string[]]>([
    [
      'given, with everything',
      ['1', 'Тестов Олег', 'да', '12.09.2026', '7', 'папка 3', '15.09.2026'],
      [
        { ...CONSENT, kind: 'consent-given', on: '2026-09-12', until: null, number: '7', place: 'папка 3' },
        {
          classGroup: '1',
          person: 'f1',
          kind: 'consent-in-system',
          purpose: 'electronic-diary',
          entered: true,
          on: '2026-09-15',
          enteredBy: 'Учителева В. П.',
        },
      ],
      [],
    ],
    [
      'a plus and no day: the day asked for',
      ['1', 'Тестов Олег', '+', '', '', '', 'нет'],
      [{ ...CONSENT, kind: 'consent-given', on: '2026-11-01', until: null, place: null }],
      [],
    ],
    [
      'refused',
      ['1', 'Тестов Олег', 'ОТКАЗ', '1.9.2026', '', '', ''],
      [{ ...CONSENT, kind: 'consent-refused', on: '2026-09-01', place: null }],
      [],
    ],
    ['none', ['1', 'Тестов Олег', 'нет', '', '', '', ''], [], ['записывать нечего']],
    ['nothing said', ['1', 'Тестов Олег', '', '', '', '', ''], [], ['записывать нечего']],
    [
      'a word that says nothing',
      ['1', 'Тестов Олег', 'принесёт', '', '', '', ''],
      [],
      ['не понято: «принесёт»'],
    ],
    [
      'a day that is none',
      ['1', 'Тестов Олег', 'да', '31.02.2026', '', '', ''],
      [],
      ['дата не понята: «31.02.2026»'],
    ],
    [
      'a day to come',
      ['1', 'Тестов Олег', 'да', '12.09.2027', '', '', ''],
      [],
      ['проверьте год: 12.09.2027'],
    ],
  ])('%s', (_, cells, entries, problems) => {
    expect(one('consents', HEADER, cells)).toEqual({ entries, problems });
  });

  it('takes a day in the column of consents as given on that day', () => {
    expect(
      one('consents', ['Родитель', 'Согласие на обработку ПД'], ['Тестов Олег', '12.09.2026']),
    ).toMatchObject({
      entries: [{ kind: 'consent-given', on: '2026-09-12' }],
    });
  });

  fault(
    'a table of consents does not say which of two parents signed for a child, or names a stranger',
    'nobody is taken for it: the line says what it lacks and is not recorded',
    () => {
      const header = ['Обучающийся', 'Согласие', 'Кто подписал'];
      expect(one('consents', header, ['Тестов Илья', 'да', 'Тестова Анна'])).toMatchObject({
        entries: [{ person: 's1', signedBy: 'm1' }],
        problems: [],
      });
      expect(one('consents', header, ['Тестов Илья', 'да', ''])).toEqual({ entries: [], problems: [] });
      expect(one('consents', header, ['Один Павел', 'да', ''])).toEqual({
        entries: [],
        problems: ['не сказано, кто подписал'],
      });
      expect(one('consents', header, ['Тестова Вера', 'да', ''])).toMatchObject({
        entries: [{ signedBy: 'm1' }],
        problems: [],
      });
      expect(one('consents', header, ['Тестова Вера', 'да', 'Сидорова Ия'])).toEqual({
        entries: [],
        problems: ['кто подписал, не понято: «Сидорова Ия»'],
      });
    },
  );

  it('finds the header under titles, and leaves totals and strangers out', () => {
    const rows = [
      ['Журнал согласий', '', ''],
      ['7 «А»', '', ''],
      ['ФИО', 'Согласие', 'Дата'],
      ['Тестов Олег', 'да', '12.09.2026'],
      ['Чужой Пётр Ильич', 'да', '12.09.2026'],
      ['Итого', '2', ''],
    ];
    expect(readRegister('consents', rows)).toEqual([
      expect.objectContaining({ row: 4, problems: [] }),
      { row: 5, verdict: 'unmatched' },
    ]);
  });

  it('says that a table is no such register', () => {
    expect(
      readRegister('consents', [
        ['Предмет', 'Учитель'],
        ['Физика', 'Кто-то'],
      ]),
    ).toBeNull();
    expect(
      readRegister('informing', [
        ['ФИО', 'Телефон'],
        ['Тестов Олег', '1'],
      ]),
    ).toBeNull();
  });
});

it.each<[MatrixDuty, string[], string[], object, object?]>([
  [
    'informing',
    ['Родитель', 'Форма информирования'],
    ['Тестов Олег', 'эл.'],
    { kind: 'informing-form-chosen', form: 'electronic', from: '2026-11-01', every: null },
  ],
  [
    'informing',
    ['Родитель', 'Форма', 'Раз в … дней', 'С какого дня'],
    ['Тестов Олег', 'бумажная', '14', '01.10.2026'],
    { form: 'paper', from: '2026-10-01', every: 14 },
  ],
  ['informing', ['Родитель', 'Форма'], ['Тестов Олег', 'обе'], { form: 'both' }],
  [
    'acknowledgements',
    ['Ученик', 'Родитель', 'Ознакомлен'],
    ['Тестов Илья', 'Тестов Олег', '12.11.2026'],
    { kind: 'acknowledged', person: 'f1', on: '2026-11-12', topic: 'Отметки', period: PERIOD, form: 'sheet' },
    { 'Чем подтверждено': 'sheet' },
  ],
  [
    'acknowledgements',
    ['Ученик', 'Кто расписался', 'Дата', 'Период'],
    ['Тестова Вера', 'Тестова Анна', '12.11.2026', '1 четверть'],
    { person: 'm1', student: 's2', period: PERIOD, form: 'diary' },
    { 'Чем подтверждено': 'diary' },
  ],
  [
    'credentials',
    ['Ученик', 'Выданы', 'Кому', 'Как'],
    ['Тестов Илья', '05.09.2026', 'Тестова Анна', 'на собрании'],
    { to: 'm1', capacity: 'мать', how: 'meeting', reason: 'ученика нет в школе' },
    { 'Почему берёт не владелец': ' ученика нет в школе ' },
  ],
])('reads %s: %j %j', (duty, header, cells, entry, answers) => {
  expect(one(duty, header, cells, answers)).toEqual({
    entries: [expect.objectContaining(entry)],
    problems: [],
  });
});

fault(
  'a table of credentials has no «Кому», and whoever the line is about is recorded as having received them',
  'the line asks «Кому выданы» of the family, is not recorded until the teacher has answered, and then as she said',
  () => {
    const rows = [
      ['ФИО', 'Получил логин'],
      ['Тестов Илья', '05.09.2026'],
    ];
    const read = (given: LineAnswers | null) => readRegister('credentials', rows, given)?.[0];
    expect(read(null)).toMatchObject({
      entries: [],
      asked: [['Кому выданы', 's1', 'm1', 'f1'], HOW_OPTIONS],
    });
    expect(read({ 'Кому выданы': 'stranger', [HOW]: 'mail' })).toMatchObject({ entries: [] });
    const reason = { 'Почему берёт не владелец': 'попросила' };
    expect(read({ 'Кому выданы': 'm1', [HOW]: 'mail', ...reason })?.entries).toMatchObject([
      { person: 's1', to: 'm1', toName: 'Тестова Анна', capacity: 'мать', on: '2026-09-05', how: 'mail' },
    ]);
    expect(read({ 'Кому выданы': 's1', [HOW]: 'mail' })?.entries).toMatchObject([
      { to: 's1', capacity: 'ученик' },
    ]);
    // Of a parent's own credentials, too: somebody else may have taken them.
    const own = [rows[0]!, ['Тестова Анна', '05.09.2026']];
    expect(readRegister('credentials', own)?.[0]).toMatchObject({
      entries: [],
      asked: [['Кому выданы', 'm1'], HOW_OPTIONS],
    });
  },
);

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

fault(
  'a table of consents does not say which of two parents signed, and the line can never be taken over',
  'the line asks «Кто подписал» and is recorded as the teacher answers',
  () => {
    const rows = [
      ['Обучающийся', 'Согласие'],
      ['Тестов Илья', 'да'],
    ];
    expect(readRegister('consents', rows)?.[0]).toMatchObject({
      entries: [],
      asked: [['Кто подписал', 'm1', 'f1']],
    });
    expect(readRegister('consents', rows, 'f1')?.[0]).toMatchObject({
      entries: [{ person: 's1', signedBy: 'f1' }],
      problems: [],
    });
  },
);
