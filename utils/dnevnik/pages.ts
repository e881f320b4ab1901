/**
 * What the readers say of a page of Dnevnik.ru. The rest of the code sees only these types; addresses and
 * selectors stay inside `utils/dnevnik`.
 */

/** Kinds of pages that are recognised by their address, and confirmed by their content. */
export type PageKind =
  | 'sign-in'
  | 'password-change'
  | 'start'
  | 'my-classes'
  | 'class'
  | 'class-members'
  | 'school-people'
  | 'admin-people'
  | 'person-card'
  | 'person-password'
  | 'report-students'
  | 'credentials-table'
  | 'not-found'
  | 'maintenance'
  | 'unknown';

/** Something that the reader did not understand. `text` is Russian, for the teacher: what, where, what to do. */
export interface Warning {
  code: string;
  text: string;
  /** Number of the table row (from 1), where there is one. */
  row?: number;
}

/** The result of reading one page. Readers never throw and never guess silently. */
export interface Reading<K extends PageKind, T> {
  kind: K;
  data: T;
  warnings: Warning[];
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
  /** Children named in the row. */
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
}

export interface ClassMembersData extends PageOfList {
  classGroup: ClassGroupRef;
  /** Which list the page shows. */
  list: 'students' | 'representatives';
  students: SitePerson[];
  representatives: SiteRepresentative[];
}

export interface PersonPasswordData {
  person: string | null;
  school: string | null;
  /** Name where the card's frame shows it. */
  name: string | null;
  login: string | null;
  /** Only in the answer to a reset. */
  temporaryPassword: string | null;
  /** The destructive form; null: the page does not offer it (Госуслуги region, no rights). */
  resetForm: { action: string; token: string; fields: Record<string, string>; caption: string } | null;
  /** The page says that sign-in is through Госуслуги. */
  gosuslugi: boolean;
}
