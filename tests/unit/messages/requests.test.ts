import { expect, it } from 'vitest';
import type { act, ask } from '../../../components/state/background.ts';
import type { Handlers } from '../../../utils/background/handlers.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { type RequestFrom, type RequestType, requests, type Send } from '../../../utils/messages/requests.ts';
import type { RequestDescriptor, RequestSender } from '../../../utils/register/request.ts';
import { requestSamples } from './request-samples.ts';

/**
 * What must not compile: the compiler reports an expected error that does not come. Nothing of it is run.
 */
export function mustNotCompile(
  asking: typeof ask,
  acting: typeof act,
  sending: Send<'content'>,
  handlers: Handlers,
): unknown[] {
  // @ts-expect-error A request that is in no map.
  asking('panel/stata');
  // @ts-expect-error A content script's request, from the panel.
  asking('page/hello');
  // @ts-expect-error A panel's request, from a content script.
  sending('panel/state');
  // @ts-expect-error Fields are missing.
  acting('journal/stop');
  // @ts-expect-error A field of another form.
  acting('panel/hello', { nonce: 5 });
  // @ts-expect-error The value of another document.
  acting('settings/save', { document: 'letters', value: { key: 'k', form: 'f' } });
  // @ts-expect-error A document of a class, without its class.
  acting('settings/save', {
    document: 'periods',
    value: { schoolYear: 2026, scheme: 'quarters', periods: [] },
  });
  // @ts-expect-error The caller has no say in what the answer is.
  asking<string>('panel/state');

  const { 'run/stop': _, ...others } = handlers;
  return [
    // @ts-expect-error A request without a handler.
    others satisfies Handlers,
    // @ts-expect-error A handler that answers with something else.
    { ...handlers, 'panel/hello': async () => 'yes' } satisfies Handlers,
    // @ts-expect-error A handler that answers where nothing is asked for.
    { ...handlers, 'run/stop': async () => 'stopped' } satisfies Handlers,
    // @ts-expect-error A handler that forgets the answer.
    { ...handlers, 'panel/state': async () => undefined } satisfies Handlers,
  ];
}

it('the answer is known by the request', () => {
  const typed = async (asking: typeof ask) => {
    const answer = await asking('panel/hello', { nonce: 'n' });
    const value: PanelState | null | string = answer.ok ? answer.value : answer.note;
    return value;
  };
  const requestOfPanel: RequestFrom<'panel'> = 'panel/state';
  expect(typeof typed).toBe('function');
  expect(Object.keys(requestSamples).sort()).toEqual(Object.keys(requests).sort());
  expect(requests[requestOfPanel].from).toEqual(['panel']);
});

/** Frozen: what a hostile page could reach through its content script, or by framing the panel. */
const reachable: Partial<Record<RequestSender, RequestType[]>> = {
  content: [
    'overlay/show',
    'overlay/state',
    'overlay/weighting',
    'page/acted',
    'page/hello',
    'page/marks',
    'page/seen',
    'panel/ahead',
    'panel/toggle',
    'reset/answer',
    'reset/next',
  ],
  panel: [
    'card-form/open',
    'class/card',
    'class/read',
    'class/read-first',
    'class/stop',
    'class/stop-journal',
    'class/update-journal',
    'open/import',
    'open/print',
    'open/workspace',
    'panel/acted',
    'panel/hello',
    'panel/state',
    'reset/propose',
    'reset/propose-rest',
    'reset/show-window',
    'run/collect',
    'run/dismiss',
    'run/resume',
    'run/stop',
    'sign-in-state',
    'unexpected/note',
  ],
};

it.each(Object.entries(reachable))('%s may send no more than it needs', (sender, types) => {
  const descriptors = Object.entries<RequestDescriptor>(requests);
  const sent = descriptors.filter(([, { from }]) => (from as string[]).includes(sender));
  expect(sent.map(([type]) => type).sort()).toEqual(types);
});
