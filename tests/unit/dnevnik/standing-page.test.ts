import { runInThisContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { standingPage } from '../../../utils/dnevnik/standing-page.ts';

afterEach(() => void vi.unstubAllGlobals());

function pageOf(html: string) {
  const { window } = new JSDOM(html, { url: 'https://schools.dnevnik.ru/v2/x?page=2' });
  for (const name of [
    'document',
    'location',
    'getComputedStyle',
    'HTMLInputElement',
    'HTMLTextAreaElement',
    'HTMLOptionElement',
  ])
    vi.stubGlobal(name, window[name as never]);
  return window.document;
}

it('has what was typed and chosen, and marks what is invisible', () => {
  const document = pageOf(`<title>Логины</title><style>.off{display:none}</style>
    <table><tr class=off><td>Образец</td></tr><tr><td><input id=a value=old></td><td><select><option selected>1<option id=b>2</select></td>
    <td><textarea id=c>x</textarea></td><td><input type=password id=d value=secret><input type=hidden value=token></td></tr></table>
    <p id=shown hidden style="display:block">да</p><script>alert(1)</script><img src="x.png"><iframe src="/ads"></iframe>`);
  const field = <T extends HTMLElement>(id: string) => document.getElementById(id) as unknown as T;
  field<HTMLInputElement>('a').value = 'kim';
  field<HTMLOptionElement>('b').selected = true;
  field<HTMLTextAreaElement>('c').value = 'Ким';
  const before = document.documentElement.outerHTML;
  const { address, html } = standingPage();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(address).toBe('https://schools.dnevnik.ru/v2/x?page=2');
  const copy = new JSDOM(html).window.document;
  expect(copy.querySelector('tr')?.hasAttribute('hidden')).toBe(true);
  expect(copy.querySelector('#a')?.getAttribute('value')).toBe('kim');
  expect([...copy.querySelectorAll('option[selected]')].map((option) => option.textContent)).toEqual(['2']);
  expect(copy.querySelector('#c')?.textContent).toBe('Ким');
  expect(copy.querySelector('#shown')?.hasAttribute('hidden')).toBe(false);
  expect(html).not.toMatch(/secret|token|alert|x\.png|iframe|display:none/);
});

it('refers to nothing outside itself: the browser injects its source', () => {
  pageOf('<p>да</p>');
  const again = runInThisContext(`(${standingPage.toString()})()`);
  expect(again.html).toContain('<p>да</p>');
});
