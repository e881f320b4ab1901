/** Request of the background to the content script of a tab. */
export type TabRequest =
  /** Reset the passwords of a run from this page; `driver` authorises it. */
  | { type: 'reset/drive'; run: string; driver: string }
  | { type: 'driver/alive'; driver: string }
  /** Something has changed: request the marks again and, after a lock, report the page again. */
  | { type: 'page/refresh' };

/** Notice of the background to the panel with this one-time number, which was made ahead: it is opened now. */
export interface PanelOpened {
  type: 'panel/open';
  nonce: string;
}
