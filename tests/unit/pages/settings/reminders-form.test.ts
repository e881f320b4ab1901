// @vitest-environment jsdom
import { h } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { NOTIFICATIONS } from '../../../../utils/stored/notification-settings.ts';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, startPage } from '../../state/page-world.ts';

/** What the browser holds, and what the teacher answers when it asks. */
const permission = { granted: false, answer: true };
const asked = { times: 0 };

vi.mock('webextension-polyfill', async () => {
  const fake = await import('../../state/fake-browser.ts');
  const permissions = {
    contains: async () => permission.granted,
    async request() {
      asked.times++;
      permission.granted = permission.answer;
      return permission.answer;
    },
    async remove() {
      permission.granted = false;
      return true;
    },
  };
  return { ...fake, default: { ...fake.default, permissions } };
});

let world: PageWorld;
beforeEach(async () => {
  document.body.replaceChildren();
  world = await startPage();
  Object.assign(permission, { granted: false, answer: true });
  asked.times = 0;
});

const box = () => document.querySelector<HTMLInputElement>('input[type="checkbox"]')!;
const stored = async () => (await world.browser.local.get(NOTIFICATIONS))[NOTIFICATIONS];

async function open(): Promise<void> {
  const { RemindersForm } = await import('../../../../components/pages/settings/reminders-form.tsx');
  draw(h(RemindersForm, {}));
  await waitFor(() => expect(box()).not.toBeNull());
}

it('is off at first and asks for nothing', async () => {
  await open();
  expect(box().checked).toBe(false);
  expect(asked.times).toBe(0);
});

it('asks the browser at the switch; allowed, it is on and the background looks at once', async () => {
  await open();
  box().click();
  await waitFor(() => expect(box().checked).toBe(true));
  expect(asked.times).toBe(1);
  expect(await stored()).toMatchObject({ on: true });
  await waitFor(() => expect(world.browser.requests).toContainEqual({ type: 'vault/changed' }));
});

it('switched off it gives the permission back', async () => {
  permission.granted = true;
  await world.browser.local.set({ [NOTIFICATIONS]: { on: true } });
  await open();
  expect(box().checked).toBe(true);
  box().click();
  await waitFor(() => expect(box().checked).toBe(false));
  await waitFor(() => expect(permission.granted).toBe(false));
  expect(await stored()).toMatchObject({ on: false });
});

fault(
  'The teacher answers the browser’s question about notifications with «Блокировать»',
  'The switch stays off, nothing is kept, and it is said where the number of tasks is seen without them',
  async () => {
    permission.answer = false;
    await open();
    box().click();
    await waitFor(() => expect(world.failure.value).toContain('не разрешил уведомления'));
    expect(world.failure.value).toContain('на значке');
    expect(box().checked).toBe(false);
    expect(await stored()).toBeUndefined();
  },
);

fault(
  'The permission is withdrawn in the browser’s own settings',
  'The switch shows that no notification comes, and asks again when it is pressed',
  async () => {
    await world.browser.local.set({ [NOTIFICATIONS]: { on: true } });
    await open();
    expect(box().checked).toBe(false);
    box().click();
    await waitFor(() => expect(box().checked).toBe(true));
    expect(asked.times).toBe(1);
  },
);
