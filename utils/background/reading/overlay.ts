import { boolean, fallback, nullable, object, optional, parse, picklist } from 'valibot';
import { dayOf } from '../../base/calendar/day.ts';
import {
  type AnalyticsSettings,
  analyticsSettingsSchema,
} from '../../class-data/analytics/analytics-settings.ts';
import { analyticsDocument } from '../../class-data/settings/shared-settings.ts';
import type { OverlayState } from '../../messages/in-page-requests.ts';
import { storedSettings } from '../../stored/settings.ts';
import type { Service } from '../context.ts';
import { keepSettings } from '../settings.ts';

/** In `storage.local`, unsealed: it holds nothing personal, and overlays also work while the vault is locked. */
const OVERLAY = 'overlay';

const storedSchema = object({
  shown: optional(fallback(boolean(), true), true),
  /** The teacher's answer in a page; the settings of the workspace take precedence. */
  weighting: optional(fallback(nullable(picklist(['weighted', 'plain'])), null), null),
  /** The settings of the workspace as they were when the vault was last open. */
  settings: optional(analyticsSettingsSchema, {}),
});

/** How overlays calculate, and whether they are shown. */
export async function overlayState(service: Service): Promise<OverlayState> {
  const kept = await storedRun(service);
  const inVault = await settingsInVault(service);
  const settings = inVault ?? kept.settings;
  const weighting = settings.weighting ?? kept.weighting;
  // Answered while the vault was locked: stored in the workspace's settings. In the vault that is opened next alone, not
  // in those of other teachers.
  if (inVault && settings.weighting === null && weighting !== null)
    await keepSettings(service, analyticsDocument, { ...settings, weighting });
  const next = inVault ? { ...kept, settings: { ...settings, weighting }, weighting: null } : kept;
  if (JSON.stringify(next) !== JSON.stringify(kept)) await keep(service, next);
  return { shown: kept.shown, today: dayOf(service.now()), settings: { ...settings, weighting } };
}

/** Switches overlays on or off, for all pages from now on. */
export async function showOverlay(service: Service, shown: boolean): Promise<OverlayState> {
  await service.serial(async () => keep(service, { ...(await storedRun(service)), shown }));
  return overlayState(service);
}

/** Stores whether the school weights marks: in the settings of the workspace, or until a vault is opened. */
export async function answerWeighting(
  service: Service,
  weighting: 'weighted' | 'plain',
): Promise<OverlayState> {
  const settings = await settingsInVault(service);
  if (settings) await keepSettings(service, analyticsDocument, { ...settings, weighting });
  else await service.serial(async () => keep(service, { ...(await storedRun(service)), weighting }));
  return overlayState(service);
}

const storedRun = async (service: Service) => {
  const found = (await service.local.get(OVERLAY))[OVERLAY];
  return parse(storedSchema, typeof found === 'object' && found !== null ? found : {});
};

const keep = (service: Service, kept: Awaited<ReturnType<typeof storedRun>>) =>
  service.local.set({ [OVERLAY]: kept });

/** null: the vault is locked. */
async function settingsInVault(service: Service): Promise<AnalyticsSettings | null> {
  if ((await service.vault()) !== 'unlocked') return null;
  return storedSettings(await service.database(), await service.key(), analyticsDocument);
}
