/** What readings of several kinds of pages are made of (see pages.ts). */

/** Something that the reader did not understand. `text` is Russian, for the teacher: what, where, what to do. */
export interface Warning {
  code: string;
  text: string;
  /** Number of the table row (from 1), where there is one. */
  row?: number;
}

export type Sex = 'male' | 'female';

/** A person as a list or card of the site shows him. Ids are strings of digits; null where the page has none. */
export interface SitePerson {
  /** 13-digit id of the person in the school (`person=`, `student=`). */
  person: string | null;
  /** Account id (`user=`); null: no account is linked. */
  user: string | null;
  /** «Фамилия Имя Отчество» with single spaces, whatever order the page has. */
  name: string;
  sex: Sex | null;
  /** Address of the person card, absolute, as the page links it; null where the page has no link. */
  card: string | null;
  /** School id found in the card's address. */
  school: string | null;
}

export interface SiteRepresentative extends SitePerson {
  /** Relation as the page says it («мать», «отец», «бабушка», «опекун» …), lower case; null where it is not said. */
  relation: string | null;
  /**
   * Children named in the row. `name` is empty where the page gives it only in the genitive («мать Ивановой
   * Марии»): such a child is to be matched by its ids.
   */
  children: { person: string | null; user: string | null; name: string }[];
}

/** One page of a list with a pager. */
export interface PageOfList {
  /** Total that the page names («Найдено N»); null where it does not. */
  total: number | null;
  page: number;
  lastPage: number;
}

export interface ClassGroupRef {
  /** 18–19 digits, a string. */
  id: string | null;
  /** As the site writes it: «7 "А"», «7а». */
  name: string;
  address: string | null;
}

export interface PageFrame {
  school: { id: string | null; name: string | null };
  /** The signed-in person, «Фамилия И.О.»; null: nobody is signed in, or not shown. */
  signedInAs: string | null;
  /** dnevnik.user.commonRole: staff, student, parent. */
  role: string | null;
  tabs: PageTab[];
}

/** A tab of the page (`div.tabs`). */
export interface PageTab {
  /** Id of the link («TabMembers», «TabPassword»), which both styles of addresses share. */
  id: string | null;
  text: string;
  address: string | null;
  active: boolean;
}

/** A warning; its text begins with `row`, if given, so that the teacher finds the place. */
export function warning(code: string, text: string, row?: number): Warning {
  return row === undefined ? { code, text } : { code, text: `Строка ${row}: ${text}`, row };
}
