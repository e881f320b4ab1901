import { array, boolean, fallback, type InferOutput, object, optional, parse, string } from 'valibot';

/** A text that the user may not have typed yet; any other value reads as empty. */
const text = optional(fallback(string(), ''), '');
const organisation = object({ name: text, address: text });
export type Organisation = InferOutput<typeof organisation>;
const flag = optional(fallback(boolean(), false), false);

/**
 * Details of the school for documents. Everything may be missing: a document then has lines to fill in by
 * hand, and `gapsOf` lists them before printing.
 */
export const schoolDetailsSchema = object({
  school: optional(
    object({
      /** As in the charter: «Муниципальное бюджетное общеобразовательное учреждение …». */
      fullName: text,
      /** «МБОУ «Школа № 1»». */
      shortName: text,
      address: text,
      city: text,
    }),
    {},
  ),
  /** Who processes personal data (152-ФЗ art. 3); empty means the school itself. */
  operator: optional(object({ name: text, address: text }), {}),
  /** Numbers of the operator, which a consent to dissemination names. */
  requisites: optional(object({ inn: text, ogrn: text }), {}),
  /** Those who process on the operator's behalf, such as the company that runs the information system. */
  processors: optional(fallback(array(organisation), []), []),
  /** The school has said that nobody processes on its behalf: an empty list alone does not say so. */
  nobodyProcesses: flag,
  /** Name of the information system as the school calls it, «Дневник.ру». */
  system: optional(object({ name: text }), {}),
  /** Where the operator publishes, such as the school's site and its page in a social network; one address a line. */
  resources: optional(object({ addresses: text }), {}),
  head: optional(
    object({
      /** «директор»; in the dative if the rules do not know it. */
      post: text,
      postDative: text,
      /** «Фамилия Имя Отчество» or with initials; in the dative if the rules fail. */
      name: text,
      nameDative: text,
      /** To be called at once when credentials have leaked. */
      phone: text,
    }),
    {},
  ),
  /** Class teacher, full name or with initials. */
  teacher: optional(object({ name: text, contacts: text }), {}),
  /** Whom to ask: somebody at the school, and the system's support. */
  support: optional(object({ school: text, system: text }), {}),
  /**
   * How long papers are kept, in the school's words. Only for consents the law knows a term; the others are kept by the
   * school's list of files, and nothing is said until it says something.
   */
  retention: optional(object({ consents: text, registers: text }), {}),
  /** The school requires students from 14 to sign as well as the representative. */
  studentsSign: flag,
  /** People sign in through Госуслуги, which compares birth date and СНИЛС. */
  signsInByGosuslugi: flag,
});

export type SchoolDetails = InferOutput<typeof schoolDetailsSchema>;

/** Form 1 had one processor. */
export function withProcessors(older: unknown): unknown {
  if (typeof older !== 'object' || older === null || !('processor' in older)) return older;
  const { processor, ...others } = older;
  const named = parse(fallback(organisation, { name: '', address: '' }), processor);
  return { ...others, processors: named.name || named.address ? [named] : [] };
}

/** Name of the school as papers give it, the short one first; '' while neither is known. */
export const schoolName = ({ school }: Pick<SchoolDetails, 'school'>): string =>
  school.shortName || school.fullName;

/** With the name of the site, where the school itself has not been named. No consent may rest on it: it names an operator. */
export const namedAsOnSite = (details: SchoolDetails, name: string): SchoolDetails =>
  schoolName(details) ? details : { ...details, school: { ...details.school, shortName: name.trim() } };

/** How long a register is kept; '': by the school's list of files, which has not been asked yet. */
export function retentionOf({ retention }: SchoolDetails, kept: 'consents' | 'registers'): string {
  return retention[kept] || (kept === 'consents' ? CONSENTS_KEPT : '');
}

/** What holds for consents until the school says otherwise; it checks the term against the text in force. */
export const CONSENTS_KEPT = '3 года после окончания или отзыва согласия';

/** Those who process on the operator's behalf; null: the school has not said who. */
export function processorsOf({ processors, nobodyProcesses }: SchoolDetails): Organisation[] | null {
  if (nobodyProcesses) return [];
  const named = processors.filter(({ name, address }) => name || address);
  return named.length > 0 ? named : null;
}

/** The operator named in papers: as set, else the school. */
export function operatorOf({ operator, school }: SchoolDetails): Organisation {
  if (operator.name) return { ...operator };
  return { name: school.fullName || school.shortName, address: operator.address || school.address };
}

/** «электронный дневник «Дневник.ру»», or without the name. */
export function systemTitle({ system }: SchoolDetails): string {
  return system.name ? `электронный дневник «${system.name}»` : 'электронный дневник';
}
