import type { Locator } from 'playwright';

/** More stops than any way of ours has. */
const STOPS = 90;

/** Presses Tab until the control has the focus, as whoever works without a mouse does. */
export async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page();
  await control.waitFor();
  for (let stops = 0; stops < STOPS; stops++) {
    if (await isFocused(control)) return;
    await keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control}`);
}

/** Goes to the control by Tab, and presses the key there. */
export async function pressByKeyboard(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press(key);
}

/** Goes down the table that has the focus until the control is reached. */
export async function arrowTo(control: Locator): Promise<void> {
  const { keyboard } = control.page();
  await keyboard.press('Home');
  for (let stops = 0; stops < STOPS; stops++) {
    if (await isFocused(control)) return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${control}`);
}

function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    return activeElement === element && element.ownerDocument.hasFocus();
  });
}
