import { describe, expect, it } from 'vitest';
import { letterFilters, letterRows } from '../../../../components/duties/letters/letter-rows.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import { fault } from '../../../setup/fault.ts';

/** Put together: no address that could be somebody's stands in the sources. */
const ABROAD = ['b', 'yahoo.fr'].join('@');
const base = { at: '2026-11-23T10:00:00.000Z', classGroup: '1', subject: 'Дневник' };
const prepared = (id: string, person: string, how: 'draft' | 'paper' = 'draft'): Entry => ({
  ...base,
  id,
  kind: 'letter-prepared',
  person,
  on: '2026-11-20',
  how,
});
const sent = (id: string, person: string): Entry => ({
  ...base,
  id,
  kind: 'letter-sent',
  person,
  on: '2026-11-21',
});

const rowsWith = (entries: Entry[]) =>
  letterRows({
    recipients: [
      { person: 'a', name: 'Агафонова Оксана', email: 'a@example.org' },
      { person: 'b', name: 'Бирюкова Анна', email: ABROAD },
    ],
    left: [{ person: 'c', name: 'Власова Лариса', why: 'адреса нет' }],
    marks: {
      families: [
        { student: 's-a', recipients: [{ person: 'a', name: 'Агафонова Оксана', email: 'a@example.org' }] },
      ],
      left: [{ person: 's-b', name: 'Бирюков Матвей', why: 'согласия на сведения по почте нет' }],
    },
    childrenOf: (person) => [`s-${person}`],
    entries,
  });
const waiting = (entries: Entry[]) =>
  rowsWith(entries)
    .filter(letterFilters.waiting)
    .map(({ key }) => key);

describe('letters, a line a representative', () => {
  it('say whom they reach, and why not', () => {
    expect(rowsWith([]).map(({ key, email, why }) => [key, email, why])).toEqual([
      ['a', 'a@example.org', null],
      ['b', ABROAD, null],
      ['c', null, 'адреса нет'],
    ]);
  });

  it('say to whom marks may go, and why not', () => {
    expect(rowsWith([]).map(({ marksOf, marksWhy }) => [marksOf, marksWhy])).toEqual([
      [['s-a'], null],
      [[], 'согласия на сведения по почте нет'],
      [[], null],
    ]);
  });

  it('name a mail service abroad', () => {
    expect(rowsWith([]).map(({ foreign }) => foreign)).toEqual([null, 'yahoo.fr', null]);
  });

  it('a letter on paper waits to be handed over until it is recorded, and the register says how', () => {
    const toHandOver = (entries: Entry[]) =>
      rowsWith(entries)
        .filter(letterFilters.toHandOver)
        .map(({ key }) => key);
    const handed: Entry = { ...sent('2', 'c'), how: 'paper' } as Entry;
    expect(toHandOver([prepared('1', 'c', 'paper'), prepared('2', 'a')])).toEqual(['c']);
    expect(toHandOver([prepared('1', 'c', 'paper'), handed])).toEqual([]);
    expect(
      [handed, sent('3', 'a')].map((entry) => kinds.get(entry.kind)?.sentence(entry as never, {} as never)),
    ).toEqual(['Письмо «Дневник» вручено на бумаге 21.11.2026.', 'Письмо «Дневник» отправлено 21.11.2026.']);
  });

  fault(
    'a letter is prepared again after one was sent, or only on paper for somebody without e-mail',
    'only what is prepared for e-mail and not sent since waits for «отправлено»',
    () => {
      expect(waiting([])).toEqual([]);
      expect(waiting([prepared('1', 'a'), prepared('2', 'c', 'paper')])).toEqual(['a']);
      expect(waiting([prepared('1', 'a'), sent('2', 'a')])).toEqual([]);
      expect(waiting([prepared('1', 'a'), sent('2', 'a'), prepared('3', 'a')])).toEqual(['a']);
    },
  );
});
