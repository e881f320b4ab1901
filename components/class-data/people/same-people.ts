import { computed } from '@preact/signals';
import { type JoinProposal, joinProposals } from '../../../utils/class-data/roster/join-proposals.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import {
  type SharedRepresentative,
  sharedRepresentatives,
} from '../../../utils/class-data/roster/shared-representatives.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { documentIds, readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { book } from '../../state/class-book.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';

/** Those who have left the class, as its history keeps them. */
const gone = sealed<Roster['students']>([]);
/** Representatives who stand in several of the teacher's classes. */
export const shared = sealed<SharedRepresentative[]>([]);

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

/** Reads what the book of the class does not hold: who has left, and the lists of the other classes. */
export const loadSamePeople = latest({
  async read(_: AbortSignal, classGroup: string) {
    const [opened, key] = [await database(), await dataKey(holder)];
    const history = await readDocument(opened, key, `snapshots:${classGroup}`, documents.history);
    const rosters: Roster[] = [];
    for (const id of await documentIds(opened, 'roster:')) {
      const stored = await readDocument(opened, key, id, documents.roster);
      if (stored.state === 'found') rosters.push(stored.value);
    }
    return { history, rosters };
  },
  show({ history, rosters }, classGroup) {
    gone.value = history.state === 'found' ? history.value.left.map(({ person }) => person) : [];
    shared.value = sharedRepresentatives(rosters).filter(({ people }) =>
      people.some((each) => each.classGroup === classGroup),
    );
  },
  failed: (error) => showFailure(error, 'class/same-people'),
});
