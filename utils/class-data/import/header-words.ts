import { relationIn } from '../../dnevnik/person-name.ts';
import type { ColumnKind, RowRole } from './mapping.ts';

/** Whom a header describes. */
export interface HeaderOwner {
  role: RowRole;
  relation: string | null;
  /** «Родитель 2», «второй родитель»: which of several; null: the header does not count them. */
  number: number | null;
}

export interface HeaderMeaning {
  kind: ColumnKind;
  owner: HeaderOwner | null;
  /** The header only names a person («Ученик», «Мать»): a name, a role or a group of columns below it. */
  bare: boolean;
}

/** Documents and addresses beside words of the other kinds. */
const OTHERS =
  /классн\S* рук|учител|педагог|преподавател|сотрудник|воспитател|тренер|директор|завуч|психолог|куратор|наставник|дежурн|ответственн|личн\S* дел|адрес прож|паспорт|полис|мест\S* (?:рожд|раб|учеб|служб|жит)|свидетельств|серия|гражданств|^адрес|(?:дом|почтов|факт)\S* адрес|адрес (?:рег|фак|дом|жит)|дата (?:выд|зачисл|пост|прик|выб)|должност|профсоюз|национальн|льгот|дата смерти|(?:статус|категори\S*) семь|групп\S* здоров/;

/** The first match wins. */
const KINDS: [RegExp, ColumnKind][] = [
  [/снилс|snils/, 'snils'],
  [/рожд|^д\.? ?р\.?(?![а-я])|birth|\bdob\b/, 'birth-date'],
  [/e-?mail|почт|емейл|имейл|мейл|эл\.? ?адрес|электр\S* адрес/, 'email'],
  [
    /телеф|(?:^|[^а-я])тел(?![а-я])|сотов|мобильн|phone|mobile|(?:^|\s)моб\.|^контакты?(?![а-я])|контактн\S* данн|номер телеф/,
    'phone',
  ],
  [
    /(?:врем|первич|первонач|разов|нов|temp|initial).*(?:парол|passw)|парол.*(?:врем|перв|разов)/,
    'temporary-password',
  ],
  [/парол|passw|\bpwd\b|^pass$|код доступа/, 'password'],
  [/логин|login|имя пользователя|user ?name|уч[её]тн\S* (?:запис|им)|аккаунт|account|^user$/, 'login'],
  [/(?:^|[^а-я])ф\.? ?и\.? ?о?\.?(?:$|[^а-я])|фамил.*(?:им|инициал)|им.*фамил|full ?name/, 'full-name'],
  [/им[яе]н?[иь]?,? и? ?отчеств|^и\.? ?о\.?$/, 'given'],
  [/отчеств|patronymic|middle/, 'patronymic'],
  [/фамил|surname|last ?name|family/, 'surname'],
  [/^имя|(?:^|\s)имя(?:$|\s)|first ?name|given/, 'given'],
  [/родств|кем приход|^кто|relation|отношение|кем является/, 'relation'],
  [/(?:^|\s)(?:буква|литер[а]?|лит\.)(?![а-я])|^класс буква|^letter$/, 'class-letter'],
  [/^(?!.*\d)(?!список)(?:класс|.*\sкласса?$|class|grade|параллель)/, 'class'],
  [/^роль|role|статус|категори|тип польз|тип уч/, 'role'],
  [/^(?:№|n|no\.?|#|номер)(?:\s*п\.?[/\\ ]?п\.?)?$|^п[/\\]п\.?$|^№ |^порядк/, 'number'],
  [/^name$|^имена$/, 'full-name'],
];
const CONTACTS = /телеф|(?:^|[^а-я])тел(?![а-я])|контакт|сотов|моб|почт|e-?mail/;
const NAMES = /(?:^|[^а-я])ф\.? ?и\.? ?о?\.?(?:$|[^а-я])|фамил|(?:^|[^а-я])имя|имена/;
const CHILD = /реб[её]н|дет[еи]|child/;
const STUDENT = /учени|обучающ|уча[щш]|student|pupil|школьник|воспитанник/;
const REPRESENTATIVE = /родител|представител|parent|guardian|опекун|законн\S* предст/;
const KINSHIP_WORDS: [RegExp, string][] = [
  [/мат(?:ь|ери|ерей)(?![а-я])|мам[аыуе]?(?![а-я])|мамин|материн|mother/, 'мать'],
  [/от(?:ец|ца|цу|цов)(?![а-я])|пап[аыуе]?(?![а-я])|папин|father/, 'отец'],
  [/бабушк/, 'бабушка'],
  [/дедушк/, 'дедушка'],
  [/мачех/, 'мачеха'],
  [/отчим/, 'отчим'],
];
const ORDINALS: [RegExp, number][] = [
  [/перв(?:ый|ого|ому|ая|ой)/, 1],
  [/втор(?:ой|ого|ому|ая)/, 2],
  [/трет(?:ий|ьего|ья|ьей)/, 3],
];

/** Text of a header, normalised for comparison. */
export const headerText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/[:*;"«»]+/g, '')
    .trim();

function numberIn(text: string): number | null {
  const word = ORDINALS.find(([words]) => words.test(text))?.[1];
  const figure = /(?:^|\s|№ ?|-)([1-4])(?:-?(?:й|го|ый|ой|ого))?(?![\d.])/.exec(text)?.[1];
  return word ?? (figure ? Number(figure) : null);
}

function ownerIn(text: string): HeaderOwner | null {
  const kin = KINSHIP_WORDS.filter(([words]) => words.test(text));
  const number = numberIn(text);
  // «Телефон матери (отца)»: of one of them, it does not say of whom.
  if (kin.length > 1) return { role: 'representative', relation: null, number };
  if (kin.length === 1) return { role: 'representative', relation: kin[0]![1], number };
  if (REPRESENTATIVE.test(text)) return { role: 'representative', relation: null, number };
  return STUDENT.test(text) || CHILD.test(text) ? { role: 'student', relation: null, number: null } : null;
}

/** The meaning of a header; null if none of its words is known. */
export function headerMeaning(header: string): HeaderMeaning | null {
  const text = headerText(header);
  if (!text || text.length > 80) return null;
  const owner = ownerIn(text);
  // «Мать (ФИО, место работы, телефон)» has names all the same.
  const rest = owner && NAMES.test(text) ? text.replace(/мест\S* (?:раб|учеб|служб)\S*/g, '') : text;
  if (OTHERS.test(rest) && !/снилс/.test(text)) return { kind: 'unknown', owner: null, bare: false };
  const kind = kindOf(text);
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

/** «Родители (ФИО, телефон)» has names with their contacts: the names decide. */
function kindOf(text: string): ColumnKind | undefined {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  const isOfContacts = kind === 'phone' || kind === 'email' || kind === 'birth-date';
  if (isOfContacts && NAMES.test(text) && (CONTACTS.test(text) || kind === 'birth-date')) return 'full-name';
  return kind;
}
