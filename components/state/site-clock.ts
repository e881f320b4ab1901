import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { CLOCK_OFF } from '../../utils/messages/clock-off.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { onChange } from './page-session.ts';

/** How far the computer's clock is off that of the site, ms; positive: ahead; 0: it is right; null: nobody knows. */
export const clockOff = signal<number | null>(null);

const refresh = latest({
  ofAllClasses: true,
  outlivesLocking: true,
  refreshes: true,
  read: async () => (await browser.storage.session.get(CLOCK_OFF))[CLOCK_OFF],
  show(found) {
    clockOff.value = typeof found === 'number' ? found : null;
  },
  failed: (error) => showFailure(error, 'clock/off'),
});

/** Follows what the background has seen of the site's time. */
export function watchSiteClock(): void {
  void refresh();
  onChange(() => void refresh());
}
