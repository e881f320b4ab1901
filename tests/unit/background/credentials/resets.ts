import type { ResetAnswer } from '../../../../utils/dnevnik/fetching/send-reset.ts';
import type { PersonPasswordData } from '../../../../utils/dnevnik/pages.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import type { ParsedPage } from '../../../../utils/messages/parsing.ts';
import { type Background, keyOf, passwordTab, type World } from '../reading/world.ts';

/** The right of a page to drive a run. */
interface Right {
  run: string;
  driver: string;
}

/** The site's page after a reset, as its reader sees it. */
export const issued = (index: number, more: Partial<PersonPasswordData> = {}): ResetAnswer =>
  answered(passwordTab(index, { temporaryPassword: `canary-password-${index}`, ...more }));

export const answered = (page: ParsedPage): ResetAnswer => ({
  kind: 'page',
  status: 200,
  html: JSON.stringify(page),
});

export const refused = (status: number): ResetAnswer => ({ kind: 'page', status, html: '' });

/** Starts resets of the first people of the class, and is the page that drives them. */
export async function startResets(
  world: World,
  background: Background,
  count: number,
  more: object = {},
): Promise<Right> {
  const persons = Array.from({ length: count }, (_, index) => ({ person: keyOf(index), reason: null }));
  const started = await background.reset({ persons, ...more });
  if (!started.ok) throw new Error(started.note);
  const drive = world.sent.findLast(({ type }) => type === 'reset/drive');
  if (drive?.type !== 'reset/drive') throw new Error('nobody drives');
  return { run: drive.run, driver: drive.driver };
}

export const nextReset = (background: Background, right: Right) =>
  background.content({ type: 'reset/next', ...right }) as Promise<{ ok: boolean; value: NextReset | null }>;

/** The attempt that the page is given next. */
export async function attemptOf(background: Background, right: Right): Promise<string> {
  const { value } = await nextReset(background, right);
  if (!value) throw new Error('nobody to reset');
  return value.attempt;
}
