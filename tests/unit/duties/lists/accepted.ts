import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { Difference } from '../../../../utils/duties/lists/difference.ts';
import type { ListedClass } from '../../../../utils/duties/lists/listed-class.ts';

/** The class as it is once somebody has corrected in Dnevnik.ru what was accepted. */
export function corrected(roster: Roster, differences: readonly Difference[], { own }: ListedClass): Roster {
  return differences.reduce((before, { field, person, other, should, name }): Roster => {
    if (field === 'missing') {
      const line = own.find((each) => each.name === name);
      if (!line) throw new Error('The list has no such line.');
      const child = before.students.find((student) => student.name === line.of);
      const added = newPerson({
        key: `added-${line.row}`,
        role: line.role,
        name,
        birthDate: line.birthDate,
        phones: [...line.phones],
        emails: [...line.emails],
        relation: line.relation,
        children: child ? [child.key] : [],
      });
      const list = line.role === 'student' ? 'students' : 'representatives';
      return { ...before, [list]: [...before[list], added] };
    }
    if (field === 'extra' || field === 'duplicate' || field === 'class') {
      const stays = ({ key, children }: RosterPerson) =>
        key !== person && !(children.length > 0 && children.every((child) => child === person));
      return {
        ...before,
        students: before.students.filter(stays),
        representatives: before.representatives.filter(stays),
      };
    }
    const change = (one: RosterPerson): RosterPerson => {
      if (one.key !== person || should === null) return one;
      switch (field) {
        case 'name':
        case 'yo':
          return { ...one, name: should };
        case 'birth-date':
          return { ...one, birthDate: should };
        case 'sex':
          return { ...one, sex: should === 'мужской' ? 'male' : 'female' };
        case 'phone':
          return { ...one, phones: should.split(', ') };
        case 'email':
          return { ...one, emails: should.split(', ') };
        case 'relation':
          return { ...one, relations: { ...one.relations, [other ?? '']: should } };
        case 'child':
          return { ...one, children: [...one.children, other ?? ''] };
      }
    };
    return {
      ...before,
      students: before.students.map(change),
      representatives: before.representatives.map(change),
    };
  }, roster);
}
