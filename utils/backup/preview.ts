import { documents as kinds, type VaultAccount } from '../stored/stored-documents.ts';
import type { Backup } from './backup-file.ts';
import { type Contents, documentValue, type StoredDocument } from './contents.ts';
import type { Difference } from './difference.ts';
import type { RestorePlan } from './plan-restore.ts';

/** A class in a backup. */
export interface PreviewedClass {
  id: string;
  /** As the source writes it. */
  name: string;
  schoolYear: number;
  students: number;
  representatives: number;
  /** It was deleted in the vault since, and stays so. */
  isDeleted: boolean;
}

/** What the teacher is shown before a restore. */
export interface Preview {
  madeAt: Date;
  /** Name of the account of the site, which may be empty; null: the backup names none. */
  account: string | null;
  /** The latest school year first. */
  classes: PreviewedClass[];
  entries: number;
  /** Times of the first and the last entry; null: there is none. */
  span: { from: Date; until: Date } | null;
}

export function previewOf({ madeAt, documents, entries }: Backup, { after }: RestorePlan): Preview {
  const left = new Set(after.documents.map(({ id }) => id));
  const times = entries.map(({ at }) => Date.parse(at));
  const order = new Intl.Collator('ru', { numeric: true });
  return {
    madeAt: new Date(madeAt),
    account: accountIn(documents)?.name ?? null,
    classes: documents
      .flatMap((document) => classIn(document, !left.has(document.id)))
      .sort((a, b) => b.schoolYear - a.schoolYear || order.compare(a.name, b.name)),
    entries: entries.length,
    span:
      times.length === 0
        ? null
        : {
            from: new Date(times.reduce((a, b) => Math.min(a, b))),
            until: new Date(times.reduce((a, b) => Math.max(a, b))),
          },
  };
}

function classIn({ id, value }: StoredDocument, isDeleted: boolean): PreviewedClass[] {
  const roster = id.startsWith(`${kinds.roster.id}:`) ? documentValue(kinds.roster, value) : null;
  if (!roster) return [];
  const { classGroup, schoolYear, students, representatives } = roster;
  return [
    {
      ...classGroup,
      schoolYear,
      students: students.length,
      representatives: representatives.length,
      isDeleted,
    },
  ];
}

/** The account that documents name; null: none. */
function accountIn(documents: readonly StoredDocument[]): VaultAccount | null {
  return documentValue(kinds.account, documents.find(({ id }) => id === kinds.account.id)?.value);
}

/** Whether the two are known to be of different accounts of the site. */
export function isOtherTeacher(local: Contents, given: Contents): boolean {
  const [own, other] = [accountIn(local.documents), accountIn(given.documents)];
  return own !== null && other !== null && own.id !== other.id;
}

/** What a restore would change, in numbers. */
export interface Coming {
  /** Entries that are not here yet. */
  entries: number;
  /** Lists, journals and settings that are newer in the backup, or not here. */
  documents: number;
  /** Entries that go because their class was deleted elsewhere. */
  removed: number;
  /** People who are surely one and are joined. */
  joined: number;
}

export function comingBy({ documents, entries, removed }: Difference, { joined }: RestorePlan): Coming {
  return { entries: entries.length - joined, documents: documents.length, removed: removed.length, joined };
}
