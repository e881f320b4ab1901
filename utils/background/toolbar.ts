import type { Browser } from 'webextension-polyfill';
import { type DueCounts, dueCounts, nextChange } from '../register/tasks/due-counts.ts';
import { readableMoments } from '../stored/due-moments.ts';
import { NOTIFICATIONS, notificationSettings, quietEnd } from '../stored/notification-settings.ts';
import type { Service } from './context.ts';
import { refreshDueMoments } from './due-moments.ts';
import { dueNotice, SOON_MS, toldIn } from './due-notice.ts';
import { noteUnexpected } from './unexpected.ts';

const DUE_ALARM = 'due';
/** In the plain local storage: what was told, as numbers. */
const TOLD = 'notified';
/** The one notification of ours: a later one replaces it. */
const NOTICE = 'due';

const COLOURS = { overdue: '#b3261e', due: '#8a4a00' };

/**
 * Shows how many tasks are due, red only when one is overdue; reminds of them where the teacher asked for it; and wakes
 * the background when the number changes next. Numbers without names, available while the vault is locked.
 */
export async function showDue(service: Service, browser: Browser): Promise<void> {
  await refreshDueMoments(service);
  const moments = await readableMoments(service, await service.openVault());
  const now = service.now();
  const counts = dueCounts(moments, now);
  const due = counts.overdue + counts.today;
  await browser.action.setBadgeBackgroundColor({
    color: counts.overdue > 0 ? COLOURS.overdue : COLOURS.due,
  });
  await browser.action.setBadgeText({ text: due > 0 ? String(due) : '' });
  await browser.action.setTitle({ title: titleOf(counts) });
  await remind(service, browser, moments).catch((error: unknown) =>
    noteUnexpected(service, error, 'notifications'),
  );
  await browser.alarms.create(DUE_ALARM, { delayInMinutes: await nextLook(service, moments, now) });
}

const titleOf = ({ overdue, today }: DueCounts): string => {
  const parts = [overdue > 0 && `просрочено: ${overdue}`, today > 0 && `на сегодня: ${today}`].filter(
    Boolean,
  );
  return parts.length > 0 ? `Классрук — ${parts.join(', ')}` : 'Классрук';
};

/** Minutes until the badge or a notification may change. */
async function nextLook(service: Service, moments: readonly number[], now: Date): Promise<number> {
  const settings = notificationSettings(await service.local.get(NOTIFICATIONS));
  const times = [nextChange(moments, now)];
  if (settings.on) {
    times.push(quietEnd(settings, now));
    times.push(...moments.map((each) => each - SOON_MS).filter((each) => each > now.getTime()));
  }
  return Math.max(0.5, (Math.min(...times) - now.getTime()) / 60_000);
}

async function remind(service: Service, browser: Browser, moments: readonly number[]): Promise<void> {
  const settings = notificationSettings(await service.local.get(NOTIFICATIONS));
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  if (!settings.on) {
    await browser.notifications.clear(NOTICE);
    return;
  }
  const before = toldIn((await service.local.get(TOLD))[TOLD]);
  const { text, told } = dueNotice(moments, service.now(), settings, before);
  if (JSON.stringify(told) !== JSON.stringify(before)) await service.local.set({ [TOLD]: told });
  if (text === null) return;
  await browser.notifications.create(NOTICE, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: 'Классрук',
    message: text,
  });
}

/** A click on the notification opens the workspace: now, or once the teacher has allowed notifications. */
export function followNotice(browser: Browser): void {
  const open = (id: string): void => {
    if (id !== NOTICE) return;
    void browser.tabs.create({ url: browser.runtime.getURL('/workspace.html') });
    void browser.notifications.clear(NOTICE);
  };
  // Without the permission the browser has no such object; a listener that is added again stays one.
  const follow = () =>
    (browser as { notifications?: Browser['notifications'] }).notifications?.onClicked.addListener(open);
  follow();
  browser.permissions.onAdded.addListener(follow);
}
