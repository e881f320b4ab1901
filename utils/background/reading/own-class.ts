import { array, object, safeParse, string } from 'valibot';
import { describeProblem, type Problem } from '../../base/text/problem.ts';
import { UserError } from '../../base/text/user-error.ts';
import type { JournalRun } from '../../class-data/journal/journal-run.ts';
import { myClassesAddress } from '../../dnevnik/addresses.ts';
import { troubleOf } from '../../dnevnik/fetching/fetch-problems.ts';
import type { FetchTrouble } from '../../dnevnik/fetching/polite-fetch.ts';
import { fetchSitePage } from '../account.ts';
import type { Service } from '../context.ts';
import type { Obstacle } from './journal-fetching.ts';

/** Session key: the classes that the site has named as the teacher's. */
const OWN = 'own-classes';
const ownSchema = array(string());
const myClassesSchema = object({ classes: array(object({ id: string() })) });

/** Whether a class is the teacher's; `unknown`: the site did not say. */
export type Ownership =
  | { kind: 'own' | 'unknown' }
  | { kind: 'refused'; trouble: FetchTrouble | null; problem: Omit<Problem, 'kept'> };

/**
 * Asks «Мои классы» whether a class is the teacher's: staff may open every class of the school, and reading others in
 * bulk counts as a breach (facts 2026, W 0 7 and F 14). Asked once while the browser runs.
 */
export async function ownershipOf(
  service: Service,
  classGroup: string,
  near: URL,
  signal: AbortSignal,
): Promise<Ownership> {
  const known = await service.read(OWN, ownSchema);
  if (known?.includes(classGroup)) return { kind: 'own' };
  const address = myClassesAddress(near);
  if (!address) return { kind: 'unknown' };
  const fetched = await fetchSitePage(service, address, signal);
  if (!fetched.ok) {
    const { trouble, status } = fetched;
    if (trouble === 'not-found' || trouble === 'forbidden' || trouble === 'http') return { kind: 'unknown' };
    return { kind: 'refused', trouble, problem: troubleOf(trouble, status) };
  }
  const { page } = fetched;
  const checked = page.kind === 'my-classes' ? safeParse(myClassesSchema, page.data) : null;
  const classes = checked?.success ? checked.output.classes.map(({ id }) => id) : [];
  if (classes.length === 0) return { kind: 'unknown' };
  if (!classes.includes(classGroup)) return { kind: 'refused', trouble: null, problem: NOT_OWN };
  await service.keepInSession({ [OWN]: classes });
  return { kind: 'own' };
}

const NOT_OWN = {
  what: 'Этого класса нет в ваших «Моих классах» на Дневник.ру, а Классрук читает только свой класс.',
  press:
    'Если классное руководство вам дали недавно, попросите администратора школы записать вас и начните ещё раз.',
};

/** Why the journals of a class are not read; null: nothing speaks against it. */
export async function ownClassObstacle(
  service: Service,
  { classGroup, near }: JournalRun,
  signal: AbortSignal,
): Promise<Obstacle | null> {
  try {
    const own = await ownershipOf(service, classGroup.id, new URL(near), signal);
    if (own.kind !== 'refused') return null;
    const { trouble, problem } = own;
    const note = describeProblem({ ...problem, kept: 'Прочитанное на месте.' });
    return { status: trouble === 'signed-out' || trouble === 'stopped' ? trouble : 'trouble', note };
  } catch (error) {
    // Drawn for another account, or nobody has confirmed yet for which it should be.
    if (error instanceof UserError) return { status: 'trouble', note: error.message };
    throw error;
  }
}

/** What the teacher reads where the site does not say whose the class is. */
export const OWNERSHIP_UNKNOWN =
  'Страница «Мои классы» не сказала, ваш ли это класс. Читайте только свой: чужие списки Классрук не собирает.';
