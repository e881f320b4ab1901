import { looksLikePatronymic, looksLikeSurname, provenOrder } from '../../base/names/names.ts';
import { relationIn } from '../../dnevnik/person-name.ts';
import { cellText } from './cell-content.ts';
import { type CellEntry, cellEntries } from './cell-entries.ts';
import { namesOfRun, sortOfName } from './name-text.ts';
import { isNoValue, withoutNoPatronymic } from './no-value.ts';
import type { PersonPlan } from './person-plan.ts';

/** Somebody whom a row names, while the row is being read. */
export interface FoundPerson {
  plan: PersonPlan;
  /** Empty: only the child is named. */
  name: string;
  relation: string | null;
  ofChild: string | null;
  phones: string[];
  emails: string[];
  births: string[];
  notes: string[];
  /** The name is known to be whole. */
  isWhole: boolean;
}

/** Adds what is left of a column: in Russian, with the reason. */
export type Leave = (column: number, why: string) => void;

/** Most names: nothing in them is looked for. */
const PLAIN_NAME = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+(?:вич|вна|ич|ична))?$/;

/** What may stand between people, or between a person and something else. */
const SEPARATORS = /[\d,;:|/+&()\n@]|\s(?:и|[-–—])\s/;
/** «Мать-Котова»: no surname begins so. */
const TITLED = /^(?:мать|мама|отец|папа|бабушка|дедушка|опекун)-/i;

/** Text of a cell; null if it is empty or says that there is nothing. */
export function textAt(row: readonly string[], at: number): string | null {
  if (at < 0) return null;
  const value = cellText(row[at]);
  return value === '' || isNoValue(value) ? null : value;
}

export const person = (plan: PersonPlan, name: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
  plan,
  name,
  relation: plan.table.relation,
  ofChild: null,
  phones: [],
  emails: [],
  births: [],
  notes: [],
  isWhole: false,
  ...more,
});

const isPlainName = (text: string): boolean =>
  !TITLED.test(text) && PLAIN_NAME.test(text) && sortOfName(text) === 'whole' && relationIn(text) === null;

/** «мать Иванова П.» names the child, «мать Иванова Анна Петровна» the mother herself. */
function namesChild({ name, mayNameChild }: CellEntry, { table, besideStudent }: PersonPlan): boolean {
  if (!mayNameChild || !name || besideStudent) return false;
  const last = name.split(' ').at(-1) ?? '';
  if (/^\p{Lu}\.?$/u.test(last) || /\.\s?\p{Lu}\.?$/u.test(last)) return true;
  return !looksLikePatronymic(last) && !table.relation;
}

function fromEntry(entry: CellEntry, plan: PersonPlan): FoundPerson {
  const { phones, emails, dates, relation } = entry;
  const facts = { phones, emails, births: dates, relation: relation ?? plan.table.relation };
  if (namesChild(entry, plan)) return person(plan, '', { ...facts, ofChild: entry.name });
  return person(plan, entry.name ?? entry.label ?? '', facts);
}

/** In a cell with more than a name, two words alone may be a firm or a street. */
function isProven(name: string): boolean {
  if (provenOrder(name) !== null || name.includes('.')) return true;
  return name.split(' ').some(looksLikeSurname);
}

/** People whom the column of whole names has in this row. */
function inFullName(row: readonly string[], plan: PersonPlan, leave: Leave): FoundPerson[] {
  const at = plan.column['full-name'];
  const text = textAt(row, at);
  if (text === null) return [];
  if (isPlainName(text)) return [person(plan, text, { isWhole: true })];
  const cell = row[at] ?? '';
  // A name that the site shows with quotes or tags is that name.
  const isOne = !SEPARATORS.test(cell.replace(/<\/?[a-z]+>/gi, '').trim()) && relationIn(text) === null;
  if (isOne && sortOfName(text) === 'whole' && namesOfRun(text.split(' ')).length === 1 && !TITLED.test(text))
    return [person(plan, withoutNoPatronymic(text), { isWhole: true })];
  const { entries, troubles } = cellEntries(cell);
  for (const trouble of troubles) leave(at, trouble);
  const named = entries.filter(({ name, label, relation }) => name ?? label ?? relation);
  const [only, ...more] = named;
  if (only && more.length === 0) {
    const found = fromEntry(only, plan);
    if (only.name === null && troubles.length > 0) return [];
    if (/[\r\n]/.test((row[at] ?? '').trim()) && found.name)
      found.notes.push('имя записано в несколько строк');
    return [found];
  }
  const whole = named.filter(({ name, relation }) => name !== null && (relation !== null || isProven(name)));
  if (whole.length < named.length) leave(at, 'часть имён неполная');
  if (whole.length > 1 && plan.table.role === 'student') {
    leave(at, 'несколько имён в одной ячейке');
    return [];
  }
  return whole.map((entry) => fromEntry({ ...entry, mayNameChild: false }, plan));
}

/** People whom the row names in the columns of one person of the table; several where a cell names several. */
export function foundIn(row: readonly string[], plan: PersonPlan, leave: Leave): FoundPerson[] {
  const found = inFullName(row, plan, leave);
  if (found.length > 0 || plan.column['full-name'] >= 0) return found;
  const { surname, given, patronymic } = plan.column;
  const parts = [surname, given, patronymic].map((at) => textAt(row, at));
  const name = withoutNoPatronymic(parts.filter(Boolean).join(' '));
  if (!name) return [];
  const isNamed = (plan.column.surname < 0 || parts[0]) && (plan.column.given < 0 || parts[1]);
  if (!isNamed) leave(surname >= 0 && !parts[0] ? surname : given, 'ячейка пуста, имя неполное');
  const odd = [surname, given, patronymic].find(
    (at, place) => parts[place] && /[\d@:;=]/.test(parts[place]!) && at >= 0,
  );
  if (odd !== undefined) {
    leave(odd, 'это не имя');
    return [];
  }
  return [person(plan, name)];
}
