import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright';
import { contrastSamples } from './contrast-samples.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const CONTRAST = 'color-contrast';
const contrast: RunOptions = { runOnly: { type: 'rule', values: [CONTRAST] } };
/** Light comes last: so a page is left as it is shown elsewhere. */
const ASKED = {
  dark: { contrast, others: null },
  light: {
    contrast,
    others: { runOnly: { type: 'tag', values: TAGS }, rules: { [CONTRAST]: { enabled: false } } },
  },
} as const;

/**
 * What axe finds wrong with a page or a frame: in light colours, and in dark ones as far as colours matter. Asked once
 * for each screen of the extension, because it takes a second. The contrast is asked of all that look different, not of
 * each row of a table. The panel stands in a closed shadow root, which axe does not enter from the page: it is run in
 * the frame itself. Frames inside are not entered: they are the browser's viewer of PDF files, or not ours.
 */
export async function violationsOf(place: Page | Frame): Promise<string[]> {
  const page = 'frames' in place ? place : place.page();
  const found: string[] = [];
  // Half a megabyte, kept by the document that has taken it.
  if (!(await place.evaluate(() => 'axe' in globalThis))) {
    await place.evaluate(axe.source);
    await place.evaluate(`globalThis.contrastSamples = ${contrastSamples}`);
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await place.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, colorScheme);
    const { violations, passed } = await place.evaluate(async (asked) => {
      const { axe, contrastSamples } = globalThis as unknown as {
        axe: typeof import('axe-core');
        contrastSamples(): Element[];
      };
      // Of what holds, one node is enough: to describe all of them takes longer than to look. A selector for each node is
      // not read here, and no rule asked for wants sheets or films loaded once more.
      const quick: RunOptions = {
        resultTypes: ['violations'],
        iframes: false,
        selectors: false,
        preload: false,
      };
      const samples = contrastSamples();
      const results =
        samples.length > 0 ? [await axe.run({ include: samples }, { ...quick, ...asked.contrast })] : [];
      if (asked.others) results.push(await axe.run(document, { ...quick, ...asked.others }));
      return {
        violations: results.flatMap((each) => each.violations),
        passed: results.reduce((sum, { passes }) => sum + passes.length, 0),
      };
    }, ASKED[colorScheme]);
    if (passed === 0) throw new Error('axe has seen nothing');
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(`${id} (${colorScheme}): ${html.slice(0, 160)} ${failureSummary ?? ''}`);
      }
    }
  }
  return found;
}
