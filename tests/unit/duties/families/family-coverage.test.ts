import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualPeriods } from '../../../../utils/base/calendar/reporting-periods.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { USUAL_TOPIC } from '../../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { familiesTable } from '../../../../utils/duties/families/families-table.ts';
import { classCoverage, coverageCounts } from '../../../../utils/duties/families/family-coverage.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { blockOf, familiesFor, rulesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const student = (key: string) => newPerson({ key, role: 'student', name: `Ученик ${key}` });
const parent = (key: string, ...children: string[]) =>
  newPerson({ key, role: 'representative', name: `Мама ${key}`, relation: 'мать', children });
const students = [student('a'), student('b')];
const representatives = [parent('ma', 'a'), parent('mb', 'b'), parent('both', 'a', 'b')];
const PERIODS = usualPeriods(2026, 'quarters');

/** A Tuesday in the second quarter. */
const cover = (facts: RecordedFact[], today = '2026-11-24', barred: string[] = []) =>
  classCoverage({
    kinds,
    families: familiesFor(students, representatives, barred.map(blockOf), today),
    periods: PERIODS,
    today,
    entries: recordedEntries(...facts),
    consents: consentStates(
      recordedEntries(...facts),
      [...students, ...representatives],
      [DIARY_PURPOSE],
      rulesFor(students, representatives, barred.map(blockOf), today),
    ),
  });
const form = (
  person: string,
  chosen: 'electronic' | 'paper' | 'both',
  every: number | null = null,
): RecordedFact => ({
  kind: 'informing-form-chosen',
  person,
  form: chosen,
  from: '2026-09-01',
  every,
  number: null,
});
const signed = (person: string, on: string, more = {}): RecordedFact => ({
  kind: 'acknowledged',
  person,
  on,
  form: 'sheet',
  topic: USUAL_TOPIC,
  period: '2026/2027:q1',
  ...more,
});
const issued = (extract: string): RecordedFact => ({
  kind: 'extract-issued',
  person: 'a',
  extract,
  on: '2026-11-20',
  span: '2-я четверть',
});

describe('coverage of the class', () => {
  it('is unknown while nothing is registered', () => {
    const [a] = cover([]);
    expect(a).toMatchObject({ student: 'a', form: 'unknown', evidence: null });
    expect(a?.due.map(({ what, period }) => [what, period])).toEqual([
      ['form', null],
      ['acknowledgement', '1-я четверть'],
    ]);
    expect(a?.periods.map(({ begun }) => begun)).toEqual([true, true, false, false]);
  });

  it.each<[string, RecordedFact[], string[], string]>([
    ['one parent electronically', [form('ma', 'electronic')], [], 'electronic'],
    ['one electronically, the other on paper', [form('ma', 'electronic'), form('both', 'paper')], [], 'both'],
    ['on paper', [form('ma', 'paper')], [], 'paper'],
    ['by the choice of somebody who is not entitled', [form('ma', 'paper')], ['ma'], 'unknown'],
    ['by the choice of another child’s parent', [form('mb', 'paper')], [], 'unknown'],
  ])('%s', (_, facts, barred, expected) => {
    expect(cover(facts, '2026-11-24', barred)[0]?.form).toBe(expected);
  });

  it('asks for a consent if the diary is used, and for none on paper', () => {
    const asks = (facts: RecordedFact[]) => cover(facts)[0]?.due.some(({ what }) => what === 'consent');
    expect(asks([form('ma', 'electronic')])).toBe(true);
    expect(asks([form('ma', 'paper')])).toBe(false);
    const consent: RecordedFact = {
      kind: 'consent-given',
      person: 'ma',
      purpose: DIARY_PURPOSE,
      signedBy: 'ma',
      on: '2026-09-02',
      number: null,
      until: null,
      place: null,
    };
    const forChild = { ...consent, person: 'a' };
    expect(asks([form('ma', 'electronic'), consent])).toBe(true);
    expect(asks([form('ma', 'electronic'), consent, forChild])).toBe(false);
  });

  it('asks for this week’s extract, or for handing over one already printed', () => {
    const paper = [form('ma', 'paper', 84), signed('ma', '2026-11-01')];
    const due = (facts: RecordedFact[], today?: string) =>
      cover(facts, today)[0]?.due.filter(({ what }) => what === 'extract' || what === 'hand-over');
    // From 1 September, 84 days: 24 November.
    expect(due(paper)).toEqual([{ what: 'extract', by: '2026-11-24', period: null }]);
    expect(due(paper, '2026-11-22')).toEqual([]);
    expect(due(paper, '2026-11-23')).toHaveLength(1);
    expect(due([...paper, issued('12345674')])).toEqual([{ what: 'hand-over', by: null, period: null }]);
  });

  it('has the family’s latest evidence; not a signature for a sister, nor one dated in the future', () => {
    const facts = [
      signed('ma', '2026-11-02'),
      signed('both', '2026-11-10', { student: 'b' }),
      signed('ma', '2026-12-10'),
    ];
    expect(cover(facts)[0]?.evidence).toEqual({ what: 'подпись об ознакомлении', on: '2026-11-02' });
    const letter: RecordedFact = {
      kind: 'letter-sent',
      person: 'both',
      on: '2026-11-12',
      subject: 'Дневник',
    };
    expect(cover([...facts, letter])[0]?.evidence).toEqual({
      what: 'письмо отправлено или вручено',
      on: '2026-11-12',
    });
    expect(cover([letter], '2026-11-24', ['both'])[0]?.evidence).toBeNull();
  });

  it('asks for the signature of a period from the day after its last until it is given', () => {
    const due = (today: string, facts: RecordedFact[] = []) =>
      cover(facts, today)[0]?.due.flatMap(({ period }) => period ?? []);
    expect(due('2026-10-25')).toEqual([]);
    expect(due('2026-10-26')).toEqual(['1-я четверть']);
    expect(due('2026-11-24')).toEqual(['1-я четверть']);
    expect(due('2026-11-24', [signed('ma', '2026-10-24')])).toEqual([]);
    expect(due('2026-12-31', [signed('ma', '2026-10-24')])).toEqual(['2-я четверть']);
    expect(cover([signed('ma', '2026-10-24')])[0]?.periods[0]).toMatchObject({ signedOn: '2026-10-24' });
  });

  it('puts every family into exactly one form, however the register was merged', () => {
    const choice = fc.record({
      person: fc.constantFrom('ma', 'mb', 'both', 'a', 'stranger'),
      form: fc.constantFrom('electronic' as const, 'paper' as const, 'both' as const),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
        const entries = recordedEntries(
          ...choices.map(({ person, form: chosen }) => form(person, chosen, 7)),
        );
        const at = {
          families: familiesFor(students, representatives),
          periods: PERIODS,
          today: '2026-11-24',
          consents: [],
        };
        const found = classCoverage({ kinds, ...at, entries });
        const counts = coverageCounts(found);
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(students.length);
        const others = effective([...entries].reverse(), kinds).entries;
        const merged = classCoverage({ kinds, ...at, entries: others });
        expect(merged).toEqual(found);
      }),
    );
  });

  it('is exported with a row per family', () => {
    const { rows } = familiesTable(
      cover([form('ma', 'paper'), form('both', 'paper'), signed('ma', '2026-10-24')]).map((coverage) => ({
        student: coverage.student,
        coverage,
        tasks: [],
      })),
      (key) => key,
    );
    expect(rows[0]).toMatchObject({
      number: 1,
      student: 'a',
      form: 'на бумаге',
      evidence: 'подпись об ознакомлении',
      on: '2026-10-24',
      due: null,
      periods: '1-я четверть: 24.10.2026; 2-я четверть: нет',
    });
    expect(rows).toHaveLength(2);
  });
});
