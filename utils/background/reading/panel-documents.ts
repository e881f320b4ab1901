import { boolean, nullable, object, safeParse, string } from 'valibot';
import { UserError } from '../../base/text/user-error.ts';
import type { Service } from '../context.ts';
import { seenOf } from './seen-pages.ts';

/**
 * A tab shows one document after another (links, back and forward, pages made ready ahead), and a panel belongs to the
 * document in which it was opened: by its one-time number it is bound to it, and it may ask of nothing else.
 */

const openingSchema = object({ nonce: string(), document: nullable(string()) });
const boundSchema = object({ to: nullable(string()) });

const nonceKey = (tab: number) => `nonce:${tab}`;
const panelKey = (tab: number, panel: string) => `panel:${tab}:${panel}`;

/** A one-time number for the panel that is about to be opened in this document; null: the browser does not name it. */
export async function newNonce(service: Service, tab: number, document: string | null): Promise<string> {
  const nonce = crypto.randomUUID();
  await service.session.set({ [nonceKey(tab)]: { nonce, document } });
  return nonce;
}

/** Whether the panel with this number was made ahead for this document, and not served yet. */
export async function isWaiting(
  service: Service,
  tab: number,
  nonce: string,
  document: string | null,
): Promise<boolean> {
  const known = await service.read(nonceKey(tab), openingSchema);
  return known?.nonce === nonce && known.document === document;
}

/** Each opening by our content script lets one panel be served, and binds it. */
export async function isServed(
  service: Service,
  tab: number,
  nonce: string,
  panel: string | null,
): Promise<boolean> {
  const key = nonceKey(tab);
  return service.serial(async () => {
    const known = safeParse(openingSchema, (await service.session.get(key))[key]);
    if (!known.success || known.output.nonce !== nonce) return false;
    await service.session.remove(key);
    if (panel !== null) await service.session.set({ [panelKey(tab, panel)]: { to: known.output.document } });
    return true;
  });
}

/** Throws if the tab now shows another document than that of this panel, or if the panel was never served. */
export async function checkPanel(service: Service, tab: number, panel: string | null): Promise<void> {
  if (panel === null) return;
  const bound = await service.read(panelKey(tab, panel), boundSchema);
  const seen = await seenOf(service, tab);
  if (bound && (!seen || seen.document === bound.to)) return;
  throw new UserError({
    what: 'Эта панель открыта на прежней странице.',
    kept: 'Ничего не изменилось.',
    press: 'Обновите страницу и откройте панель снова.',
  });
}

const pressKey = (tab: number) => `pressed:${tab}`;

/** The teacher has opened the panel of a tab with her own hand. */
export const notePress = (service: Service, tab: number): Promise<void> =>
  service.session.set({ [pressKey(tab)]: true });

/** Whether the panel of a tab was opened by hand; that counts once. */
export async function takePress(service: Service, tab: number): Promise<boolean> {
  const isPressed = (await service.read(pressKey(tab), boolean())) === true;
  await service.session.remove(pressKey(tab));
  return isPressed;
}

/** Forgets the panels of a closed tab. */
export async function forgetPanels(service: Service, tab: number): Promise<void> {
  const panels = Object.keys(await service.session.get(null)).filter((key) =>
    key.startsWith(panelKey(tab, '')),
  );
  await service.session.remove([nonceKey(tab), pressKey(tab), ...panels]);
}
