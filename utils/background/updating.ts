import type { Browser } from 'webextension-polyfill';
import type { Service } from './context.ts';
import { driverOf } from './credentials/runs.ts';

/** Session key: a newer version of the extension is ready. */
const UPDATE = 'update';

/** Keeps that a newer version is ready: the browser waits for us to take it. */
export async function noteUpdate(service: Service): Promise<void> {
  await service.session.set({ [UPDATE]: true });
}

/**
 * Takes the newer version, which ends all that is under way: not before the vault is locked and no page of the site is at
 * work on a reset, so that no answer and nothing typed is lost.
 */
export async function updateWhenIdle(service: Service, browser: Browser): Promise<void> {
  if ((await service.session.get(UPDATE))[UPDATE] !== true) return;
  if ((await service.vault()) === 'unlocked' || (await isDriven(service))) return;
  browser.runtime.reload();
}

/** Whether the page that was given a run still works on it. */
async function isDriven(service: Service): Promise<boolean> {
  const driver = await driverOf(service);
  if (!driver) return false;
  // A page that is gone does not answer.
  const alive = service.sendToTab(driver.tab, { type: 'driver/alive', driver: driver.id }).catch(() => false);
  return (await alive) === true;
}
