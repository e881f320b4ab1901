import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { joinedRoster } from '../../../../utils/class-data/roster/joined-roster.ts';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { runs } from '../../property-runs.ts';
import { aRoster } from './a-roster.ts';
import { everybody, generatedRosters } from './generated-rosters.ts';

const name = 'Ручьёва Анна Ильинична';
const student = newPerson({ key: '1', role: 'student', name, person: '1', phones: ['+7 (000) 1'] });
const fromFile = newPerson({
  key: 'f',
  role: 'student' as const,
  name,
  birthDate: '2013-01-02',
  phones: ['8 000 1', '2'],
  source: 'file',
});
const mother = newPerson({
  key: 'm',
  role: 'representative' as const,
  name,
  children: ['f'],
  relations: { f: 'мать' },
  source: 'file',
});

it('makes one person of two, with everything known about both', () => {
  const roster = aRoster([fromFile, student], [mother]);
  const joined = joinedRoster(roster, (key) => (key === 'f' ? '1' : key));
  expect(joined.students).toEqual([
    { ...student, birthDate: '2013-01-02', phones: ['+7 (000) 1', '8 000 1', '2'] },
  ]);
  expect(joined.representatives).toEqual([{ ...mother, children: ['1'], relations: { 1: 'мать' } }]);
});

it.each<[string, string]>([
  ['somebody who is not in the roster', 'gone'],
  ['somebody of another role', 'm'],
])('leaves a person joined into %s unchanged', (_, into) => {
  const roster = aRoster([fromFile], [mother]);
  expect(joinedRoster(roster, (key) => (key === 'f' ? into : key))).toEqual(roster);
});

test('joining loses no person, no fact and no child', () => {
  fc.assert(
    fc.property(generatedRosters, fc.array(fc.tuple(fc.nat(), fc.nat())), (roster, pairs) => {
      const people = everybody(roster);
      const into = new Map<string, string>();
      const keyOf = (key: string): string => (into.has(key) ? keyOf(into.get(key)!) : key);
      for (const [a, b] of people.length > 0 ? pairs : []) {
        const [from, to] = [keyOf(people[a % people.length]!.key), keyOf(people[b % people.length]!.key)];
        if (from !== to) into.set(from, to);
      }
      const joined = joinedRoster(roster, keyOf);
      const now = new Map(everybody(joined).map((person) => [person.key, person]));
      expect(now.size).toBe(everybody(joined).length);
      const standsAs = (key: string) => {
        const [person, target] = [key, keyOf(key)].map((each) => people.find((one) => one.key === each));
        return target && target.role === person?.role ? target.key : key;
      };
      for (const person of people) {
        const found = now.get(standsAs(person.key));
        expect(found?.role).toBe(person.role);
        expect(found?.birthDate !== null || person.birthDate === null).toBe(true);
        for (const child of person.children) expect(found?.children).toContain(standsAs(child));
      }
      expect(joinedRoster(roster, (key) => key)).toEqual(roster);
    }),
    { numRuns: runs(500) },
  );
});
