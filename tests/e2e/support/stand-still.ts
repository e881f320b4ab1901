import type { Page } from 'playwright';

/**
 * Waits until bar and panel stand still in the page. The site's advertisements push them about while they load, and the
 * frame follows its content by messages: a mouse button pressed on one thing would be released over another.
 */
export async function standStill(page: Page, of = '#klassruk'): Promise<void> {
  await page.locator(of).evaluate(comeToRest);
}

/** The same, run in the page. */
export async function comeToRest(element: Element): Promise<void> {
  // An advertisement below the bar goes above it when it is renewed (every 15 s): that push is had now.
  const advertisement = element.parentElement?.querySelector(':scope > div > .ad')?.parentElement;
  if (advertisement) element.parentElement?.prepend(advertisement);
  let before = '';
  for (let still = 0; still < 20; ) {
    await new Promise(requestAnimationFrame);
    const { top, height } = element.getBoundingClientRect();
    const now = `${top} ${height} ${scrollY}`;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}
