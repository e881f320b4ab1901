import { normaliseName } from '../../base/names/names.ts';
import { isEmail } from '../../base/text/contacts-in-text.ts';
import { type CellEntry, cellEntries } from './cell-entries.ts';
import { type FoundPerson, type Leave, person, textAt } from './found-person.ts';
import type { PersonPlan } from './person-plan.ts';

const PLAIN_PHONE = /^(?:\+7|8)[ (-]{0,2}\d{3}[) -]{0,2}\d{3}[ -]?\d\d[ -]?\d\d$/;

const isRepresentative = ({ plan, relation }: FoundPerson): boolean =>
  plan.table.role === 'representative' || (plan.table.role === null && relation !== null);

/** Whether all words of the label are words of the name: «Анна Петровна», «Анна», «Иванова А.». */
function isLabelOf(label: string, name: string): boolean {
  const own = normaliseName(name).split(' ');
  const words = normaliseName(label).split(' ');
  return words.every((word) =>
    own.some((one) => one === word || (/^\p{L}\.?$/u.test(word) && one[0] === word[0])),
  );
}

/** The people of the row whom the columns of this plan are about. */
function candidatesOf(plan: PersonPlan, found: readonly FoundPerson[]): FoundPerson[] {
  if (plan.hasNames) return found.filter((one) => one.plan === plan);
  const { role, relation } = plan.table;
  const ofRole = found.filter((one) =>
    role === 'representative' ? isRepresentative(one) : one.plan.table.role === role,
  );
  return relation === null ? ofRole : ofRole.filter((one) => one.relation === relation);
}

function give(to: FoundPerson, { phones, emails }: CellEntry): void {
  to.phones.push(...phones);
  to.emails.push(...emails);
}

const has = ({ phones, emails }: CellEntry): boolean => phones.length + emails.length > 0;

/** The one person whom a label in the cell means. */
function labelled(
  entry: CellEntry,
  candidates: readonly FoundPerson[],
  all: readonly FoundPerson[],
): FoundPerson | null {
  const { relation } = entry;
  const label = entry.name ?? entry.label;
  const fits = (one: FoundPerson) =>
    (relation === null || one.relation === relation) &&
    (label === null || (one.name !== '' && isLabelOf(label, one.name)));
  const own = candidates.filter(fits);
  const some = own.length > 0 ? own : all.filter(fits);
  return some.length === 1 ? some[0]! : null;
}

/**
 * Gives the phones and addresses of a plan's columns to the people of the row: to the one who can be meant, to whom a
 * label names, or to several in their order; else they are left with the reason. People whom only such a column names
 * are added.
 */
export function assignContacts(
  row: readonly string[],
  plan: PersonPlan,
  found: FoundPerson[],
  leave: Leave,
): void {
  for (const { at, kind } of plan.contacts) {
    const text = textAt(row, at);
    if (text === null) continue;
    const candidates = candidatesOf(plan, found);
    const list = kind === 'phone' ? 'phones' : 'emails';
    const isPlain = kind === 'phone' ? PLAIN_PHONE.test(text) : /^[!-~]+$/.test(text) && isEmail(text);
    if (isPlain && candidates.length === 1) {
      candidates[0]![list].push(text);
      continue;
    }
    const { entries, troubles } = cellEntries(row[at] ?? '', { hasDates: false });
    for (const trouble of troubles) leave(at, trouble);
    assignEntries(entries.filter(has), { plan, found, candidates, hasTroubles: troubles.length > 0 }, (why) =>
      leave(at, why),
    );
    if (entries.length > 0 && !entries.some(has) && troubles.length === 0)
      leave(at, kind === 'phone' ? 'это не телефон' : 'это не адрес почты');
  }
}

interface Assignment {
  plan: PersonPlan;
  found: FoundPerson[];
  candidates: readonly FoundPerson[];
  hasTroubles: boolean;
}

function assignEntries(
  entries: readonly CellEntry[],
  { plan, found, candidates, hasTroubles }: Assignment,
  leave: (why: string) => void,
): void {
  const bare = entries.filter(({ name, label, relation }) => (name ?? label ?? relation) === null);
  for (const entry of entries) {
    if (bare.includes(entry)) continue;
    const meant = labelled(entry, candidates, found);
    if (meant) give(meant, entry);
    else if (entry.name !== null && !plan.hasNames && plan.table.role === 'representative') {
      const added = person(plan, entry.name, { relation: entry.relation ?? plan.table.relation });
      give(added, entry);
      found.push(added);
    } else leave('человека, который подписан рядом, в строке нет');
  }
  if (bare.length === 0) return;
  if (candidates.length === 1) for (const entry of bare) give(candidates[0]!, entry);
  else if (candidates.length === 0) leave('в строке нет имени того, чьё это');
  else if (bare.length === candidates.length && bare.length === entries.length && !hasTroubles)
    for (const [place, entry] of bare.entries()) give(candidates[place]!, entry);
  else leave('в строке несколько человек, чьё это — не сказано');
}
