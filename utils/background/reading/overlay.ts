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
  const settings = (await settingsInVault(service)) ?? kept.settings;
  if (JSON.stringify(settings) !== JSON.stringify(kept.settings)) await keep(service, { ...kept, settings });
  const weighting = settings.weighting ?? kept.weighting;
  // Answered while the vault was locked: stored in the workspace's settings too.
  if (settings.weighting === null && weighting !== null && (await service.vault()) === 'unlocked')
    await keepSettings(service, analyticsDocument, { ...settings, weighting });
  return { shown: kept.shown, today: dayOf(service.now()), settings: { ...settings, weighting } };
}

/** Switches overlays on or off, for all pages from now on. */
export async function showOverlay(service: Service, shown: boolean): Promise<OverlayState> {
  await service.serial(async () => keep(service, { ...(await storedRun(service)), shown }));
  return overlayState(service);
}

/** Stores whether the school weights marks; with an open vault, in the settings of the workspace as well. */
export async function answerWeighting(
  service: Service,
  weighting: 'weighted' | 'plain',
): Promise<OverlayState> {
  await service.serial(async () => keep(service, { ...(await storedRun(service)), weighting }));
  const settings = await settingsInVault(service);
  if (settings) await keepSettings(service, analyticsDocument, { ...settings, weighting });
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
