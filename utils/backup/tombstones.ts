import { stampOf } from '../base/clock/stamp.ts';
import { documents, type Tombstone } from '../stored/stored-documents.ts';
import {
  canonicalText,
  documentStamp,
  documentValue,
  type StoredDocument,
  type StoredEntry,
} from './contents.ts';

/** Id of the sealed document with what was deleted. */
export const TOMBSTONES = documents.tombstones.id;

/** By class: up to which stamp everything of it is deleted. */
export type Deleted = ReadonlyMap<string, string>;

const tombstoneStamp = ({ deletedAt, stamp }: Tombstone): string => stampOf({ at: deletedAt, stamp });

function tombstonesIn(document: StoredDocument | undefined): Tombstone[] {
  return documentValue(documents.tombstones, document?.value)?.classes ?? [];
}

/** Both lists as one: the latest tombstone of each class, in the order of the classes. */
export function mergedTombstones(
  a: StoredDocument | undefined,
  b: StoredDocument | undefined,
): { document: StoredDocument | undefined; deleted: Deleted } {
  const latest = new Map<string, Tombstone>();
  for (const each of [...tombstonesIn(a), ...tombstonesIn(b)]) {
    const other = latest.get(each.classGroup);
    if (!other || isAfter(each, other)) latest.set(each.classGroup, each);
  }
  const classes = [...latest.values()].sort((x, y) => (x.classGroup < y.classGroup ? -1 : 1));
  const deleted = new Map(classes.map((each) => [each.classGroup, tombstoneStamp(each)]));
  const stamps = [a, b].flatMap((each) => (each ? [documentStamp(each.value)] : [])).sort();
  const stamp = stamps.at(-1);
  if (stamp === undefined) return { document: undefined, deleted };
  const value = { klassruk: { form: 1, stamp }, value: { classes } };
  return { document: { id: TOMBSTONES, value }, deleted };
}

function isAfter(a: Tombstone, b: Tombstone): boolean {
  const [one, other] = [tombstoneStamp(a), tombstoneStamp(b)];
  return one === other ? canonicalText(a) > canonicalText(b) : one > other;
}

export const isDeletedEntry = (deleted: Deleted, entry: StoredEntry): boolean => {
  const until = deleted.get(entry.classGroup);
  return until !== undefined && stampOf(entry) <= until;
};

/** A document of a class has its id among the parts of its own. */
export function isDeletedDocument(deleted: Deleted, { id, value }: StoredDocument): boolean {
  if (deleted.size === 0) return false;
  return id.split(/[:/]/).some((part) => {
    const until = deleted.get(part);
    return until !== undefined && documentStamp(value) <= until;
  });
}
