import { describe, expect, it } from 'vitest';
import type { MatrixDuty } from '../../../../utils/duties/duties.ts';
import type { LineAnswers } from '../../../../utils/register/import/line-entries.ts';
import { fault } from '../../../setup/fault.ts';
import { PERIOD } from '../a-class.ts';
import { readRegister } from './read-register.ts';

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
