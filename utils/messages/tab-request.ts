/** What the background asks of the content script of a tab. */
export type TabRequest =
  /** Reset passwords of a run from this page; `driver` is the right to do so. */
  | { type: 'reset/drive'; run: string; driver: string }
  | { type: 'driver/alive'; driver: string }
  /** Something has changed: the marks are asked for again, and the page is told of again after a lock. */
  | { type: 'page/refresh' };
