import { describe, expect, test } from 'vitest';
import { fullName } from '../../stand/names.ts';
import { makeSchool, mayEdit, parentsOf, studentsOf } from '../../stand/school.ts';

const school = makeSchool(1, 28);
const pupils = studentsOf(school, school.main.id);
const names = pupils.map(fullName);

describe('the synthetic school', () => {
  test('is the same for the same seed and different for another', () => {
    const flat = (seed: number): string => JSON.stringify(makeSchool(seed, 28).registry.people);
    expect(flat(7)).toBe(flat(7));
    expect(flat(7)).not.toBe(flat(8));
  });

  test('has 28 students in 7 «А» and scales', () => {
    expect(pupils).toHaveLength(28);
    for (const count of [6, 14, 200]) {
      const scaled = makeSchool(3, count);
      expect(studentsOf(scaled, scaled.main.id)).toHaveLength(count);
    }
  });

  test('has unique ids and logins of the right form', () => {
    const { people } = school.registry;
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.login.toLowerCase())).size).toBe(people.length);
    for (const person of people) {
      expect(person.id).toMatch(/^\d{13}$/);
      expect(person.userId).toMatch(/^\d{6,13}$/);
    }
    for (const group of school.classes) expect(group.id).toMatch(/^\d{19}$/);
    expect(school.id).toMatch(/^1000001\d{6}$/);
  });

  test('has the hard cases', () => {
    expect(names.filter((name) => name === 'Кузнецов Артём Сергеевич')).toHaveLength(2);
    expect(names.some((name) => name.endsWith('Гасан оглы'))).toBe(true);
    expect(names.some((name) => name.includes('<b>') && name.includes('"') && name.includes("'"))).toBe(true);
    expect(names.some((name) => name.length > 60)).toBe(true);
    expect(names.some((name) => /ё/i.test(name))).toBe(true);
    expect(pupils.some((person) => !person.hasAccount)).toBe(true);
    const counts = pupils.map((person) => school.registry.parentsOf(person).length);
    expect(counts).toContain(0);
    expect(counts).toContain(3);
    expect(Math.max(...counts)).toBe(3);
    const kinships = new Set(
      pupils.flatMap((person) => school.registry.parentsOf(person).map((each) => each.kinship)),
    );
    expect([...kinships].sort()).toEqual(['бабушка', 'мать', 'опекун', 'отец']);
  });

  test('siblings share their representatives, within the class and across classes', () => {
    const shared = parentsOf(school, school.main.id).map((person) => school.registry.childrenOf(person));
    expect(
      shared.some(
        (children) =>
          children.every((each) => each.person.classId === school.main.id) && children.length === 2,
      ),
    ).toBe(true);
    expect(shared.some((children) => children.some((each) => each.person.classId !== school.main.id))).toBe(
      true,
    );
  });

  test('a class teacher edits their own class and no colleagues', () => {
    const { teacher, admin, registry } = school;
    const others = registry.people.filter(
      (person) => person.role === 'student' && person.classId !== school.main.id,
    );
    expect(pupils.every((person) => mayEdit(school, teacher, person))).toBe(true);
    expect(others.some((person) => mayEdit(school, teacher, person))).toBe(false);
    expect(registry.people.every((person) => mayEdit(school, admin, person))).toBe(true);
    expect(
      parentsOf(school, school.main.id)
        .filter((person) => !mayEdit(school, teacher, person))
        .map(fullName),
    ).toEqual(['Ольхова Тамара Львовна']);
  });
});
