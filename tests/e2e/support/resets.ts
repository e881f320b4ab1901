import type { Person } from '../../stand/people.ts';
import type { Stand } from '../../stand/stand.ts';

export const PASSWORD_TAB = /persons\/person.*view=password/;

/** Parents who never had an account: those whose passwords may be reset without a reason. */
export const withoutAccount = (stand: Stand): Person[] =>
  stand.parents.filter(({ hasAccount }) => !hasAccount);

/** Resets that the stand was asked for, those without an answer too. */
export const resetRequests = (stand: Stand) =>
  stand.log.filter(({ method, path, search }) => method === 'POST' && PASSWORD_TAB.test(path + search));

/** How often each password was reset. */
export const resetCounts = (people: Person[]): number[] => people.map(({ resets }) => resets);
