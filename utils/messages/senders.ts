/** Part of the extension that a message comes from. */
export type SenderPart = 'content' | 'panel' | 'page' | 'offscreen';

const PAGES = [
  '/popup.html',
  '/workspace.html',
  '/print.html',
  '/import.html',
  '/confirm.html',
  '/fill.html',
  '/structure.html',
];

export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Chromium alone. */
  documentId?: string | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Recognises the sender by what the browser reports; null: one that gets no answer. `origin` is the extension's own
 * origin. A content script counts only in the top frame of schools.dnevnik.ru; extension pages other than the panel
 * count only when not framed.
 */
export function senderPart(sender: MessageSender, extensionId: string, origin: string): SenderPart | null {
  // What was made ready ahead is in front of nobody yet.
  if (sender.id !== extensionId || !sender.url || sender.documentLifecycle === 'prerender') return null;
  let url: URL;
  try {
    url = new URL(sender.url);
  } catch {
    // No address: nobody we answer.
    return null;
  }
  if (url.protocol === 'https:') {
    const top = sender.frameId === 0 && sender.tab?.id !== undefined;
    return top && url.host === 'schools.dnevnik.ru' ? 'content' : null;
  }
  if (`${url.protocol}//${url.host}` !== origin) return null;
  if (url.pathname === '/panel.html') {
    return sender.tab?.id !== undefined && (sender.frameId ?? 0) > 0 ? 'panel' : null;
  }
  if (url.pathname === '/offscreen.html') return 'offscreen';
  if (!PAGES.includes(url.pathname)) return null;
  return sender.tab === undefined || sender.frameId === 0 ? 'page' : null;
}

/** The document that a message comes from, as far as the browser names it: else a frame, which no other page has. */
export function documentOf({ documentId, frameId }: MessageSender): string | null {
  return documentId ?? (frameId ? String(frameId) : null);
}
