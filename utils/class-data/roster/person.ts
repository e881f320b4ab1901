/** The people of a class as Klassruk keeps them, whatever source they came from. */

/**
 * Key of a person inside Klassruk: the site's person id, the same in all classes of the teacher; else a key made when
 * the person was first met. It never changes: the registers hang on it.
 */
export type PersonKey = string;

export type Role = 'student' | 'representative';

/** Where people and facts come from; `report` is the site's report «Люди: Ученики». */
export const rosterSources = ['page', 'report', 'file', 'api'] as const;
export type RosterSource = (typeof rosterSources)[number];

export interface RosterPerson {
  key: PersonKey;
  role: Role;
  /** «Фамилия Имя Отчество». */
  name: string;
  sex: 'male' | 'female' | null;
  /** Site's person id (13 digits) and account id; null where there is none. */
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
  /** Relation to each child where the source says it: it may be another for each. */
  relations: Record<PersonKey, string>;
  /** Where the person was first met. */
  source: RosterSource;
}

/** A class group at a moment. Students in the order of the class list. */
export interface Roster {
  school: { id: string | null; name: string };
  classGroup: { id: string; name: string };
  /** The year in which the school year begins. */
  schoolYear: number;
  students: RosterPerson[];
  representatives: RosterPerson[];
  /** Where the list was read and when (ISO moment). */
  source: Exclude<RosterSource, 'report'>;
  readAt: string;
  /** Not all pages of the list could be read. */
  partial: boolean;
  /** Further sources of facts and people, and when each was last read (ISO moment). */
  additions: { source: RosterSource; at: string }[];
}
