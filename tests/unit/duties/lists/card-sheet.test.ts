// @vitest-environment jsdom
import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { draw } from '../../../setup/draw.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

/** A right number and a wrong one: neither may be found anywhere afterwards. */
const CANARIES = ['112-233-445 95', '112-233-445 96'];

it('the digits of a СНИЛС that are typed are judged and go nowhere', async () => {
  const world = await startPage();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  const log = vi.spyOn(console, 'log');
  const people = ['s1', 's2'].map((key) => newPerson({ key, role: 'student', name: `Юдина Яна ${key}` }));
  await world.store('roster:c7', { ...aRoster(people), classGroup: { id: 'c7', name: '7 "А"' } });
  const book = await import('../../../../components/state/class-book.ts');
  book.chooseClass('c7');
  await book.loadBook();
  world.browser.answers.set('register/record', () => ({ ok: true, value: { ids: [] } }));
  const { CardSheet } = await import('../../../../components/duties/lists/card-sheet.tsx');
  const closed = vi.fn();
  draw(h(CardSheet, { people: ['s1', 's2'], onClose: closed }));
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[inputmode="numeric"]')];
  for (const [at, field] of fields.slice(0, 2).entries()) {
    field.value = CANARIES[at] ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await waitFor(() => expect(document.body.textContent).toContain('контрольное число не сходится'));
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await waitFor(() => expect(closed).toHaveBeenCalledWith(true));
  const asked = world.browser.requests.find(({ type }) => type === 'register/record');
  expect(asked).toMatchObject({
    entries: [
      { kind: 'sign-in-datum-checked', person: 's1', datum: 'snils', found: 'present' },
      { kind: 'sign-in-datum-checked', person: 's2', datum: 'snils', found: 'doubtful' },
    ],
  });
  const everything = JSON.stringify([
    world.browser.requests,
    [...world.browser.session.items],
    [...world.browser.local.items],
    log.mock.calls,
  ]);
  for (const canary of CANARIES)
    for (const form of [canary, canary.replace(/\D/g, ''), '233-445', '233445'])
      expect(everything).not.toContain(form);
});
