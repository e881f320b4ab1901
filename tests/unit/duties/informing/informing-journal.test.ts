import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../../utils/base/documents/printed-pdf.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { informingJournal } from '../../../../utils/duties/informing/informing-journal.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { makeRegisterPrintout } from '../../../../utils/register/register-printout.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { readText, testFonts } from '../../base/documents/ink.ts';
import { correction, recordedEntries } from '../../register/entries.ts';

const person = (key: string, children: string[] = []) => ({ key, children }) as unknown as RosterPerson;
const NAMES: Record<string, string> = {
  s: 'Слабов Иван Ильич',
  t: 'Другов Пётр Ильич',
  m: 'Слабова Анна Петровна',
};
const words = {
  name: (key: string) => NAMES[key] ?? key,
  purposes: [],
  period: (key: string) => key,
};
const prepared = {
  kind: 'notice-prepared',
  person: 's',
  notice: 'n1',
  on: '2026-11-20',
  number: '12',
  about: 'marks',
  span: '2-я четверть',
  said: 'Алгебра',
} as const;
const handed = {
  kind: 'notice-handed-over',
  person: 's',
  notice: 'n1',
  on: '2026-11-21',
  to: 'm',
  toName: 'Слабова Анна Петровна',
  how: 'meeting',
} as const;
const toSomebody = {
  kind: 'extract-handed-over',
  person: 't',
  extract: '12345674',
  on: '2026-11-19',
  to: null,
  toName: 'бабушка',
  how: 'in-person',
} as const;
const sent = { kind: 'letter-sent', person: 'm', on: '2026-12-01', subject: 'Электронный дневник' } as const;
const period = { name: '2 четверть', from: '2026-11-05', to: '2026-12-30' };
const journal = (facts: Parameters<typeof recordedEntries>, of = period) =>
  informingJournal({
    entries: effective(recordedEntries(...facts), kinds).entries,
    kinds,
    words,
    students: [person('s'), person('t')],
    representatives: [person('m', ['s', 'elsewhere'])],
    period: of,
  });

describe('the journal of informing', () => {
  it('has by day who was told, about which child, what and how; what was only prepared told nobody', () => {
    const { name, rows } = journal([prepared, sent, handed, toSomebody]);
    expect(name).toBe('Журнал информирования родителей (законных представителей), 2 четверть');
    expect(rows).toEqual([
      { on: '2026-11-19', to: null, student: NAMES.t, what: expect.stringMatching(/лично: бабушка\.$/) },
      {
        on: '2026-11-21',
        to: NAMES.m,
        student: NAMES.s,
        what: 'Уведомление вручено 21.11.2026 на собрании: Слабова Анна Петровна.',
      },
      {
        on: '2026-12-01',
        to: NAMES.m,
        student: NAMES.s,
        what: 'Письмо «Электронный дневник» отправлено 01.12.2026.',
      },
    ]);
  });

  it('is of the period alone, and without what was corrected', () => {
    expect(journal([handed, sent], { ...period, to: '2026-11-30' }).rows).toHaveLength(1);
    expect(journal([handed, correction('e0')]).rows).toEqual([]);
  });

  fault(
    'an inspector asks on paper how parents were informed, and there are only screens',
    'the journal of informing prints as a register with a title page: day, who, about whom, what and how',
    async () => {
      const register = {
        ...journal([prepared, handed, sent]),
        className: '7 «А»',
        schoolYear: '2026/2027',
        ground: '',
        startedOn: '',
        endedOn: '',
        freeRows: 0,
        orientation: 'landscape' as const,
      };
      const bytes = pdfOf(
        makeRegisterPrintout(register, DETAILS, await testFonts(), {
          createdAt: new Date(0),
        }),
      );
      const [front, table] = readText(bytes, '-layout').map((text) => text.replace(/\s+/g, ' '));
      expect(front).toMatch(/Журнал информирования родителей \(законных представителей\).*Начат:/);
      expect(table).toMatch(/Дата.*Кого известили.*Об ученике.*О чём и каким способом/);
      expect(table).toContain('1 21.11.2026 Слабова Анна Петровна Слабов Иван Ильич');
      expect(table).toContain('Уведомление вручено 21.11.2026 на собрании');
    },
  );
});
