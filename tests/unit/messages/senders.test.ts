import { expect, it } from 'vitest';
import {
  documentOf,
  type MessageSender,
  type SenderPart,
  senderPart,
} from '../../../utils/messages/senders.ts';
import { fault } from '../../setup/fault.ts';

const ID = 'klassrukklassrukklassrukklassruk';
const ORIGIN = `chrome-extension://${ID}`;
const SITE = 'https://schools.dnevnik.ru/v2/class?class=1';
const content = (more: MessageSender = {}): MessageSender => ({
  id: ID,
  url: SITE,
  frameId: 0,
  tab: { id: 7 },
  ...more,
});
const part = (path: string, more: MessageSender = {}): MessageSender => ({
  id: ID,
  url: `${ORIGIN}${path}`,
  ...more,
});
const inTab = { frameId: 0, tab: { id: 7 } };
const framed = { frameId: 3, tab: { id: 7 } };

it.each<[string, MessageSender, SenderPart | null]>([
  ['our script in the top frame', content(), 'content'],
  ['with the usual port', content({ url: SITE.replace('.ru/', '.ru:443/') }), 'content'],
  ['in a frame of the site', content({ frameId: 2 }), null],
  ['without a frame', content({ frameId: undefined }), null],
  ['without a tab', content({ tab: undefined }), null],
  ['in a tab without a number', content({ tab: {} }), null],
  ['over http', content({ url: SITE.replace('https:', 'http:') }), null],
  ['on another port', content({ url: SITE.replace('.ru/', '.ru:8443/') }), null],
  ['on another host of the site', content({ url: 'https://dnevnik.ru/' }), null],
  ['on the sign-in host', content({ url: 'https://login.dnevnik.ru/' }), null],
  ['on a host that only looks like it', content({ url: 'https://schools.dnevnik.ru.example.org/' }), null],
  ['on a host that ends like it', content({ url: 'https://notschools.dnevnik.ru/' }), null],
  ['with the host as a user name', content({ url: 'https://schools.dnevnik.ru@example.org/' }), null],
  ['in a page that is made ready ahead', content({ documentLifecycle: 'prerender' }), null],
  ['in a page that is shown', content({ documentLifecycle: 'active' }), 'content'],
  ['of another extension', content({ id: 'other' }), null],
  ['of nobody', content({ id: undefined }), null],
  ['without an address', content({ url: undefined }), null],
  ['with a broken address', content({ url: 'https://' }), null],
  ['about:blank', content({ url: 'about:blank' }), null],
  ['data:', content({ url: 'data:text/html,x' }), null],
  ['the panel in a frame', part('/panel.html', framed), 'panel'],
  ['the panel with hash and query', part('/panel.html?x#nonce', framed), 'panel'],
  ['the panel as a tab', part('/panel.html', inTab), null],
  ['the panel without a tab', part('/panel.html', { frameId: 3 }), null],
  ['the panel with an unknown frame', part('/panel.html', { tab: { id: 7 } }), null],
  [
    'the panel at a dynamic address',
    { ...framed, id: ID, url: 'chrome-extension://0a1b2c3d-guid/panel.html' },
    null,
  ],
  [
    'the panel of another extension',
    { ...framed, id: 'other', url: 'chrome-extension://other/panel.html' },
    null,
  ],
  ['the popup', part('/popup.html'), 'page'],
  ['the workspace as a tab', part('/workspace.html', inTab), 'page'],
  ['the print page as a tab', part('/print.html#job', inTab), 'page'],
  ['the popup in a frame', part('/popup.html', framed), null],
  ['the workspace in a frame', part('/workspace.html', framed), null],
  ['the print page in a frame', part('/print.html', framed), null],
  ['the print page with an unknown frame', part('/print.html', { tab: { id: 7 } }), null],
  ['the offscreen document', part('/offscreen.html'), 'offscreen'],
  ['an unknown page of ours', part('/other.html', inTab), null],
  ['a page in a folder', part('/x/print.html', inTab), null],
  ['another case', part('/Print.html', inTab), null],
])('%s', (_, sender, expected) => {
  expect(senderPart(sender, ID, ORIGIN)).toBe(expected);
});

fault('a page of another extension has the name of ours', 'its messages are refused', () => {
  const origin = 'moz-extension://1b2c3d4e-aaaa-bbbb-cccc-000000000000';
  const sender = { id: 'klassruk@example', url: `${origin}/print.html`, ...inTab };
  expect(senderPart(sender, 'klassruk@example', origin)).toBe('page');
  expect(
    senderPart({ ...sender, url: 'moz-extension://other/print.html' }, 'klassruk@example', origin),
  ).toBeNull();
});

it.each<[MessageSender, string | null]>([
  [{ documentId: 'D', frameId: 0 }, 'D'],
  [{ documentId: 'D', frameId: 5 }, 'D'],
  [{ frameId: 5 }, '5'],
  [{ frameId: 0 }, null],
  [{}, null],
])('the document of %j is %j', (sender, document) => {
  expect(documentOf(sender)).toBe(document);
});
