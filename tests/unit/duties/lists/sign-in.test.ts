import { describe, expect, it } from 'vitest';
import { listRows } from '../../../../utils/duties/lists/list-states.ts';
import { owedSignIns } from '../../../../utils/duties/lists/owed-sign-in.ts';
import { type SignInRow, signInRows } from '../../../../utils/duties/lists/sign-in.ts';
import { signInTable } from '../../../../utils/duties/lists/sign-in-table.ts';
import { snilsInTables } from '../../../../utils/duties/lists/snils-in-tables.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';
import { parent, roster, student } from './a-list.ts';

const CLASS = roster(
  student('a', 'Петров Олег Ильич', { birthDate: '2013-05-05' }),
  student('b', 'Ким Саша', { birthDate: '2010-05-05' }),
  student('c', 'Юдина Яна Олеговна'),
  parent('m', 'Петрова Анна Ивановна', ['a']),
  parent('g', 'Петрова Вера Ивановна', ['a'], { relation: 'бабушка' }),
);
const ON = '2026-11-23';
const today = (facts: RecordedFact[] = [], signsInByGosuslugi = true) => {
  const entries = recordedEntries(...facts);
  return classToday(CLASS, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today: ON,
    signsInByGosuslugi,
  });
};
const rowsOf = (...facts: RecordedFact[]) => {
  const of = today(facts);
  return new Map(signInRows(of, listRows(null, of.entries, CLASS)).map((row) => [row.person.key, row]));
};
const at = (rows: ReadonlyMap<string, SignInRow>, key: string) => rows.get(key) as SignInRow;
const checked = (
  person: string,
  found: 'present' | 'absent' | 'doubtful',
  datum: 'name' | 'birth-date' | 'snils' = 'snils',
): RecordedFact => ({ kind: 'sign-in-datum-checked', person, on: ON, datum, found });
const compared = (person: string, ...differs: ('name' | 'birth-date' | 'snils')[]): RecordedFact => ({
  kind: 'sign-in-compared',
  person,
  on: ON,
  differs,
});

describe('the checklist before sign-in', () => {
  it('says of each datum whether it is there, missing or doubtful', () => {
    const rows = rowsOf();
    const states = (key: string) => Object.values(at(rows, key).data).map(({ state }) => state);
    expect(states('a')).toEqual(['present', 'present', 'unknown']);
    expect(states('b')).toEqual(['doubtful', 'present', 'unknown']);
    expect(states('c')).toEqual(['present', 'absent', 'unknown']);
    // Dnevnik.ru does not show days of birth of parents: nobody has looked.
    expect(states('m')).toEqual(['present', 'unknown', 'unknown']);
    expect(rows.has('g')).toBe(false);
  });

  it('knows a value that differs from the list and is not corrected yet', () => {
    const decided: RecordedFact = {
      kind: 'list-difference-decided',
      person: 'a',
      on: ON,
      field: 'birth-date',
      other: null,
      name: 'Петров Олег Ильич',
      role: 'student',
      was: '2013-05-05',
      should: '2013-05-06',
      decision: 'correction',
      document: null,
    };
    expect(at(rowsOf(decided), 'a').data['birth-date'].state).toBe('doubtful');
    expect(at(rowsOf({ ...decided, decision: 'refused' }), 'a').data['birth-date'].state).toBe('present');
  });

  it('asks under 14 for a child’s account, which a parent makes who has one', () => {
    expect(at(rowsOf(), 'a').account).toEqual({ kind: 'child', makers: [] });
    const confirmed: RecordedFact = { kind: 'sign-in-state', person: 'm', state: 'confirmed' };
    expect(at(rowsOf(confirmed), 'a').account).toEqual({ kind: 'child', makers: ['m'] });
    expect(at(rowsOf(), 'b').account).toEqual({ kind: 'own' });
    expect(at(rowsOf(), 'c').account).toEqual({ kind: 'unknown' });
  });

  it('leads from the card to «вошли»', () => {
    const stage = (...facts: RecordedFact[]) => at(rowsOf(...facts), 'a').stage;
    const slip: RecordedFact = { kind: 'sign-in-slip-printed', person: 'a', on: ON };
    const signIn = (state: 'child-account' | 'signed-in' | 'error'): RecordedFact => ({
      kind: 'sign-in-state',
      person: 'a',
      state,
    });
    const there = checked('a', 'present');
    expect(stage()).toBe('look');
    expect(stage(checked('a', 'doubtful'))).toBe('incomplete');
    expect(stage(there)).toBe('compare');
    expect(stage(there, slip)).toBe('printed');
    expect(stage(there, slip, compared('a', 'snils'))).toBe('differs');
    expect(stage(there, slip, compared('a', 'snils'), compared('a'))).toBe('account');
    expect(stage(there, compared('a'), signIn('child-account'))).toBe('ready');
    expect(stage(there, compared('a'), signIn('error'))).toBe('error');
    expect(stage(there, signIn('signed-in'))).toBe('signed-in');
  });

  it('is owed where the school signs in that way, of those who cannot', () => {
    const facts = [checked('a', 'absent'), compared('m', 'name'), checked('b', 'present')];
    expect(owedSignIns(today(facts, false))).toEqual([]);
    expect(owedSignIns(today(facts)).map(({ rule, who }) => [rule, who])).toEqual([
      ['sign-in-differs', ['m']],
      ['sign-in-absent', ['a']],
    ]);
  });
});

describe('СНИЛС in a table of the school', () => {
  /** Right, and with a wrong check number. */
  const CANARIES = ['112-233-445 95', '112-233-445 96'] as const;
  const table = {
    rows: [
      ['ФИО ученика', 'СНИЛС ученика', 'ФИО матери', 'СНИЛС матери'],
      ['Петров Олег Ильич', CANARIES[0], 'Петрова Анна Ивановна', CANARIES[1]],
      ['Ким Саша', '', '', ''],
      ['Чужой Пётр Ильич', CANARIES[0], '', ''],
    ],
    sheet: null,
    notes: [],
  };

  it('is there, is not, or has a wrong check number', () => {
    const read = snilsInTables([table as never], CLASS);
    expect(Object.fromEntries(read.found)).toEqual({ a: 'present', b: 'absent', m: 'doubtful' });
    expect(snilsInTables([{ ...table, rows: [['ФИО'], ['Ким Саша']] } as never], CLASS).hasNoColumn).toBe(
      true,
    );
  });

  it('leaves no digit in what is read, recorded and exported', () => {
    const read = snilsInTables([table as never], CLASS);
    const rows = [...rowsOf(...[...read.found].map(([person, found]) => checked(person, found))).values()];
    const out = JSON.stringify([
      [...read.found],
      read.unclear,
      rows,
      signInTable(rows, { stage: ({ stage }) => stage, account: ({ account }) => account.kind }),
    ]);
    for (const canary of CANARIES) for (const part of canary.split(/[- ]/)) expect(out).not.toContain(part);
  });
});
