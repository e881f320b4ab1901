import { describe, expect, it } from 'vitest';
import { type DriveTools, driveResets } from '../../../../components/in-page/drive-resets.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import type { Answer, RequestOf, Send } from '../../../../utils/messages/requests.ts';

type Message = RequestOf<'reset/next' | 'reset/outcome'>;

const ADDRESS = 'https://schools.dnevnik.ru/v2/admin/persons/person?person=';
const person = (index: number): NextReset => ({
  attempt: `a${index}`,
  address: `${ADDRESS}${index}`,
  expected: { person: String(index), name: `Имя ${index}` },
});

type Served = 'issued' | 'dropped' | 429;

/** A background and a site; `log` records what happened in which order. */
function world(
  people: number,
  more: { served?: Served[]; lose?: (request: Message, turn: number) => boolean | 'refused' } = {},
) {
  const log: string[] = [];
  const waits: number[] = [];
  const busy: boolean[] = [];
  const outcomes: Message[] = [];
  const served = [...(more.served ?? [])];
  let given = 0;
  let turn = 0;
  const tools: DriveTools = {
    send: (async (type: Message['type'], fields: object): Promise<Answer<unknown>> => {
      const request = { ...fields, type } as Message;
      log.push(request.type);
      const lost = more.lose?.(request, ++turn);
      if (lost === true) throw new Error('Could not establish connection.');
      if (lost === 'refused') return { ok: false, note: 'На диске нет места.' };
      if (request.type === 'reset/next') return { ok: true, value: given < people ? person(given++) : null };
      outcomes.push(request);
      return { ok: true, value: null };
    }) as Send<'content'>,
    async sleep(ms) {
      waits.push(ms);
    },
    busy: (value) => void busy.push(value),
    async fetch(address, init) {
      const index = address.slice(ADDRESS.length);
      log.push(`${init.method ?? 'GET'} ${index}`);
      if (init.method !== 'POST') return new Response('before');
      const answer = served.shift() ?? 'issued';
      if (answer === 'dropped') throw new TypeError('Failed to fetch');
      if (answer === 429) return new Response('', { status: 429 });
      return new Response('after');
    },
    read: (html, address) => ({
      kind: 'person-password',
      warnings: [],
      data: {
        person: address.slice(ADDRESS.length),
        school: null,
        name: null,
        login: 'login',
        temporaryPassword: html === 'after' ? 'password' : null,
        resetForm: { action: address, token: 't', fields: {}, caption: 'c' },
        gosuslugi: false,
      },
    }),
    sameName: () => true,
  };
  return {
    tools,
    log,
    waits,
    busy,
    outcomes,
    kinds: () => outcomes.map((o) => o.type === 'reset/outcome' && o.outcome.kind),
  };
}

describe('driveResets', () => {
  it('goes one by one and requests the next only after the answer is stored', async () => {
    const { tools, log, busy } = world(2);
    await driveResets('run', 'driver', tools);
    const one = (index: number) => ['reset/next', `GET ${index}`, `POST ${index}`, 'reset/outcome'];
    expect(log).toEqual([...one(0), ...one(1), 'reset/next']);
    expect(busy).toEqual([true, false, true, false]);
  });

  it('does nothing without the right', async () => {
    const { tools, log, busy } = world(0);
    await driveResets('run', 'driver', tools);
    expect([log, busy]).toEqual([['reset/next'], []]);
  });

  it('repeats the same outcome until the background has it, and resets nobody meanwhile', async () => {
    let failures = 50;
    const { tools, log, kinds, busy } = world(1, {
      lose: (request) =>
        request.type === 'reset/outcome' && failures-- > 0 && (failures % 2 ? true : 'refused'),
    });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toEqual(['POST 0']);
    expect(log.filter((step) => step === 'reset/outcome')).toHaveLength(51);
    expect(kinds()).toEqual(['issued']);
    expect(busy).toEqual([true, false]);
  });

  it('asks again if the question was lost, and ends if nobody ever answers', async () => {
    const some = world(1, { lose: (_, turn) => turn <= 3 });
    await driveResets('run', 'driver', some.tools);
    expect(some.kinds()).toEqual(['issued']);
    const none = world(1, { lose: () => true });
    await driveResets('run', 'driver', none.tools);
    expect(none.log).toEqual(Array(20).fill('reset/next'));
  });

  it('waits longer and longer while the site is busy, then says so', async () => {
    const { tools, log, waits, kinds } = world(1, { served: [429, 429, 429, 429, 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toHaveLength(4);
    expect(waits.slice(0, 3)).toEqual([2_000, 5_000, 10_000]);
    expect(kinds()).toEqual(['busy']);
  });

  it('resumes when the site has recovered', async () => {
    const { tools, kinds } = world(2, { served: [429, 'issued', 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(kinds()).toEqual(['issued', 'issued']);
  });

  it('never repeats a request whose answer was lost', async () => {
    const { tools, log, kinds } = world(1, { served: ['dropped', 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toHaveLength(1);
    expect(kinds()).toEqual(['unknown']);
  });

  it('leaves no attempt open when its own code fails', async () => {
    const { tools, kinds, busy } = world(2);
    let names = 0;
    const broken: DriveTools = {
      ...tools,
      read: (html, address) => {
        const reading = tools.read(html, address);
        return { ...reading, data: { ...reading.data, name: 'Имя' } };
      },
      sameName: () => {
        if (names++ === 0) throw new Error('broken');
        return true;
      },
    };
    await driveResets('run', 'driver', broken);
    expect(kinds()).toEqual(['unknown', 'issued']);
    expect(busy).toEqual([true, false, true, false]);
  });
});
