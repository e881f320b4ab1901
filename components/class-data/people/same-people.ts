import { computed, signal } from '@preact/signals';
import { classHistorySchema } from '../../../utils/class-data/roster/class-history.ts';
import { type JoinProposal, joinProposals } from '../../../utils/class-data/roster/join-proposals.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { rosterSchema } from '../../../utils/class-data/roster/roster-schema.ts';
import {
  type SharedRepresentative,
  sharedRepresentatives,
} from '../../../utils/class-data/roster/shared-representatives.ts';
import { documentIds, readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { book } from '../../state/class-book.ts';
import { database, holder } from '../../state/vault-session.ts';

/** People who have left the class, from its history. */
const gone = signal<Roster['students']>([]);
/** Representatives in several of the teacher's classes. */
export const shared = signal<SharedRepresentative[]>([]);

/** Possible duplicates in the list, without those whom the teacher has declared different. */
export const proposals = computed<JoinProposal[]>(() => {
  const current = book.value;
  if (!current) return [];
  const apart = new Set(
    current.register.entries.flatMap((entry) =>
      entry.kind === 'person-told-apart' ? [pair(entry.person, entry.from)] : [],
    ),
  );
  return joinProposals(current.roster, gone.value).filter(
    ({ person, into }) => !apart.has(pair(person, into)),
  );
});

const pair = (a: string, b: string): string => [a, b].sort().join(' ');

/** Reads what the class's book lacks: people who have left, and the lists of the other classes. */
export async function loadSamePeople(classGroup: string): Promise<void> {
  const [opened, key] = [await database(), await dataKey(holder)];
  const history = await readDocument(opened, key, `snapshots:${classGroup}`, classHistorySchema);
  gone.value = history.state === 'found' ? history.value.left.map(({ person }) => person) : [];
  const rosters: Roster[] = [];
  for (const id of await documentIds(opened, 'roster:')) {
    const stored = await readDocument(opened, key, id, rosterSchema);
    if (stored.state === 'found') rosters.push(stored.value);
  }
  shared.value = sharedRepresentatives(rosters).filter(({ people }) =>
    people.some((each) => each.classGroup === classGroup),
  );
}
