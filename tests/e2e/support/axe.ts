import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with a page or a frame: in light colours, and in dark ones as far as colours matter. Asked once
 * for each screen of the extension, because it takes a second. The panel stands in a closed shadow root, which axe does
 * not enter from the page: it is run in the frame itself.
 */
export async function violationsOf(place: Page | Frame): Promise<string[]> {
  const page = 'frames' in place ? place : place.page();
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await place.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, colorScheme);
    const axe = new AxeBuilder({ page: 'frames' in place ? place : asPage(place) })
      .setLegacyMode()
      // The PDF viewer inside the print page is the browser's own.
      .exclude('iframe[src^="blob:"]');
    const asked = colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast']);
    const { violations, passes } = await asked.analyze();
    if (passes.length === 0) throw new Error('axe has seen nothing');
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(`${id} (${colorScheme}): ${html.slice(0, 160)} ${failureSummary ?? ''}`);
      }
    }
  }
  return found;
}

/** All that AxeBuilder asks of a page in legacy mode: to evaluate, and which frames there are. */
function asPage(frame: Frame): Page {
  const evaluate = frame.evaluate.bind(frame);
  return { evaluate, frames: () => [frame] } as unknown as Page;
}
