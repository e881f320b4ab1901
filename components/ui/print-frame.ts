/** Prints the PDF that a frame shows; the focus, which printing takes, goes back to where it was. */
export function printFrame(frame: HTMLIFrameElement | null): void {
  const before = document.activeElement;
  try {
    frame?.contentWindow?.focus();
    frame?.contentWindow?.print();
  } catch {
    // Firefox shows the PDF in a viewer of its own, which prints by its own button.
    if (frame) closeWith(frame, window.open(frame.src));
  }
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

/** What was opened with the document of a frame goes when that document does. */
function closeWith(frame: HTMLIFrameElement, opened: Window | null): void {
  const { src } = frame;
  const watcher = new MutationObserver(() => {
    if (frame.isConnected && frame.src === src) return;
    watcher.disconnect();
    opened?.close();
  });
  watcher.observe(frame.ownerDocument, { childList: true, subtree: true, attributeFilter: ['src'] });
}
