import type { Locator, Page } from 'playwright';

/** Types a day («2026-09-01») into a field as a teacher does, and leaves the field. */
export async function fillDay(within: Page | Locator, label: string | RegExp, day: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true });
  await field.fill(day.split('-').reverse().join('.'));
  await field.blur();
}
