import type { PanelState } from '../../messages/panel-requests.ts';
import { REVISION } from '../../messages/revision.ts';
import type { Service } from '../context.ts';

interface Prepared {
  nonce: string;
  /** When it was begun: at another moment it may be out of date. */
  moment: string;
  /** null: it could not be calculated. */
  state: Promise<PanelState | null>;
}

/** That of the panel opened last, until it asks. */
let prepared: Prepared | null = null;

async function momentOf(service: Service): Promise<string> {
  const { [REVISION]: revision } = await service.session.get(REVISION);
  return `${revision} ${service.writes()}`;
}

/** Begins to calculate what a panel will show that is about to be opened: its frame takes longer than that. */
export async function prepare(
  service: Service,
  nonce: string,
  calculate: () => Promise<PanelState>,
): Promise<void> {
  const moment = await momentOf(service);
  // What fails here fails again, and is told, when the panel asks.
  prepared = { nonce, moment, state: calculate().catch(() => null) };
}

/** What was prepared for the panel with this number; null: nothing, or something has changed since. */
export async function takePrepared(service: Service, nonce: string): Promise<PanelState | null> {
  const own = prepared;
  if (own?.nonce !== nonce) return null;
  prepared = null;
  const state = await own.state;
  const isOfNow = (await momentOf(service)) === own.moment && (await service.vault()) === state?.vault;
  return isOfNow ? state : null;
}

/** Locking leaves nothing of it. */
export function forgetPrepared(): void {
  prepared = null;
}
