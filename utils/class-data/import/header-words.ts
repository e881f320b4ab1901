import { relationIn } from '../../dnevnik/person-name.ts';
import type { ColumnKind, RowRole } from './mapping.ts';

/** Whom a header describes. */
export interface HeaderOwner {
  role: RowRole;
  relation: string | null;
}

export interface HeaderMeaning {
  kind: ColumnKind;
  owner: HeaderOwner | null;
  /** The header only names a person («Ученик», «Мать»): a name, a role or a group of columns below it. */
  bare: boolean;
}

/** The first match wins. */
const KINDS: [RegExp, ColumnKind][] = [
  [/снилс|snils/, 'snils'],
  [/классн\S* рук|личн\S* дел|адрес прож|паспорт|полис/, 'unknown'],
  [/рожд|^д\.? ?р\.?$|birth|\bdob\b/, 'birth-date'],
  [/e-?mail|почт|емейл|имейл|эл\.? ?адрес/, 'email'],
  [/телеф|^тел\b|тел\.|сотов|мобильн|phone|mobile/, 'phone'],
  [
    /(?:врем|первич|первонач|разов|нов|temp|initial).*(?:парол|passw)|парол.*(?:врем|перв|разов)/,
    'temporary-password',
  ],
  [/парол|passw|\bpwd\b|^pass$|код доступа/, 'password'],
  [/логин|login|имя пользователя|user ?name|уч[её]тн\S* (?:запис|им)|аккаунт|account|^user$/, 'login'],
  [/ф\.? ?и\.? ?о\b|(?:^|[^а-я])ф\.? ?и\.? ?о?\.?(?:$|[^а-я])|фамил.*(?:им|инициал)|full ?name/, 'full-name'],
  [/отчеств|patronymic|middle/, 'patronymic'],
  [/фамил|surname|last ?name|family/, 'surname'],
  [/^имя|(?:^|\s)имя(?:$|\s)|first ?name|given/, 'given'],
  [/родств|кем приход|^кто|relation|отношение/, 'relation'],
  [/^(?!.*\d)(?:класс|.*\sкласса?$|class|grade)/, 'class'],
  [/^роль|role|статус|категори|тип польз|тип уч/, 'role'],
  [/^(?:№|n|no\.?|#|номер)(?:\s*п\.?[/\\ ]?п\.?)?$|^п[/\\]п|^№ /, 'number'],
  [/^name$|^имена$/, 'full-name'],
];
const CHILD = /реб[её]н|дет[еи]|child/;
const STUDENT = /учени|обучающ|уча[щш]|student|pupil|школьник/;
const REPRESENTATIVE = /родител|представител|parent|guardian|опекун/;
const KINSHIP_WORDS: [RegExp, string][] = [
  [/мат(?:ь|ери)(?![а-я])|мам[аы](?![а-я])|mother/, 'мать'],
  [/от(?:ец|ца)(?![а-я])|пап[аы](?![а-я])|father/, 'отец'],
  [/бабушк/, 'бабушка'],
  [/дедушк/, 'дедушка'],
];

/** Text of a header, normalised for comparison. */
export const headerText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/[:*;"«»]+/g, '')
    .trim();

function ownerIn(text: string): HeaderOwner | null {
  const kin = KINSHIP_WORDS.find(([words]) => words.test(text))?.[1] ?? null;
  if (kin) return { role: 'representative', relation: kin };
  if (REPRESENTATIVE.test(text)) return { role: 'representative', relation: null };
  return STUDENT.test(text) || CHILD.test(text) ? { role: 'student', relation: null } : null;
}

/** The meaning of a header; null if none of its words is known. */
export function headerMeaning(header: string): HeaderMeaning | null {
  const text = headerText(header);
  if (!text || text.length > 80) return null;
  const owner = ownerIn(text);
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  if (kind) {
    // «ФИО ребёнка» is the child of the person the row is about, if that is a representative.
    const child = kind === 'full-name' && CHILD.test(text) && !REPRESENTATIVE.test(text);
    return { kind: child ? 'child' : kind, owner, bare: false };
  }
  if (!owner) return null;
  if (owner.role === 'representative' && relationIn(text) === null && !REPRESENTATIVE.test(text)) {
    return { kind: 'full-name', owner, bare: true };
  }
  return { kind: CHILD.test(text) && owner.role === 'student' ? 'child' : 'full-name', owner, bare: true };
}
