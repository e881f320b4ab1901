import { beforeEach, expect, it, vi } from 'vitest';
import { onNotice } from '../../../components/state/panel-notices.ts';

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];

/** What a framed page has in Firefox: no session area. */
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'klassruk',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const background = { id: 'klassruk', url: 'moz-extension://klassruk/background.html' };
const content = { id: 'klassruk', url: 'https://schools.dnevnik.ru/', frameId: 0, tab: { id: 7 } };
const heard = vi.fn();
const say = (message: unknown, sender: object) => listeners.map((listener) => listener(message, sender));

beforeEach(() => {
  listeners.length = 0;
  heard.mockClear();
  onNotice(heard);
});

it('hears from the background that something has changed', () => {
  say({ type: 'page/refresh' }, background);
  expect(heard).toHaveBeenCalledOnce();
});

it.each([
  ['another message of the background', { type: 'driver/alive', driver: 'd' }, background],
  ['no message', null, background],
  ['what a content script says to the background', { type: 'page/hello' }, content],
  ['a notice of a content script', { type: 'page/refresh' }, content],
  ['a notice of another extension', { type: 'page/refresh' }, { ...background, id: 'other' }],
])('takes nothing else: %s', (_what, message, sender) => {
  // Any answer but none would stand in the place of the background's.
  expect(say(message, sender)).toEqual([undefined]);
  expect(heard).not.toHaveBeenCalled();
});
