import type { Person } from '../../stand/people.ts';
import type { Stand } from '../../stand/stand.ts';

export const PASSWORD_TAB = /persons\/person.*view=password/;

/** Mothers and fathers: anybody else is handed something only once an authority is recorded. */
export const mothersAndFathers = (stand: Stand): Person[] =>
  stand.parents.filter((parent) =>
    stand.school.registry.childrenOf(parent).some(({ kinship }) => kinship === 'мать' || kinship === 'отец'),
  );

/** Those of them who never had an account: their passwords may be reset without a reason. */
export const withoutAccount = (stand: Stand): Person[] =>
  mothersAndFathers(stand).filter(({ hasAccount }) => !hasAccount);

/** Resets that the stand was asked for, those without an answer too. */
export const resetRequests = (stand: Stand) =>
  stand.log.filter(({ method, path, search }) => method === 'POST' && PASSWORD_TAB.test(path + search));

/** How often each password was reset. */
export const resetCounts = (people: Person[]): number[] => people.map(({ resets }) => resets);

/** Students about whom something may be handed out: whose family has a mother or father, or nobody in the list. */
export function studentsWithReceivers(stand: Stand): Person[] {
  const may = new Set(mothersAndFathers(stand));
  return stand.students.filter((student) => {
    const family = stand.school.registry.parentsOf(student).map(({ person }) => person);
    return family.length === 0 || family.some((person) => may.has(person));
  });
}
