import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/**
 * Draws this into a jsdom page for the time of the test. Preact calls what an effect leaves to be cleaned only after
 * a frame: here it is called before the test ends, while there still is a page.
 */
export function draw(what: ComponentChild, into: Element = document.body): void {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView ??= () => undefined;
  render(what, into);
  onTestFinished(() => takeAway(into));
}

/** Takes away what was drawn here, with all that its effects leave to be cleaned. */
export function takeAway(from: Element = document.body): Promise<void> {
  return act(() => render(null, from));
}
