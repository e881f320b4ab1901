import type { Frame, Page } from 'playwright';

/** Waits until nothing has changed in the page for a while: lists are read, fonts loaded. */
export async function settled(place: Page | Frame, quietMs = 200): Promise<void> {
  await place.evaluate(async (quiet) => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, quiet);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      // A page that never stands still is taken as it is.
      setTimeout(resolve, 5_000);
    });
  }, quietMs);
}
