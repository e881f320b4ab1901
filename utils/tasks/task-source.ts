import type { Day } from '../base/calendar/day.ts';
import type { Owed } from '../register/tasks/task.ts';

/** A class on a day, as far as no register tells of it. */
export interface ClassFacts {
  today: Day;
  /** ISO time when the list of the class was read. */
  listReadAt: string;
  /** ISO time of the oldest page among the journals of the current period; null: none was read. */
  journalReadAt: string | null;
  /** The school year is running: there are lessons or will be before long. */
  isTerm: boolean;
  /** Ids of classes of earlier years that it seems to continue, not confirmed yet. */
  turns: readonly string[];
  /** Temporary passwords that wait to be printed. */
  waiting: readonly { person: string; expiresAt: number }[];
}

/** The vault itself on a day. */
export interface VaultFacts {
  today: Day;
  /** ISO time by which another backup is to be made; null: nothing is new since the last. */
  backupDueAt: string | null;
  /** A recovery code was made and is still unused. */
  hasRecoveryCode: boolean;
  /** Something is recorded: there is something to lose. */
  isUsed: boolean;
}

/** What is owed beside the duties: see `task-sources.ts`. */
export interface TaskSource {
  /** Owner of its tasks: none of a duty’s name. */
  id: string;
  ofClass?(facts: ClassFacts): Owed[];
  ofVault?(facts: VaultFacts): Owed[];
}
