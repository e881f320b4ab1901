/** Prints the PDF that a frame shows. */
export function printFrame(frame: HTMLIFrameElement | null): void {
  try {
    frame?.contentWindow?.focus();
    frame?.contentWindow?.print();
  } catch {
    // Firefox shows the PDF in a viewer of its own, which prints by its own button.
    if (frame) window.open(frame.src);
  }
}
