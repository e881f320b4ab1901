import { findForm, type LiveForm } from './find-form.ts';
import { type FormReading, IN, type SetOutcome, type WantedRow } from './form-reading.ts';
import { apart, type NamedPlace, namedPlaces, type ReadClass } from './named-places.ts';
import type { LiveRow } from './row-forms.ts';
import { leave, press, proposalOf, type } from './typed-form.ts';
import { byIds, whoIsNamed } from './who-is-named.ts';

/** What the page is set with, and how long it is waited for. */
export interface Setting {
  document: Document;
  people: ReadClass;
  side: 0 | 1 | null;
  /** Waits that long, in milliseconds, or until the page has changed. */
  pause: (ms: number) => Promise<void>;
  /** Milliseconds since some moment. */
  elapsed: () => number;
}

const STEP_MS = 60;
const QUIET_MS = 300;
/** A page that draws itself again, or asks its server for every choice, gets this long. */
const PATIENCE_MS = 5_000;

/**
 * Sets the wanted rows one after another through the page's own controls, each found again in the page as it is then,
 * and gives what came of each and what the form shows afterwards. Nothing is sent: a form that would be sent meanwhile
 * is held back. A row that could not be set does not end it; a form that is gone does.
 */
export async function setForm(
  setting: Setting,
  wanted: readonly WantedRow[],
): Promise<{ outcomes: SetOutcome[]; reading: FormReading }> {
  const { document } = setting;
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('submit', hold, true);
  const outcomes: SetOutcome[] = [];
  try {
    for (const each of wanted) {
      const trouble = await setRow(setting, each);
      outcomes.push({ id: each.id, trouble });
      if (trouble === GONE) break;
    }
    await quiet(setting);
  } finally {
    document.removeEventListener('submit', hold, true);
  }
  return { outcomes, reading: find(setting).reading };
}

const UNSET = 'страница не приняла';
const GONE = 'список исчез со страницы';

const find = ({ document, people, side }: Setting): LiveForm => findForm(document, people, side);

async function setRow(setting: Setting, { id, wanted }: WantedRow): Promise<string | null> {
  const form = find(setting);
  if (form.reading.way === 'none' || form.reading.why !== null) return GONE;
  const rows = alike(form, id);
  const row = rows.find(({ chosen }) => chosen !== wanted);
  if (!row && (rows.length > 0 || wanted === null)) return null;
  if (row?.fixed) return 'страница не даёт изменить';
  const right = rightOf(rows, wanted);
  if (row && wanted !== null && wanted !== IN && !form.reading.offered.includes(wanted))
    return 'такой группы страница не предлагает';
  if (row) row.set(wanted);
  else if (form.field && wanted === IN) {
    const trouble = await proposed(setting, form, id);
    if (trouble !== null) return trouble;
  } else return 'строки нет на странице';
  const stands = () => {
    const now = alike(find(setting), id);
    return rightOf(now, wanted) > right || (wanted === null && now.length < rows.length);
  };
  return (await until(setting, () => stands() || null)) ? null : UNSET;
}

/** Rows that may mean the same people: they may change places while they are set, so the number of the right ones decides. */
function alike({ rows }: LiveForm, id: string): LiveRow[] {
  const [own] = rows.filter((row) => row.id === id);
  const people = own?.people.join('+') ?? id.replace(/#\d+$/, '');
  if (own && own.people.length === 1) return [own];
  return rows.filter((row) => row.people.join('+') === people || row.people.includes(people));
}

const rightOf = (rows: readonly LiveRow[], wanted: string | null): number =>
  rows.filter(({ chosen }) => chosen === wanted).length;

/** Types the name and presses the one proposal that names this person. */
async function proposed(setting: Setting, form: LiveForm, id: string): Promise<string | null> {
  const field = form.field as HTMLInputElement;
  const person = setting.people.find(({ key }) => `${key}#0` === id);
  if (!person) return 'человека с таким именем нельзя отличить от другого';
  const before = new Set(form.places.map(({ element }) => element));
  const isNew = ({ element, named }: NamedPlace) => !before.has(element) && named.people.includes(person.key);
  for (const text of [person.name.split(' ').slice(0, 2).join(' '), person.name.split(' ')[0] ?? '']) {
    type(field, text);
    const found = await until(setting, () => {
      const places = namedPlaces(setting.document.body, setting.people, () => true).filter(isNew);
      return places.length > 0 ? places : null;
    });
    if (!found) continue;
    const own = new Set(
      found.map(proposalOf).filter((proposal) => isOnly(person.key, proposal, setting.people)),
    );
    const [one, ...more] = own;
    if (!one || more.length > 0) {
      leave(field);
      return 'страница предлагает двоих с таким именем';
    }
    press(one);
    return null;
  }
  leave(field);
  return 'страница никого не нашла по имени';
}

function isOnly(key: string, proposal: Element, people: ReadClass): boolean {
  const named = whoIsNamed(apart(proposal), people)?.people ?? [];
  const [one, ...more] = named.length > 1 ? byIds(named, proposal, people) : named;
  return one === key && more.length === 0;
}

async function until<T>({ pause, elapsed }: Setting, look: () => T | null): Promise<T | null> {
  const begun = elapsed();
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (elapsed() - begun > PATIENCE_MS) return null;
    await pause(STEP_MS);
  }
}

/** Looks at the form; a page that draws its list late, or has not drawn all of it yet, is waited for. */
export async function lookAtForm(setting: Setting): Promise<FormReading> {
  await until(setting, () => {
    const { way, sides, rows } = find(setting).reading;
    return way === 'typed' || sides !== null || rows.some(({ people }) => people.length > 0) || null;
  });
  await quiet(setting);
  return find(setting).reading;
}

/** Waits until the page has stayed the same for a while, so that what is read back is its last word. */
async function quiet(setting: Setting): Promise<void> {
  const shown = () => JSON.stringify(find(setting).reading.rows);
  let last = shown();
  let since = setting.elapsed();
  await until(setting, () => {
    const now = shown();
    if (now !== last) since = setting.elapsed();
    last = now;
    return setting.elapsed() - since >= QUIET_MS || null;
  });
}
