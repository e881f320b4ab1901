import { describe, expect, it } from 'vitest';
import type { Extract } from '../../../../utils/duties/extracts/extract.ts';
import type { ExtractState } from '../../../../utils/duties/extracts/extract-states.ts';
import { printedEntries } from '../../../../utils/duties/extracts/printed-entries.ts';

const extract = (number: string, student = 's1') =>
  ({ number, student, on: '2026-11-30', period: '2-я четверть' }) as Extract;
const mother = { key: 'm', name: 'Тестова Анна Петровна' };
const recorded = (id: string, isHanded: boolean) =>
  ({ id, issued: {}, handedOver: isHanded ? {} : null, returned: null }) as ExtractState;
const entries = (
  extracts: Extract[],
  { to = null, states = [] }: { to?: typeof mother | null; states?: ExtractState[] } = {},
) => printedEntries(extracts, { classGroup: '1', on: '2026-11-30', to, states });

describe('what is recorded once extracts are printed', () => {
  it('is that they were made out, under their numbers', () => {
    expect(entries([extract('1'), extract('2', 's2')])).toMatchObject([
      { kind: 'extract-issued', person: 's1', extract: '1', span: '2-я четверть' },
      { kind: 'extract-issued', person: 's2', extract: '2' },
    ]);
  });

  it('is also that the mother got it in person, where she was named', () => {
    expect(entries([extract('1')], { to: mother })).toMatchObject([
      { kind: 'extract-issued', extract: '1' },
      {
        kind: 'extract-handed-over',
        person: 's1',
        extract: '1',
        on: '2026-11-30',
        to: 'm',
        toName: mother.name,
        how: 'in-person',
      },
    ]);
  });

  it('is of several extracts never that one person got them', () => {
    const kinds = entries([extract('1'), extract('2', 's2')], { to: mother }).map(({ kind }) => kind);
    expect(kinds).toEqual(['extract-issued', 'extract-issued']);
  });

  it('is nothing that the register has already', () => {
    expect(entries([extract('1')], { states: [recorded('1', false)] })).toEqual([]);
    expect(entries([extract('1')], { to: mother, states: [recorded('1', false)] })).toMatchObject([
      { kind: 'extract-handed-over' },
    ]);
    expect(entries([extract('1')], { to: mother, states: [recorded('1', true)] })).toEqual([]);
  });
});
