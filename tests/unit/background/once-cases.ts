import { parse } from 'valibot';
import { entrySchema } from '../../../utils/duties/entry.ts';
import type { RequestType } from '../../../utils/messages/requests.ts';
import type { SenderPart } from '../../../utils/messages/senders.ts';
import { open } from '../../../utils/vault/cipher.ts';
import { unanswered } from './reading/unanswered.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  roster,
  startBackground,
  until,
  type World,
} from './reading/world.ts';

export interface Case {
  part: SenderPart;
  message: { type: RequestType; [field: string]: unknown };
  /** What has to be there before; returns fields of the message that only then are known. */
  before?(world: World, background: Background): Promise<object | undefined>;
  /** Waits until nothing more changes by itself. */
  rest?(background: Background): Promise<void>;
}

export const note = { kind: 'note-written', classGroup: CLASS, person: keyOf(0), text: 'Звонок.' };
const items = [{ person: keyOf(0), login: 'in-0', temporaryPassword: 'Tmp-0' }];
export const row = {
  row: 2,
  name: 'Новенький Пётр Иванович',
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  birthDate: null,
  phone: null,
  email: null,
};

/** Requests that the teacher makes, each of which must count once. */
export const CASES: Case[] = [
  { part: 'page', message: { type: 'register/record', entries: [note, { ...note, person: keyOf(1) }] } },
  { part: 'panel', message: { type: 'sign-in-state', person: keyOf(0), state: 'confirmed' } },
  { part: 'page', message: { type: 'import/take', classGroup: CLASS, items } },
  {
    part: 'page',
    message: { type: 'import/undo', classGroup: CLASS },
    before: async (_, background) =>
      void (await background.page({ type: 'import/take', classGroup: CLASS, items })),
  },
  { part: 'page', message: { type: 'roster/add-rows', classGroup: CLASS, rows: [row] } },
  {
    part: 'page',
    message: { type: 'roster/undo-rows', classGroup: CLASS },
    before: async (_, background) =>
      void (await background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row] })),
  },
  {
    part: 'page',
    message: { type: 'roster/accept-name', classGroup: CLASS, person: keyOf(0), name: 'Иная Анна' },
    async before(world): Promise<undefined> {
      const kept = roster(3);
      kept.students[0] = { ...kept.students[0]!, newName: 'Иная Анна' };
      await world.keepRoster(kept);
    },
  },
  {
    part: 'page',
    message: {
      type: 'print/confirm',
      classGroup: CLASS,
      slips: [{ person: keyOf(0), variant: 'login', attempt: null }],
    },
  },
  {
    part: 'page',
    message: {
      type: 'report/receive',
      classGroup: CLASS,
      from: 'завуч',
      on: '2026-11-20',
      span: '1 четверть',
      file: { name: 'report.xlsx', base64: 'AAAA' },
    },
  },
  { part: 'page', message: { type: 'class/delete', classGroup: CLASS, typed: 'удалить' } },
  {
    part: 'page',
    message: { type: 'settings/save', document: 'declensions', value: { key: 'k', form: 'f' } },
  },
  {
    part: 'page',
    message: { type: 'account/confirm', account: '1000000000042' },
    async before(world): Promise<undefined> {
      await world.database.delete('documents', 'account');
      await world.session.set({ 'account-asked': { id: '1000000000042', name: 'Иванова' } });
    },
  },
  {
    part: 'panel',
    message: { type: 'run/collect', persons: [keyOf(0)] },
    async before(world): Promise<undefined> {
      world.answer = unanswered;
    },
    rest: (background) =>
      until(async () => (await background.run())?.items[0]?.progress.state === 'attempting'),
  },
  {
    part: 'panel',
    message: { type: 'run/dismiss' },
    async before(world, background): Promise<undefined> {
      const { answer } = world;
      world.answer = unanswered;
      await background.panel({ type: 'run/collect', persons: [keyOf(0)] });
      await background.panel({ type: 'run/stop' });
      world.answer = answer;
    },
  },
  {
    part: 'page',
    message: { type: 'print/wipe' },
    async before(_, background) {
      await background.page({ type: 'import/take', classGroup: CLASS, items });
      return { secrets: (await background.secrets()).map(({ id }) => id) };
    },
  },
  {
    part: 'page',
    message: {
      type: 'reset/start',
      typed: 'сбросить',
      perSheet: 8,
      persons: [{ person: keyOf(0), reason: null }],
    },
    async before(world, background) {
      await background.panel({ type: 'reset/propose', persons: [keyOf(0)] });
      return { proposal: world.windows.front.split('#')[1] };
    },
  },
];

/** A background with an open vault and a class that was read. */
export async function begin(before?: Case['before']) {
  const world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  await world.see();
  const background = await startBackground(world);
  await background.page({ type: 'vault/changed' });
  return { world, background, fields: await before?.(world, background) };
}

/** What is stored: ids of all records, documents and entries. */
export async function stored(world: World, background: Background) {
  const key = await background.service.key();
  const ids = async (store: 'documents' | 'secrets' | 'entries') =>
    (await world.database.getAllKeys(store)).map(String).sort();
  const documents: Record<string, unknown> = {};
  for (const record of await world.database.getAll('documents'))
    documents[record.id] = await open(key, `documents:${record.id}`, record);
  return {
    ids: [await ids('documents'), await ids('secrets'), await ids('entries')],
    documents,
    entries: (await background.entries()).map((entry) => parse(entrySchema, entry)),
  };
}
