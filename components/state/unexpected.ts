import { UserError } from '../../utils/base/text/user-error.ts';
import { kindOf } from '../../utils/base/unexpected/unexpected.ts';
import { ask } from './background.ts';

/** Keeps what a view did not expect: the view's own name for the place and the class of the error, no data. */
export function noteUnexpected(error: unknown, part: string): void {
  if (!(error instanceof UserError)) void ask('unexpected/note', { part, kind: kindOf(error) });
}

/** From now on what this page catches nowhere is kept, too. */
export function watchUnexpected(page: string): void {
  // Without an error it is a notice of the browser, such as of a ResizeObserver.
  window.addEventListener('error', ({ error }) => error && noteUnexpected(error, page));
  window.addEventListener('unhandledrejection', ({ reason }) => noteUnexpected(reason, page));
}
