import type { PageAccount } from '../../../utils/dnevnik/readers/account.ts';
import type { AccountState } from '../../../utils/messages/account-requests.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import type { ParsedPage } from '../../../utils/messages/parsing.ts';
import { TEACHER } from './reading/site-answers.ts';
import { type Background, members, newWorld, startBackground, until, type World } from './reading/world.ts';

export const OTHER: PageAccount = {
  id: '1000000000077',
  name: 'Сорокин Геннадий',
  conflict: false,
  role: 'staff',
};
export const PUPIL: PageAccount = { id: '7654321', name: 'Иванова Мария', conflict: false, role: 'student' };
export const NOBODY: PageAccount = { id: null, name: null, conflict: false, role: null };

const listOf = (address: string): ParsedPage =>
  address.includes('group=parents')
    ? members('representatives', [20], 1, 1)
    : members('students', [0, 1], 1, 1);

const answered = async <T>(answer: Promise<unknown>) => ((await answer) as { value: T }).value;

/** A class on a site where anybody may sign in, and what pages and panel ask about the account. */
export async function accountWorld() {
  const world: World = await newWorld();
  const site = { signedIn: TEACHER as PageAccount };
  world.page = (address) => ({ ...listOf(address), account: site.signedIn });
  await world.see();
  const background: Background = await startBackground(world);
  const panel = () => answered<PanelState>(background.panel({ type: 'panel/state' }));
  return {
    world,
    background,
    site,
    panel,
    listOf,
    state: () => answered<AccountState>(background.page({ type: 'account/state' })),
    confirm: (account: string | null) => background.page({ type: 'account/confirm', account }),
    /** Reads the class; returns why it stopped. */
    async read(): Promise<string | null> {
      const begun = await background.panel({ type: 'class/read' });
      if (!begun.ok) throw new Error(begun.note);
      await until(async () => (await panel()).reading?.running === false, 'the end of the reading');
      return (await panel()).reading?.note ?? null;
    },
    /** What is kept of classes. */
    kept: async () => (await world.database.getAllKeys('documents')).filter((id) => id.includes(':')),
    /** A vault as it was before vaults belonged to anybody. */
    async openOldVault(): Promise<void> {
      await world.unlock();
      await world.database.delete('documents', 'account');
    },
  };
}
export type AccountWorld = Awaited<ReturnType<typeof accountWorld>>;
