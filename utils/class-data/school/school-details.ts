import { boolean, fallback, type InferOutput, object, optional, string } from 'valibot';
import { declineName, type NameCorrections } from '../../base/names/declension.ts';

/** A text that the user may not have typed yet; any other value reads as empty. */
const text = optional(fallback(string(), ''), '');
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
  /** Who processes on the operator's behalf: the company that runs the information system. */
  processor: optional(object({ name: text, address: text }), {}),
  /** Name of the information system as the school calls it, «Дневник.ру». */
  system: optional(object({ name: text }), {}),
  head: optional(
    object({
      /** «директор»; in the dative if the rules do not know it. */
      post: text,
      postDative: text,
      /** «Фамилия Имя Отчество» or with initials; in the dative if the rules fail. */
      name: text,
      nameDative: text,
    }),
    {},
  ),
  /** Class teacher, full name or with initials. */
  teacher: optional(object({ name: text, contacts: text }), {}),
  /** Whom to ask: somebody at the school, and the system's support. */
  support: optional(object({ school: text, system: text }), {}),
  /** The school requires students from 14 to sign as well as the representative. */
  studentsSign: flag,
});

export type SchoolDetails = InferOutput<typeof schoolDetailsSchema>;

/** The operator named in papers: as set, else the school. */
export function operatorOf({ operator, school }: SchoolDetails): { name: string; address: string } {
  if (operator.name) return { ...operator };
  return { name: school.fullName || school.shortName, address: operator.address || school.address };
}

/** «электронный дневник «Дневник.ру»», or without the name. */
export function systemTitle({ system }: SchoolDetails): string {
  return system.name ? `электронный дневник «${system.name}»` : 'электронный дневник';
}

const POSTS: Readonly<Record<string, string>> = {
  директор: 'Директору',
  'и. о. директора': 'И. о. директора',
  'исполняющий обязанности директора': 'Исполняющему обязанности директора',
  'исполняющая обязанности директора': 'Исполняющей обязанности директора',
  заведующий: 'Заведующему',
  заведующая: 'Заведующей',
  ректор: 'Ректору',
  начальник: 'Начальнику',
  руководитель: 'Руководителю',
};

/** The head's post in the dative with a capital; '' if unknown. */
export function headPostDative({ head }: SchoolDetails): string {
  const post = head.post
    .trim()
    .toLowerCase()
    .replace(/и\.\s*о\./, 'и. о.');
  return head.postDative || POSTS[post] || '';
}

/** The head's name in the dative; '' if the rules do not give it. */
export function headNameDative({ head }: SchoolDetails, corrections: NameCorrections = {}): string {
  return head.nameDative || declineName({ name: head.name, sex: null }, 'dative', corrections) || '';
}

/** Papers that need details of the school. */
export type PaperKind =
  | 'consent'
  | 'refusal'
  | 'withdrawal'
  | 'informing-statement'
  | 'acknowledgement-sheet'
  | 'register'
  | 'meeting-pack';

/** What a paper of this kind will lack, in Russian, one gap per line; empty if it is complete. */
export function gapsOf(kind: PaperKind, details: SchoolDetails, corrections: NameCorrections = {}): string[] {
  const { school, processor, head, teacher } = details;
  const operator = operatorOf(details);
  const name = school.shortName || school.fullName ? [] : ['Название школы'];
  const addressee = [
    ...(head.post ? [] : ['Должность руководителя школы']),
    ...(head.post && !headPostDative(details) ? [`Должность «${head.post}» в дательном падеже`] : []),
    ...(head.name || head.nameDative ? [] : ['Имя руководителя школы']),
    ...(head.name && !headNameDative(details, corrections) ? [`Имя «${head.name}» в дательном падеже`] : []),
  ];
  const consent = [
    ...(operator.name ? [] : ['Полное название школы (оператор)']),
    ...(operator.address ? [] : ['Адрес школы (оператора)']),
    ...(processor.name ? [] : ['Название организации, которая ведёт электронный дневник']),
    ...(processor.address ? [] : ['Адрес организации, которая ведёт электронный дневник']),
  ];
  const keeper = teacher.name ? [] : ['Имя классного руководителя'];
  switch (kind) {
    case 'consent':
      return consent;
    case 'refusal':
    case 'withdrawal':
    case 'informing-statement':
      return [...name, ...addressee];
    case 'meeting-pack':
      return [...name, ...consent, ...keeper];
    default:
      return [...name, ...keeper];
  }
}
