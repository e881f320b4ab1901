import { readPage } from './read-page.ts';
import { readAccount } from './readers/account.ts';
import { readFrame } from './readers/frame.ts';

/** Reads HTML without running any of it: kind, data, warnings, and the school and account that the frame names. */
export function parsePage(html: string, address: string) {
  const document = new DOMParser().parseFromString(unwrapped(html), 'text/html');
  const url = new URL(address);
  return {
    ...readPage(document, url),
    school: readFrame(document, url).school,
    account: readAccount(document),
  };
}

/** Some answers of the site are HTML inside JSON, `{"html": "…"}` (facts 1.3 [D]). */
function unwrapped(text: string): string {
  if (!/^\s*\{/.test(text)) return text;
  try {
    const { html } = JSON.parse(text) as { html?: unknown };
    return typeof html === 'string' ? html : text;
  } catch {
    // No JSON: a page that begins with a brace.
    return text;
  }
}
