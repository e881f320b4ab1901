import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { type Entry, entrySchema, kinds } from '../../../utils/duties/entry.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import { effective } from '../../../utils/register/effective.ts';
import { personHistory } from '../../../utils/register/history.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';

/**
 * A school year as the code of 2a2481b recorded it, before anybody asked who may sign and the head was asked about a block;
 * `then` is what that code said of it. See tests/forms/README.md.
 */
interface Year {
  students: RosterPerson[];
  representatives: RosterPerson[];
  entries: unknown[];
  then: {
    history: Record<string, number>;
    barred: Record<string, string>;
    handedOut: string[];
    consents: Record<string, string>;
  };
}
const FILE = join(import.meta.dirname, '../../forms/year/2a2481b.json.gz');
const year = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as Year;
const LAST_DAY = '2026-05-29';
const recorded: Entry[] = year.entries.map((entry) => parse(entrySchema, entry) as Entry);
const { entries } = effective(recorded, kinds);
const people = [...year.students, ...year.representatives];
const roster = aRoster(year.students, year.representatives, { schoolYear: 2025 });
const today = classToday(roster, {
  entries,
  everywhere: entries,
  facts: peopleFacts(entries),
  settled: null,
  today: LAST_DAY,
});
const consents = new Map(
  consentStates(entries, people, [DIARY_PURPOSE], today).map((state) => [state.person, state]),
);
const relationOf = (key: string) => year.representatives.find((one) => one.key === key)?.relation ?? null;

describe('a full year recorded before', () => {
  it('is all there, and each person’s history shows what it showed', () => {
    expect(recorded).toHaveLength(619);
    const words = { name: (key: string) => key, purposes: [], period: (key: string) => key };
    const history = people.map(({ key }) => [key, personHistory(recorded, key, words, kinds).length]);
    expect(Object.fromEntries(history)).toEqual(year.then.history);
    const handed = [...credentialRegister(entries)].filter(([, { handedOut }]) => handedOut);
    expect(handed.map(([key]) => key).sort()).toEqual(year.then.handedOut);
  });

  it('keeps a block a block, without asking the head again, and a permission a permission', () => {
    for (const [person, why] of Object.entries(year.then.barred))
      expect([person, today.standings.whyNotReceive(person)]).toEqual([person, why]);
    const states = ['r1-0', 'r2-0', 'r9-0', 'r10-0'].map((key) => {
      const child = year.representatives.find((one) => one.key === key)?.children[0] ?? '';
      return today.standings.towards(key, child).state;
    });
    expect(states).toEqual(['blocked', 'blocked', 'unproven', 'parent']);
  });

  it('shows a consent for a child by whoever had no authority as one to be checked, and loses none', () => {
    for (const { key } of year.students) {
      const before = year.then.consents[key];
      const { status, signedBy, on } = consents.get(key)!;
      expect([key, signedBy !== null && on !== null]).toEqual([key, true]);
      const signer = relationOf(signedBy ?? '');
      const facts = today.facts.get(signedBy ?? '');
      const may = signer === 'мать' || signer === 'отец' || facts?.authority === 'guardian';
      if (before === 'given') expect([key, status]).toEqual([key, may ? 'given' : 'check']);
    }
    expect([...consents.values()].filter(({ status }) => status === 'check').length).toBeGreaterThan(5);
  });

  it('leaves representatives’ own consents as they were', () => {
    for (const { key } of year.representatives)
      expect([key, consents.get(key)?.status]).toEqual([key, year.then.consents[key]]);
  });

  it('counts no signature of somebody without authority, and shows it', () => {
    const ask = { period: '2025/2026:q1', topic: 'marks', whose: 'any' as const };
    const states = acknowledgementStates(entries, today.families, ask);
    for (const { student, signed, doubtful } of states)
      expect([student, signed.length + doubtful.length]).toEqual([student, 1]);
    expect(states.filter(({ doubtful }) => doubtful.length > 0).length).toBeGreaterThan(3);
  });

  it('has a cell of each duty for each family', () => {
    for (const { cells } of classMatrix(today, duties))
      for (const cell of Object.values(cells)) expect(cell.text).not.toBe('');
  });
});
