import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RequestType, requests } from '../../../utils/messages/requests.ts';
import type { SenderPart } from '../../../utils/messages/senders.ts';
import type { RequestDescriptor } from '../../../utils/register/request.ts';
import { requestSamples } from '../messages/request-samples.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, startBackground, TAB, type World } from './reading/world.ts';

/** Every request from every sender: made of the map of requests, so that a new one is in it at once. */

const NOT_UNDERSTOOD =
  'Страница и Классрук не поняли друг друга: возможно, расширение обновилось. Ничего не изменилось. Обновите страницу и повторите.';
const NOT_OURS = 'Сообщение не от Классрука. Ничего не сделано. Обновите страницу.';

const types = Object.keys(requests) as RequestType[];
const descriptors: Record<RequestType, RequestDescriptor> = requests;
const messageOf = (type: RequestType): object => ({ ...requestSamples[type], type });

type SenderCase = [part: SenderPart | null, tab: number | null];
const senders: SenderCase[] = [
  ['content', TAB],
  ['panel', TAB],
  ['page', null],
  ['page', TAB],
  ['offscreen', null],
  [null, TAB],
  ['content', null],
  ['panel', null],
];
const isKnown = ([part, tab]: SenderCase) =>
  part === 'page' || ((part === 'content' || part === 'panel') && tab !== null);
const mayAsk = (type: RequestType, sender: SenderCase) =>
  isKnown(sender) && (descriptors[type].from as (string | null)[]).includes(sender[0]);

let world: World;
let background: Background;
let before: string;

/** Everything that a request could leave behind. */
async function traces(): Promise<string> {
  const stores = [...world.database.objectStoreNames].map((store) => world.database.getAll(store));
  return JSON.stringify([
    [...world.session.items],
    [...world.local.items],
    await Promise.all(stores),
    [world.sent, world.opened, world.fetched, world.shown],
  ]);
}

beforeAll(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
  before = await traces();
});

describe.each(senders)('%s in tab %s', (part, tab) => {
  const refused = types.filter((type) => !mayAsk(type, [part, tab]));
  it.each(refused)('may not send %s: it is refused, nothing is written', async (type) => {
    expect(await background.ask(part, tab, messageOf(type))).toEqual({
      ok: false,
      note: isKnown([part, tab]) ? NOT_UNDERSTOOD : NOT_OURS,
    });
    expect(await traces()).toBe(before);
  });
});

/** A message with one field that no schema takes, or without one that it must have. */
function malformed(type: RequestType): object[] {
  const fields = requestSamples[type] as Record<string, unknown>;
  const entries = (descriptors[type].schema as { entries?: Record<string, { type: string }> }).entries;
  return Object.keys(fields).flatMap((name) => {
    const { [name]: _, ...others } = fields;
    const without = entries?.[name]?.type === 'optional' ? [] : [{ ...others, type }];
    return [{ ...fields, [name]: Number.NaN, type }, ...without];
  });
}

const allowed = types.flatMap((type) =>
  senders.filter((sender) => mayAsk(type, sender)).map((sender) => [type, ...sender] as const),
);

describe('what must be done once is refused without an id, nothing is written', () => {
  it.each(
    allowed.filter(([type]) => descriptors[type].once),
  )('%s of %s in tab %s', async (type, part, tab) => {
    for (const id of [undefined, null, 5, '', 'r-1'])
      expect(await background.ask(part, tab, { ...messageOf(type), id })).toEqual({
        ok: false,
        note: NOT_UNDERSTOOD,
      });
    expect(await traces()).toBe(before);
  });
});

const nonsense = [null, undefined, 5, 'panel/state', [], {}, { type: 5 }, { type: 'constructor' }];

describe('a malformed message is refused, nothing is written', () => {
  it.each(allowed)('%s of %s in tab %s', async (type, part, tab) => {
    for (const message of malformed(type))
      expect(await background.ask(part, tab, message), JSON.stringify(message)).toEqual({
        ok: false,
        note: NOT_UNDERSTOOD,
      });
    expect(await traces()).toBe(before);
  });

  it.each(senders.filter(isKnown))('no request at all, of %s in tab %s', async (part, tab) => {
    for (const message of [...nonsense, { type: 'nobody/asks' }])
      expect(await background.ask(part, tab, message)).toEqual({ ok: false, note: NOT_UNDERSTOOD });
    expect(await traces()).toBe(before);
  });
});

describe('a request that is refused nowhere comes to its handler', () => {
  const handled: unknown[] = [];
  const recording = Object.fromEntries(
    types.map((type) => [
      type,
      async (_: unknown, request: unknown, source: unknown) => void handled.push([type, request, source]),
    ]),
  );
  const handlersFile = '../../../utils/background/all-handlers.ts';
  let route: typeof import('../../../utils/background/router.ts').route;

  beforeAll(async () => {
    vi.resetModules();
    vi.doMock(handlersFile, () => ({ handlers: recording }));
    ({ route } = await import('../../../utils/background/router.ts'));
  });
  afterAll(() => vi.doUnmock(handlersFile));

  it.each(allowed)('%s of %s in tab %s', async (type, part, tab) => {
    handled.length = 0;
    const message = { ...messageOf(type), id: crypto.randomUUID(), more: 'that nobody asked for' };
    expect(await route(background.service, part, tab, message)).toEqual({ ok: true, value: null });
    const source = part === 'page' ? { part, tab } : { part, tab, document: null };
    expect(handled).toEqual([[type, messageOf(type), source]]);
  });
});
