// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let scrolled: string[];

beforeEach(async () => {
  document.body.replaceChildren();
  scrolled = [];
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this.matches('[aria-current]') ? (this.textContent ?? '') : this.localName);
  };
  const world = await startPage();
  world.browser.answers.set('understood/list', () => ({ ok: true, value: [] }));
});

it('the line of what is opened is scrolled to in the list, and its beginning if that is above the window', async () => {
  const { parseRoute, route } = await import('../../../../components/state/route.ts');
  route.value = parseRoute('#help//understood');
  const { HelpView } = await import('../../../../components/pages/help/help-view.tsx');
  const { h } = await import('preact');
  draw(h(HelpView, {}));
  await waitFor(() => expect(scrolled).toEqual(['Что понято']));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ top: -300 } as DOMRect);
  route.value = parseRoute('#help//hand-out');
  await waitFor(() => expect(scrolled.at(-1)).toBe('article'));
});
