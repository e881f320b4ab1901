import { looksLikePatronymic } from '../../base/names/names.ts';
import { contactTokens } from '../../base/text/contacts-in-text.ts';
import { relationIn } from '../../dnevnik/person-name.ts';
import { isDateLike } from './birth-date.ts';
import { type NameSort, namesOfRun, sortOfName } from './name-text.ts';
import { isNoValue, withoutNoPatronymic } from './no-value.ts';
import { canonicalRelation } from './relation-words.ts';

/** One person, or one contact, of a cell. */
export interface CellEntry {
  name: string | null;
  /** Words of a name that identify nobody alone («Анна Петровна»): a label of a phone. */
  label: string | null;
  relation: string | null;
  /** The relation stands before the name with nothing between: «мать Иванова П.» may name the child. */
  mayNameChild: boolean;
  phones: string[];
  emails: string[];
  dates: string[];
}

export interface CellReading {
  entries: CellEntry[];
  /** Russian: what was not understood; without text of the cell. */
  troubles: string[];
}

type Item =
  | { kind: 'relation'; relation: string; bracketed: boolean; tight: boolean }
  | { kind: 'name'; text: string; sort: NameSort }
  | { kind: 'phone' | 'email' | 'date'; text: string }
  | { kind: 'trouble'; text: string }
  | { kind: 'break' };

/** Words beside a phone or an address that say only what it is. */
const NOISE =
  /^(?:т|тел|тлф|телефон\S*|моб|мобильн\S*|сот|сотов\S*|раб|рабоч\S*|дом|домашн\S*|личн\S*|доп|осн|основн\S*|e-?mail|mail|почта|эл|адрес|email|whatsapp|ватсап|вотсап|viber|вайбер|telegram|телеграм\S*|мах|max|связи?|для|контакт\S*|г|р|рожд\S*|род|фио|и|или|а|др|по|ученик\S*|учениц\S*|ребенка|ребёнка)$/i;
const DATE = /(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d.]*\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
/** Signs between people; a comma and a line break too. */
const BREAK = /([\n;,|/+&]|\s+(?:и|а также)\s+|(?<=\s)[-–—](?=\s))/;
const NUMBERING = /(^|[\s;,])\(?\d{1,2}\s*[.)]\s*(?=\p{L})/gu;
/** «Мать-Котова», «отец – Котов»: the title of a name, whatever sign follows it. */
const TITLE = /(?<!\p{L})(мать|мама|отец|папа|бабушка|дедушка|опекун)\s*[-–—]\s*(?=\p{Lu})/giu;
/** «Иванова (Петрова) Анна Сергеевна»: an earlier surname in brackets. */
const TWO_SURNAMES = /^\p{Lu}[\p{L}-]+ \(\p{Lu}[\p{L}-]+\) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u;

const empty = (): CellEntry => ({
  name: null,
  label: null,
  relation: null,
  mayNameChild: false,
  phones: [],
  emails: [],
  dates: [],
});

const NOT_UNDERSTOOD = 'часть текста не понята';

const bareWord = (word: string): string => word.replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, '');

/** Relations and names of a run of words without signs between them. */
function itemsOfWords(text: string, bracketed: boolean): Item[] {
  const items: Item[] = [];
  let run: string[] = [];
  const close = () => {
    const words = run.filter((word) => /^\p{Lu}\.?$/u.test(word) || !NOISE.test(word.replace(/\.$/, '')));
    run = [];
    if (words.length === 0) return;
    for (const name of namesOfRun(words)) {
      const sort = sortOfName(name);
      const isWritten = /^\p{Lu}/u.test(name) || sort === 'whole';
      if (sort === 'none' || !isWritten) items.push({ kind: 'trouble', text: NOT_UNDERSTOOD });
      else items.push({ kind: 'name', text: name, sort });
    }
  };
  const words = text
    .split(/[\s\u00a0]+/)
    .map(bareWord)
    .filter(Boolean);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const pair = words[at + 1] ? relationIn(`${word} ${words[at + 1]}`) : null;
    const isPair = pair?.includes(' ') === true;
    const relation = isPair
      ? pair
      : relationIn(word) === word.toLowerCase().replace(/[.:]$/, '')
        ? relationIn(word)
        : null;
    const named =
      relation ?? (/^(?:мамы|папы|матери|отца|бабушки|дедушки)$/i.test(word) ? word.toLowerCase() : null);
    if (!named) {
      run.push(word);
      continue;
    }
    close();
    if (isPair) at++;
    items.push({ kind: 'relation', relation: canonicalRelation(named), bracketed, tight: !bracketed });
  }
  close();
  return items;
}

function itemsOfText(text: string): Item[] {
  const items: Item[] = [];
  // Brackets may hold a relation, a label or a remark.
  for (const part of text.split(/(\([^()]*\))/)) {
    if (!part.trim()) continue;
    const bracketed = part.startsWith('(');
    const inner = bracketed ? part.slice(1, -1) : part;
    for (const piece of inner.split(BREAK)) {
      if (/^\s*[\n;,|/+&]\s*$/.test(piece) || /^\s+(?:и|а также)\s+$/.test(piece) || /^[-–—]$/.test(piece)) {
        if (!bracketed) items.push({ kind: 'break' });
        continue;
      }
      const plain = piece.trim();
      if (!plain || isNoValue(plain) || /^[.:"«»'*!?-]+$/.test(plain)) continue;
      const titled = /^([^:]{1,60}):(.*)$/s.exec(plain);
      if (titled) {
        const title = itemsOfWords(titled[1]!, bracketed);
        for (const item of title) {
          if (item.kind === 'relation') item.tight = false;
          // «Анна Петровна: 8 900 …» labels a phone; any other word before a colon is not understood.
          items.push(item);
        }
        items.push(...itemsOfWords(titled[2]!, bracketed));
      } else items.push(...itemsOfWords(plain, bracketed));
    }
  }
  return items;
}

function itemsOf(text: string, hasDates: boolean): Item[] {
  const items: Item[] = [];
  const plain = text.replace(NUMBERING, '$1; ').replace(TITLE, '$1: ');
  const parts = hasDates ? cutDates(plain) : [plain];
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) {
      items.push({ kind: 'date', text: part });
      continue;
    }
    for (const token of contactTokens(part)) {
      if (token.kind === 'phone' || token.kind === 'email')
        items.push({ kind: token.kind, text: token.text });
      else if (token.kind === 'wrong-phone')
        items.push({ kind: 'trouble', text: 'похоже на телефон, но набрать его нельзя' });
      else if (token.kind === 'wrong-email')
        items.push({ kind: 'trouble', text: 'такого адреса почты быть не может' });
      else if (/^\d{1,4}$/.test(token.text)) items.push({ kind: 'trouble', text: 'число не понято' });
      else items.push(...itemsOfText(token.text));
    }
  }
  return items;
}

/** A name that signs or line breaks inside do not make several; null: not such a text. */
function wholeName(text: string): string | null {
  const line = text.replace(/\s+/g, ' ');
  if (TWO_SURNAMES.test(line)) return line;
  if (!text.includes('\n') || sortOfName(line) !== 'whole' || namesOfRun(line.split(' ')).length > 1)
    return null;
  if (relationIn(line)) return null;
  // «Иванова Анна Петровна⏎Илья Сергеевич» is not one name, «Д'Арто "Рыжая"⏎Милана Робертовна» is.
  if (line.split(' ').filter((word) => looksLikePatronymic(word)).length > 1) return null;
  return text.split('\n').every((part) => sortOfName(part.trim()) === 'whole') ? null : line;
}

/** Text and dates by turns. */
function cutDates(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(DATE)) {
    if (!isDateLike(match[0])) continue;
    parts.push(text.slice(at, match.index), match[0]);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}

/**
 * People, phones and addresses of one cell: «мать: Иванова Анна Петровна, 8 900 …; отец: …», «Иванова А. П. (бабушка)»,
 * «8 900 … (мама), 8 900 …». What is not understood is a trouble; a name in doubt is never cut.
 * @param hasDates Dates are those of a birth; in a column of phones «22-10-47» is a phone.
 */
export function cellEntries(text: string, { hasDates = true } = {}): CellReading {
  const whole = wholeName(text.trim());
  if (whole) return { entries: [{ ...empty(), name: whole }], troubles: [] };
  const items = itemsOf(withoutNoPatronymic(text.trim()), hasDates);
  const troubles = new Set<string>();
  const entries: CellEntry[] = [];
  const first = items.find(({ kind }) => kind !== 'break' && kind !== 'trouble')?.kind;
  /** The last item was a relation that nothing but a space separates from the next word. */
  let tight = false;
  const open = (): CellEntry => {
    const entry = empty();
    entries.push(entry);
    return entry;
  };
  const has = (entry: CellEntry) => entry.phones.length + entry.emails.length + entry.dates.length > 0;
  for (const item of items) {
    if (item.kind === 'break') {
      tight = false;
      continue;
    }
    const entry = entries.at(-1) ?? null;
    if (item.kind === 'trouble') troubles.add(item.text);
    else if (item.kind === 'relation') {
      const isAfter = entry !== null && entry.relation === null && (item.bracketed || first !== 'relation');
      const target: CellEntry = isAfter ? entry : open();
      target.relation = item.relation;
      tight = item.tight && !isAfter;
      continue;
    } else if (item.kind === 'name') {
      const key = item.sort === 'whole' ? 'name' : 'label';
      const isFree =
        entry !== null && entry.name === null && entry.label === null && !(first === 'name' && has(entry));
      const target: CellEntry = isFree ? entry : open();
      target[key] = item.text;
      target.mayNameChild = tight;
    } else {
      const list = `${item.kind}s` as 'phones' | 'emails' | 'dates';
      const isOwn = entry !== null && !(first === 'phone' || first === 'email');
      const isFirst = entry !== null && !has(entry) && entry.name === null && entry.relation === null;
      const target: CellEntry = isOwn || isFirst ? entry! : open();
      target[list].push(item.text);
    }
    tight = false;
  }
  return { entries, troubles: [...troubles] };
}
