import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { COMPUTER, type Computer, readComputer } from '../../utils/base/computer/this-computer.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';

/** Whether this computer is the school’s or personal; null: not read yet. It holds nothing of people. */
export const computer = signal<Computer | null>(null);

const refresh = latest({
  outlivesLocking: true,
  refreshes: true,
  read: () => readComputer(browser.storage.local),
  show(found) {
    computer.value = found;
  },
  failed: (error) => showFailure(error, 'computer/read'),
});

/** Reads the answer, and follows it when it is given in another page. */
export function watchComputer(): void {
  void refresh();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && COMPUTER in changes) void refresh();
  });
}
