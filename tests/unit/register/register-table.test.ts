import { describe, expect, it } from 'vitest';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgementTable } from '../../../utils/duties/acknowledgements/acknowledgement-table.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../utils/duties/consents/consent-table.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../utils/duties/credentials/credential-table.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { informingStates } from '../../../utils/duties/informing/informing-states.ts';
import { informingTable } from '../../../utils/duties/informing/informing-table.ts';
import { entrySentence } from '../../../utils/register/kind.ts';
import { outCells } from '../../../utils/register/register-table.ts';
import { fault } from '../../setup/fault.ts';
import { ASK, CLASS_ROSTER, PERIOD } from './a-class.ts';
import { familiesFor, rulesFor } from './a-family.ts';
import { recordedEntries } from './entries.ts';
import { readRegister } from './import/read-register.ts';

const { students, representatives } = CLASS_ROSTER;
const people = [...students, ...representatives];
const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? '?';
const PURPOSES = [{ id: DIARY_PURPOSE, title: 'Электронный дневник' }];
const base = { classGroup: CLASS_ROSTER.classGroup.id, at: '2026-09-13T10:00:00.000Z' };
const ENTRIES: Entry[] = [
  {
    ...base,
    id: 'e1',
    kind: 'consent-given',
    person: 's1',
    purpose: DIARY_PURPOSE,
    signedBy: 'm1',
    on: '2026-09-12',
    number: '=7',
    until: null,
    place: 'папка',
  },
  {
    ...base,
    id: 'e2',
    kind: 'credentials-handed-out',
    person: 's1',
    on: '2026-09-12',
    to: 'm1',
    toName: 'Тестова Анна',
    capacity: 'мать',
    how: 'meeting',
  },
  {
    ...base,
    id: 'e3',
    kind: 'informing-form-chosen',
    person: 'm1',
    form: 'both',
    from: '2026-09-12',
    every: 14,
    number: null,
  },
  {
    ...base,
    id: 'e4',
    kind: 'acknowledged',
    person: 'm1',
    period: PERIOD,
    topic: 'marks',
    form: 'sheet',
    on: '2026-09-12',
    student: 's1',
  },
];

describe('registers as tables', () => {
  it('consents: what of the paper and of the system is there', () => {
    const states = consentStates(
      ENTRIES,
      [students[0] as (typeof students)[0]],
      [DIARY_PURPOSE],
      rulesFor(students, representatives),
    );
    const { header, rows } = outCells(consentTable(states, nameOf, PURPOSES));
    expect(Object.fromEntries(header.map((title, index) => [title, rows[0]?.[index]]))).toEqual({
      '№': 1,
      'Чьи данные': 'Тестов Илья',
      'Согласие / отказ / отзыв': 'согласие',
      Дата: { date: '2026-09-12' },
      Номер: '=7',
      Цель: 'Электронный дневник',
      'Кто подписал': 'Тестова Анна',
      Срок: 'до отзыва',
      'Где бумага': 'папка',
      'Внесено в систему': null,
      'Кто внёс': null,
    });
  });

  it('credentials: to whom, when and how; a place to sign on paper alone', () => {
    const table = credentialTable(people, credentialRegister(ENTRIES));
    const { header, rows } = outCells(table);
    expect(table.columns.map(({ title }) => title)).toContain('Подпись');
    expect(header).not.toContain('Подпись');
    expect(rows).toHaveLength(people.length);
    expect(rows[0]).toEqual([
      1,
      'Тестов Илья',
      null,
      { date: '2026-09-12' },
      'Тестова Анна',
      'мать',
      null,
      'на собрании',
      null,
      null,
      null,
    ]);
  });

  it('forms of informing', () => {
    const table = informingTable(informingStates(ENTRIES, ['m1', 'f1'], ASK.today), nameOf);
    expect(outCells(table).rows).toEqual([
      [
        1,
        'Тестова Анна',
        'электронная и бумажная',
        null,
        null,
        { date: '2026-09-12' },
        14,
        null,
        { date: '2026-09-26' },
      ],
      [2, 'Тестов Олег', null, null, null, null, null, null, null],
    ]);
  });

  fault(
    'A parent gets paper for want of a computer, and letters by e-mail',
    'Ground and e-mail stand in the entry’s sentence, the register and its table, and are read back from it',
    () => {
      const [entry] = recordedEntries({
        kind: 'informing-form-chosen',
        person: 'm1',
        form: 'paper',
        from: '2026-09-12',
        every: null,
        number: null,
        byEmail: true,
        paperGround: 'no-internet',
      });
      const [state] = informingStates([entry!], ['m1'], ASK.today);
      expect(state).toMatchObject({ byEmail: true, paperGround: 'no-internet' });
      const { header, rows } = outCells(informingTable([state!], nameOf));
      expect(rows[0]).toEqual(
        expect.arrayContaining(['бумажная', 'да', 'нет компьютера или Интернета', 'Тестова Анна']),
      );
      const words = { name: nameOf, purposes: [], period: String };
      expect(entrySentence(entry!, words, kinds)).toBe(
        'Форма информирования с 12.09.2026: бумажная (нет компьютера или Интернета), рассылка по электронной почте.',
      );
      const cells = [header, ...rows].map((row) =>
        row.map((cell) => (typeof cell === 'object' && cell !== null ? '12.09.2026' : String(cell ?? ''))),
      );
      const [line] = readRegister('informing', cells) ?? [];
      expect(line).toMatchObject({ entries: [{ byEmail: true, paperGround: 'no-internet', form: 'paper' }] });
    },
  );

  it('acknowledgements: a row for a signature, and one for a family without', () => {
    const ask = { period: PERIOD, topic: 'marks', whose: 'any' as const };
    const states = acknowledgementStates(ENTRIES, familiesFor(students, representatives), ask);
    const { rows } = outCells(acknowledgementTable(states, { period: '1 четверть', topic: 'marks' }, nameOf));
    expect(rows.slice(0, 2)).toEqual([
      [1, 'Тестов Илья', '1 четверть', 'marks', 'Тестова Анна', { date: '2026-09-12' }, 'подпись в листе'],
      [2, 'Тестова Вера', '1 четверть', 'marks', null, null, null],
    ]);
    expect(rows).toHaveLength(students.length);
  });
});
