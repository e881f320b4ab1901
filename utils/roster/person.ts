/** The people of a class as Klassruk keeps them, whatever source they came from. */

/** Key of a person inside Klassruk: the site's person id, else a key made when the person was first met. */
export type PersonKey = string;

export type Role = 'student' | 'representative';

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
  /** For a representative: relation («мать», «отец», …) and keys of the children in this class. */
  relation: string | null;
  children: PersonKey[];
}

/** A class group at a moment. Students in the order of the class list. */
export interface Roster {
  school: { id: string | null; name: string };
  classGroup: { id: string; name: string };
  students: RosterPerson[];
  representatives: RosterPerson[];
  /** Where the list was read and when (ISO moment). */
  source: 'page' | 'file' | 'api';
  readAt: string;
}
