import { looksLikePatronymic, nameWords, provenOrder, surnameFirst } from '../base/names/names.ts';
import { mayContainKinship } from './may-contain-kinship.ts';
import { cleanText, linesOf, textOf } from './text.ts';

/** A name as shown in a page, separate from a role line in the same cell. */
export interface NameInPage {
  /** «Фамилия Имя Отчество», or in the given order if nothing determines it. */
  name: string;
  /** «мать», «приёмный родитель», «ученик» …, lower case. */
  role: string | null;
  /** Letters, digits or characters that are unusual in names: to be shown to the teacher. */
  unusual: boolean;
  /** The words were in another order than expected and were moved. */
  moved: boolean;
}

const KINSHIP_WORDS =
  /^(?:мать|отец|мама|папа|бабушка|дедушка|бабка|дед|мачеха|отчим|т[её]тя|дядя|сестра|брат|опекун(?:ша)?|попечитель(?:ница)?|родитель(?:ница)?|усыновитель|представитель(?:ница)?|супруга?|родственни[кц]а?|прабабушка|прадедушка|патронатный)$/;
const KINSHIP_ADJECTIVE =
  /^(?:при[её]мн(?:ый|ая)|законн(?:ый|ая)|официальн(?:ый|ая)|кр[её]стн(?:ый|ая)|родн(?:ой|ая)|двоюродн(?:ый|ая)|патронатн(?:ый|ая))$/;
const POSITION =
  /^(?:ученик|ученица|уча(?:щийся|щаяся)|сотрудни[кц]а?|учитель(?:ница)?|педагог|преподаватель|администратор|директор|завуч|заместитель|классный|воспитатель|психолог|логопед|библиотекарь|выпускни[кц]а?)$/;
/** Words of buttons, links and advertising; none of them is a name. */
const INTERFACE =
  /^(?:показать|показывать|скрыть|редактир\S*|написать|отправить|сообщени[ея]|удалить|добавить|подробн\S*|перейти|открыть|изменить|сменить|скачать|загрузить|выбрать|купить|оформить|попроб\S*|узнать|смотреть|посмотреть|пригласить|войти|выйти|поиск|профиль|профиля|странице?[ауы]?|аватар|фото|фотография|логин|пароль|пароля|личн(?:ые|ая)|данные|ещ[её]|реклама|бесплатно|скидк\S*|онлайн|подписк\S*|приложени\S*|курсы|дневник\S*|ошибка|фио)$/;
const SMALL =
  /^(?:фон|ван|вон|де|дер|ден|да|ди|дю|ду|ла|ле|дель|эль|аль|ибн|бен|бин|бинт|дос|заде|хан|бек|тер|сан|оглы|оглу|огли|угли|улы|уулу|кызы|гызы|кизи|и)$/;

const bare = (word: string): string =>
  (/^[А-Яа-яЁё]+$/.test(word) ? word : word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')).toLowerCase();

/** Relation in a text, as written on the page, lower case («мать», «приёмный родитель»); null: none. */
export function relationIn(text: string): string | null {
  if (KINSHIP_WORDS.test(text)) return text;
  if (!mayContainKinship(text)) return null;
  const words = text.split(/\s+/).map(bare);
  const at = words.findIndex((word) => KINSHIP_WORDS.test(word));
  if (at < 0) return null;
  const before = words[at - 1] ?? '';
  return KINSHIP_ADJECTIVE.test(before) ? `${before} ${words[at]}` : (words[at] ?? null);
}

/**
 * Several roles of one person, with commas between them, lower case («учитель, родитель»): whoever works at the school
 * may have a child there. null: the text is anything else.
 */
export function rolesIn(text: string): string | null {
  const roles = text.split(',').map((role) => role.trim().toLowerCase());
  const known = (role: string) => relationIn(role) !== null || POSITION.test(bare(role.split(' ')[0] ?? ''));
  return roles.length > 1 && roles.every(known) ? roles.join(', ') : null;
}

/** «мать», «опекун», «законный представитель»: a relation, not a position at the school. */
export const isRelation = (role: string | null): boolean => role !== null && relationIn(role) !== null;

const isForeign = (lower: string): boolean => INTERFACE.test(lower) || KINSHIP_WORDS.test(lower);

function roleStart(words: string[]): number {
  for (let at = 2; at < words.length; at++) {
    const word = bare(words[at]!);
    if (/(?:вич|вна)$/.test(word)) continue;
    if (KINSHIP_WORDS.test(word) || POSITION.test(word)) return at;
    if (KINSHIP_ADJECTIVE.test(word) && KINSHIP_WORDS.test(bare(words[at + 1] ?? ''))) return at;
  }
  return -1;
}

/** «Фамилия Имя», «Фамилия Имя Отчество» in Russian letters: most names, recognised at once. */
const PLAIN = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]{3,}(?:вич|вна|ич|чна))?$/;

/**
 * The most common shape, matched by one expression: a name with patronymic, perhaps followed by a relation.
 */
const COMMON =
  /^([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]{2,}(?:вич|вна))(?: ([А-ЯЁа-яё]+))?$/;

/** Words of a plain name, none of which can be anything else, in the usual order. */
const isSettled = (words: string[]): boolean =>
  !words.some((word) => isForeign(word.toLowerCase())) && !looksLikePatronymic(words[1]!);

/** none: not a name; unusual: a name to be checked; plain: a name. */
function judge(name: string): 'none' | 'unusual' | 'plain' {
  const words = name
    .replace(/<\/?[a-z]+>/gi, ' ')
    .split(' ')
    .filter((word) => /[\p{L}]/u.test(word));
  if (words.length < 2 || name.length > 200 || /@|\/\/|№|\.\.\.|…/.test(name)) return 'none';
  let capital = 0;
  let letters = 0;
  let odd = !/^[\p{L}'’ʼ.\- ]+$/u.test(name);
  for (const word of words) {
    const plain = bare(word);
    if (INTERFACE.test(plain)) return 'none';
    letters = Math.max(letters, plain.length);
    if (/^[^\p{L}]*\p{Lu}/u.test(word) || /^[а-яa-z]{1,3}['’ʼ-]\p{Lu}/u.test(word)) capital++;
    else if (/^\p{Ll}/u.test(plain) && !SMALL.test(plain)) {
      if (!looksLikePatronymic(plain) && provenOrder(name) === null) return 'none';
      odd = true;
    }
    if (/[а-яё]/i.test(plain) && /[a-z]/i.test(plain)) odd = true;
  }
  const small = capital === 0 && name === name.toLowerCase() && provenOrder(name) !== null;
  if ((capital < 2 && !small) || letters < 2) return 'none';
  if (KINSHIP_WORDS.test(bare(words[0]!)) || KINSHIP_WORDS.test(bare(words[1]!))) return 'none';
  const parts = nameWords(name).filter((word) => !SMALL.test(word.toLowerCase()));
  return odd || parts.length > (provenOrder(name) ? 4 : 3) ? 'unusual' : 'plain';
}

function roleOf(words: string[]): string {
  const text = words.join(' ');
  return rolesIn(text) ?? relationIn(text) ?? bare(words[0]!);
}

/** The name in one line of text; null if the text is not a name. Never cuts a name at an uncertain place. */
export function nameIn(text: string): NameInPage | null {
  if (!text) return null;
  const common = COMMON.exec(text);
  const relation = common?.[2]?.toLowerCase();
  if (
    common &&
    !/(?:вич|вна) \S+$/.test(common[1]!) &&
    (relation === undefined || KINSHIP_WORDS.test(relation))
  ) {
    return { name: common[1]!, role: relation ?? null, unusual: false, moved: false };
  }
  if (PLAIN.test(text) && isSettled(text.split(' '))) {
    return { name: text, role: null, unusual: false, moved: false };
  }
  const titled = text.includes(':') ? /^(?:[\p{L}]+ ?){1,2}: (.+)$/u.exec(text) : null;
  const led = titled && relationIn(text.slice(0, text.indexOf(':')));
  const words = (led ? titled[1]! : text).split(' ');
  const start = roleStart(words);
  const name = (start < 0 ? words : words.slice(0, start)).join(' ').replace(/[\s,;:(–—-]+$/, '');
  const plain = PLAIN.test(name) && !words.some((word, at) => at !== start && isForeign(word.toLowerCase()));
  const verdict = plain ? 'plain' : judge(name);
  if (verdict === 'none') return null;
  const ordered = surnameFirst(name, 'surname-first');
  const role = led ?? (start < 0 ? null : roleOf(words.slice(start)));
  return { name: ordered.name, role, unusual: verdict === 'unusual', moved: ordered.order === 'name-first' };
}

/**
 * The name in an element with lines that may continue with something else («был вчера», a child's name): the
 * longest run of first lines that is a plain name, else one that is a name at all.
 */
export function nameInElement(element: Element): NameInPage | null {
  const whole = nameIn(textOf(element));
  if (whole && !whole.unusual) return whole;
  const lines = linesOf(element);
  let unusual = whole;
  for (let count = Math.min(lines.length - 1, 6); count > 0; count--) {
    const found = nameIn(lines.slice(0, count).join(' '));
    if (found && !found.unusual) return found;
    unusual ??= found;
  }
  return unusual ?? titleName(element);
}

/** Visible names are shortened with «...»; the full one is in `title`. */
function titleName(element: Element): NameInPage | null {
  const text = element.textContent ?? '';
  const title = element.getAttribute('title');
  if (!title || !/\.\.\.|…/.test(text)) return null;
  const start = text
    .replace(/\.\.\.|…/g, '')
    .trim()
    .slice(0, 4);
  return title.includes(start) ? nameIn(cleanText(title)) : null;
}
