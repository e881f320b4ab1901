/** The people of a class as Klassruk stores them, whatever their source. */

/**
 * Key of a person inside Klassruk: the site's person id, the same in all the teacher's classes; else one made of the
 * account; else a random one, made when the person first appeared. It holds no name (see name-keys.ts). It never
 * changes: the registers depend on it.
 */
export type PersonKey = string;

export type Role = 'student' | 'representative';

/** Sources of people and facts; `report` is the site's report «Люди: Ученики». */
export const rosterSources = ['page', 'report', 'file', 'api'] as const;
export type RosterSource = (typeof rosterSources)[number];

export interface RosterPerson {
  key: PersonKey;
  role: Role;
  /** «Фамилия Имя Отчество». */
  name: string;
  /** Another whole name that the site shows for the same id since: the teacher has not confirmed it yet. */
  newName?: string;
  sex: 'male' | 'female' | null;
  /** The site's person id (13 digits) and account id; null if there is none. */
  person: string | null;
  user: string | null;
  /** Address of the person card on the site. */
  card: string | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  /** As the source writes them. */
  phones: string[];
  emails: string[];
  /** For a representative: relation («мать», «отец», …) and keys of the children in this class. */
  relation: string | null;
  children: PersonKey[];
  /** Relation to each child, if the source gives it: it may differ between children. */
  relations: Record<PersonKey, string>;
  /** Where the person first appeared. */
  source: RosterSource;
}

/** A class group at some time. Students in the order of the class list. */
export interface Roster {
  school: { id: string | null; name: string };
  classGroup: { id: string; name: string };
  /** The year in which the school year begins. */
  schoolYear: number;
  students: RosterPerson[];
  representatives: RosterPerson[];
  /** Where the list was read and when (ISO time). */
  source: Exclude<RosterSource, 'report'>;
  readAt: string;
  /** Some pages of the list could not be read. */
  partial: boolean;
  /** Additional sources of facts and people, and when each was last read (ISO time). */
  additions: { source: RosterSource; at: string }[];
}
