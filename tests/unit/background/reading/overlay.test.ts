import { parse } from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { lock } from '../../../../utils/background/locking.ts';
import { keepSettings } from '../../../../utils/background/settings.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyticsDocument } from '../../../../utils/class-data/settings/shared-settings.ts';
import type { OverlayState } from '../../../../utils/messages/in-page-requests.ts';
import type { RequestFrom, RequestOf } from '../../../../utils/messages/requests.ts';
import { type Background, newWorld, startBackground, type World } from './world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  background = await startBackground(world);
});

async function ask(request: RequestOf<RequestFrom<'content'>>): Promise<OverlayState> {
  const answer = await background.content(request);
  if (!answer.ok) throw new Error(answer.note);
  return answer.value as OverlayState;
}

it('shows overlays until they are switched off, for every page, with a closed vault too', async () => {
  expect(await ask({ type: 'overlay/state' })).toMatchObject({ shown: true });
  expect(await ask({ type: 'overlay/show', shown: false })).toMatchObject({ shown: false });
  background = await startBackground(world);
  expect(await ask({ type: 'overlay/state' })).toMatchObject({ shown: false });
});

it('keeps the answer whether the school weighs marks; nothing is known before', async () => {
  expect((await ask({ type: 'overlay/state' })).settings).toEqual(parse(analyticsSettingsSchema, {}));
  expect((await ask({ type: 'overlay/weighting', weighting: 'plain' })).settings.weighting).toBe('plain');
  expect((await ask({ type: 'overlay/state' })).settings.weighting).toBe('plain');
});

it('calculates with the settings of the workspace, and with the same after the vault was locked', async () => {
  await world.unlock();
  const thresholds = { five: 460, four: 360, three: 260 };
  const settings = parse(analyticsSettingsSchema, { weighting: 'weighted', thresholds });
  await keepSettings(background.service, analyticsDocument, settings);
  await ask({ type: 'overlay/weighting', weighting: 'plain' });
  expect((await ask({ type: 'overlay/state' })).settings).toEqual({ ...settings, weighting: 'plain' });
  await lock(background.service);
  expect((await ask({ type: 'overlay/state' })).settings.thresholds).toEqual(thresholds);
  expect((await ask({ type: 'overlay/state' })).settings.weighting).toBe('plain');
});
