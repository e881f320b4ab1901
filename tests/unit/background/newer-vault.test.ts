import { beforeEach, describe, expect } from 'vitest';
import { DEFAULT_CONSENT_TEXTS } from '../../../utils/duties/consents/consent-texts.ts';
import { createRun, type Run } from '../../../utils/duties/credentials/run.ts';
import { entrySchema } from '../../../utils/duties/entry.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { type RequestType, requests } from '../../../utils/messages/requests.ts';
import { storeSecret } from '../../../utils/vault/secrets.ts';
import { VAULT_FORM } from '../../../utils/vault/writing.ts';
import { fault } from '../../setup/fault.ts';
import { requestSamples } from '../messages/request-samples.ts';
import { appendEntries, writeDocument } from '../state/written.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  roster,
  startBackground,
  TAB,
  until,
  type World,
} from './reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
  const key = await background.service.key();
  await writeDocument(world.database, key, `roster:${CLASS}`, roster(2));
  await writeDocument(world.database, key, 'settings:consent-texts', { later: 'unknown' });
  const entry = { kind: 'note-written' as const, classGroup: CLASS, person: keyOf(0), text: 'Звонок.' };
  await appendEntries(world.database, key, entrySchema, [entry], world.now);
  const secret = { classGroup: CLASS, person: keyOf(0), login: 'l', temporaryPassword: 't', issuedAt: '' };
  await storeSecret(world.database, key, { ...secret, attempt: 'kept' }, world.now.getTime() + 1e9);
  await world.see();
});

async function onDisk(): Promise<unknown> {
  const stores = [...world.database.objectStoreNames].filter((store) => store !== 'inbox');
  const records = await Promise.all(stores.map((store) => world.database.getAll(store)));
  return Object.fromEntries(stores.map((store, index) => [store, records[index]]));
}

/** As the vault is after a newer version has worked with it. */
async function leftByNewer(): Promise<void> {
  const record = (await world.database.get('vault', 'main'))!;
  await world.database.put('vault', { ...record, form: VAULT_FORM + 1 });
}

/** Resets that wait for the slip of a password which is gone since. */
function waitingRun(): Run {
  const people = [{ person: keyOf(1), name: 'Имя', role: 'student' as const, card: 'card', reason: null }];
  const run = createRun('reset', { id: 'r', classGroup: CLASS, perSheet: 1, people }, world.now);
  const progress = { state: 'issued' as const, at: world.now.toISOString(), attempt: 'gone', printed: false };
  return { ...run, status: 'sheet-full', items: run.items.map((item) => ({ ...item, progress })) };
}

/** What each request answers, asked by whoever may ask it. */
async function answers(): Promise<Map<RequestType, { ok: boolean; note?: string }>> {
  const found = new Map<RequestType, { ok: boolean; note?: string }>();
  for (const type of Object.keys(requestSamples) as RequestType[]) {
    if (type === 'vault/lock') continue;
    const [from] = requests[type].from;
    const tab = from === 'page' ? null : TAB;
    found.set(type, await background.ask(from ?? null, tab, { ...requestSamples[type], type }));
  }
  return found;
}

describe('a vault in which a newer version has written', () => {
  fault(
    'Every request there is comes in, one after the other',
    'None changes anything on the disk; those that would record are refused with one clear message',
    async () => {
      await leftByNewer();
      const before = await onDisk();
      const answered = await answers();
      await until(async () => !(await panel()).reading?.running, 'the end of the reading');
      expect(await onDisk()).toEqual(before);
      const refused = [...answered].filter(([, { note }]) => note?.includes('более новая версия'));
      expect(refused.map(([type]) => type)).toEqual(
        expect.arrayContaining(['settings/save', 'settings/api-key', 'class/delete', 'import/take']),
      );
    },
  );

  fault(
    'It is opened, and the background wakes',
    'Nothing on the disk changes, no work there is resumed, nothing is told as unexpected; badge and panel say how it is',
    async () => {
      expect(await panel()).toMatchObject({ forms: 'same' });
      await writeDocument(world.database, await background.service.key(), `run:${CLASS}`, waitingRun());
      await leftByNewer();
      const before = await onDisk();
      expect(await background.page({ type: 'vault/changed' })).toMatchObject({ ok: true });
      await background.wakeUp();
      expect(await onDisk()).toEqual(before);
      expect(background.badge.title).toMatch(/^Классрук/);
      const { value } = (await background.page({ type: 'unexpected/list' })) as { value: unknown };
      expect(value).toEqual([]);
      expect(await panel()).toMatchObject({ forms: 'newer', people: [{}, {}] });
      expect(await background.entries()).toHaveLength(1);
    },
  );
});

const panel = async () =>
  ((await background.panel({ type: 'panel/state' })) as unknown as { value: PanelState }).value;

fault(
  'Settings that do not read are saved again',
  'What was there is kept in quarantine before the new ones take its place',
  async () => {
    const record = await world.database.get('documents', 'settings:consent-texts');
    const saved = { document: 'consent-texts', value: DEFAULT_CONSENT_TEXTS };
    expect(await background.page({ ...saved, type: 'settings/save' })).toMatchObject({ ok: true });
    expect(await world.database.getAll('aside')).toMatchObject([{ store: 'documents', record }]);
  },
);
