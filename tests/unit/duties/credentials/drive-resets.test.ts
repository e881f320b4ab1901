import { describe, expect, it } from 'vitest';
import { type DriveTools, driveResets } from '../../../../components/in-page/drive-resets.ts';
import type { NextReset } from '../../../../utils/duties/credentials/credentials-requests.ts';
import type { Answer, RequestOf, Send } from '../../../../utils/messages/requests.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';

type Message = RequestOf<'reset/next' | 'reset/answer'>;

const ADDRESS = 'https://schools.dnevnik.ru/v2/admin/persons/person?person=';
const person = (index: number): NextReset => ({
  attempt: `a${index}`,
  form: { action: `${ADDRESS}${index}`, token: 'T0ken&', fields: { step: '1' }, caption: 'Удалить пароль' },
});

const ISSUED = { kind: 'page', status: 200, html: 'after' };

type Served = 'issued' | 'dropped' | 429;

/** A background and a site; `log` records what happened in which order. */
function world(
  people: number,
  more: { served?: Served[]; lose?: (request: Message, turn: number) => boolean | 'refused' } = {},
) {
  const log: string[] = [];
  const waits: number[] = [];
  const busy: boolean[] = [];
  const answers: Message[] = [];
  const sent: RequestInit[] = [];
  const served = [...(more.served ?? [])];
  let given = 0;
  let open: NextReset | null = null;
  let turn = 0;
  const tools: DriveTools = {
    send: (async (type: Message['type'], fields: object): Promise<Answer<unknown>> => {
      const request = { ...fields, type } as Message;
      log.push(request.type);
      const lost = more.lose?.(request, ++turn);
      if (lost === true) throw new Error('Could not establish connection.');
      if (lost === 'refused') return { ok: false, note: 'На диске нет места.' };
      if (request.type === 'reset/next') {
        // An attempt that is still open is handed out again.
        if (open === null && given < people) open = person(given++);
        return { ok: true, value: open };
      }
      open = null;
      answers.push(request);
      return { ok: true, value: null };
    }) as Send<'content'>,
    async sleep(ms) {
      waits.push(ms);
    },
    busy: (value) => void busy.push(value),
    async fetch(address, init) {
      log.push(`${init.method} ${address.slice(ADDRESS.length)}`);
      sent.push(init);
      const answer = served.shift() ?? 'issued';
      if (answer === 'dropped') throw new TypeError('Failed to fetch');
      if (answer === 429) return new Response('', { status: 429 });
      return new Response('after');
    },
  };
  return {
    tools,
    log,
    waits,
    busy,
    sent,
    answers: () => answers.map((each) => each.type === 'reset/answer' && each.answer),
  };
}

describe('driveResets', () => {
  it('goes one by one and requests the next only after the answer is stored', async () => {
    const { tools, log, busy } = world(2);
    await driveResets('run', 'driver', tools);
    const one = (index: number) => ['reset/next', `POST ${index}`, 'reset/answer'];
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
    const { tools, log, answers, busy } = world(1, {
      lose: (request) =>
        request.type === 'reset/answer' && failures-- > 0 && (failures % 2 ? true : 'refused'),
    });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toEqual(['POST 0']);
    expect(log.filter((step) => step === 'reset/answer')).toHaveLength(51);
    expect(answers()).toEqual([ISSUED]);
    expect(busy).toEqual([true, false]);
  });

  fault(
    'the site does not answer a reset for a minute, and answers it later',
    'the run does not wait for it; what still comes is stored for its attempt',
    async () => {
      const { tools, answers } = world(2);
      let answer: (response: Response) => void = () => undefined;
      const { fetch } = tools;
      tools.answerMs = 10;
      tools.fetch = (address, init) =>
        address.endsWith('0')
          ? new Promise((resolve) => {
              answer = resolve;
            })
          : fetch(address, init);
      await driveResets('run', 'driver', tools);
      expect(answers()).toEqual([{ kind: 'lost' }, ISSUED]);
      answer(new Response('after'));
      await waitFor(() => expect(answers()).toEqual([{ kind: 'lost' }, ISSUED, ISSUED]));
    },
  );

  it('asks again if the question was lost, and ends if nobody ever answers', async () => {
    const some = world(1, { lose: (_, turn) => turn <= 3 });
    await driveResets('run', 'driver', some.tools);
    expect(some.answers()).toEqual([ISSUED]);
    const none = world(1, { lose: () => true });
    await driveResets('run', 'driver', none.tools);
    expect(none.log).toEqual(Array(20).fill('reset/next'));
  });

  it('waits longer and longer while the site is busy, then says so', async () => {
    const { tools, log, waits, answers } = world(1, { served: [429, 429, 429, 429, 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toHaveLength(4);
    expect(waits.slice(0, 3)).toEqual([2_000, 5_000, 10_000]);
    expect(answers()).toEqual([{ kind: 'page', status: 429, html: '' }]);
  });

  it('resumes when the site has recovered', async () => {
    const { tools, answers } = world(2, { served: [429, 'issued', 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(answers()).toEqual([ISSUED, ISSUED]);
  });

  it('never repeats a request whose answer was lost', async () => {
    const { tools, log, answers } = world(1, { served: ['dropped', 'issued'] });
    await driveResets('run', 'driver', tools);
    expect(log.filter((step) => step.startsWith('POST'))).toHaveLength(1);
    expect(answers()).toEqual([{ kind: 'lost' }]);
  });

  it('asks for a fresh form each time that the site was busy', async () => {
    const { tools, log } = world(1, { served: [429, 'issued'] });
    await driveResets('run', 'driver', tools);
    const expected = ['reset/next', 'POST 0', 'reset/next', 'POST 0', 'reset/answer', 'reset/next'];
    expect(log).toEqual(expected);
  });

  it('sends the form as on the page: hidden fields, token and the button', async () => {
    const { tools, sent } = world(1);
    await driveResets('run', 'driver', tools);
    const [init] = sent;
    expect([init?.redirect, init?.cache, init?.credentials]).toEqual(['manual', 'no-store', 'include']);
    expect(Object.fromEntries(init?.body as URLSearchParams)).toEqual({
      step: '1',
      __RequestVerificationToken: 'T0ken&',
      change: 'Удалить пароль',
    });
  });

  it('says that it was sent elsewhere, or that the answer broke off', async () => {
    const { tools, answers } = world(2);
    const served = [
      { type: 'opaqueredirect', status: 0 },
      { type: 'basic', status: 200, text: () => Promise.reject(new TypeError('network error')) },
    ];
    await driveResets('run', 'driver', {
      ...tools,
      fetch: async () => served.shift() as unknown as Response,
    });
    expect(answers()).toEqual([{ kind: 'redirect' }, { kind: 'lost' }]);
  });
});
