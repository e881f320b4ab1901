import { siteLink, userOf } from '../addresses.ts';
import { textOf } from '../text.ts';
import { readGlobals } from './frame.ts';

/** The account for which the site drew a page. */
export interface PageAccount {
  /** 6–13 digits; null: the page does not show it, or its places contradict each other. */
  id: string | null;
  /** Name of the signed-in person, as the frame writes it. */
  name: string | null;
  /** The places on the page name different accounts. */
  conflict: boolean;
  /** dnevnik.user.commonRole: staff, student, parent; null where the page does not say it. */
  role: string | null;
}

const BASE = new URL('https://schools.dnevnik.ru/');

/**
 * `dnevnik.user.id` and `.commonRole` of the inline scripts (facts 2.2 [D, 2022]) and the link «Настройки» of
 * the user box, `settings.aspx?user=` (facts 2.3 [D, 2022]). What stands inside the content of the page is
 * written by its users and counts for nothing.
 */
export function readAccount(document: Document): PageAccount {
  const ids = new Set<string>();
  const roles = new Set<string>();
  for (const script of document.scripts) {
    if (script.closest('#content')) continue;
    for (const user of usersIn(script.textContent ?? '')) {
      if (user.id !== undefined && /^\d{6,13}$/.test(user.id)) ids.add(user.id);
      if (user.commonRole !== undefined) roles.add(user.commonRole);
    }
  }
  for (const link of outsideContent(document, 'a[href*="settings" i]')) {
    const url = siteLink(link.getAttribute('href'), BASE);
    const id = url && /\/settings(?:\.aspx)?$/i.test(url.pathname) ? userOf(url) : null;
    if (id !== null) ids.add(id);
  }
  const conflict = ids.size > 1 || roles.size > 1;
  return {
    id: conflict ? null : ([...ids][0] ?? null),
    name:
      readGlobals(document).name ?? (textOf(document.querySelector('.user-profile-box__initials')) || null),
    conflict,
    role: [...roles][0] ?? null,
  };
}

/** What matches outside the content of the page. The content, which may be long, is not looked through. */
function outsideContent(document: Document, selector: string): Element[] {
  const found: Element[] = [];
  let inner = document.getElementById('content');
  if (!inner) found.push(...document.querySelectorAll(selector));
  for (; inner?.parentElement; inner = inner.parentElement) {
    if (inner.parentElement.matches(selector)) found.push(inner.parentElement);
    for (const part of inner.parentElement.children) {
      if (part === inner) continue;
      if (part.matches(selector)) found.push(part);
      found.push(...part.querySelectorAll(selector));
    }
  }
  return found.filter((element) => !element.closest('#content'));
}

/** Strings and comments first: what stands in them, such as somebody's message, assigns nothing. */
const ASSIGNED =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*|\/\*[\s\S]*?\*\/|(?<![\w$.])(?:window\.)?dnevnik\s*=\s*\{/g;

/** The own plain fields of each `user: {…}` directly within `dnevnik = {…}`. */
function usersIn(text: string): Record<string, string>[] {
  const users: Record<string, string>[] = [];
  if (!text.includes('dnevnik')) return users;
  for (const { index, 0: start } of text.matchAll(ASSIGNED)) {
    if (!start.endsWith('{') || /^["'/]/.test(start)) continue;
    fieldsOf(text, index + start.length, (name, at) => {
      if (name !== 'user' || text[at] !== '{') return;
      const user: Record<string, string> = {};
      fieldsOf(text, at + 1, (field, value) => {
        const plain = /^(?:"([^"\\]*)"|'([^'\\]*)'|(\d+))\s*[,}]/.exec(text.slice(value, value + 80));
        const found = plain?.[1] ?? plain?.[2] ?? plain?.[3];
        if (found !== undefined) user[field] = found;
      });
      users.push(user);
    });
  }
  return users;
}

/** Calls `found` with the name of each field of the object that begins at `start` and the place of its value. */
function fieldsOf(text: string, start: number, found: (name: string, value: number) => void): void {
  const token = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w$]+)|[{}[\],:]/gs;
  token.lastIndex = start;
  let depth = 0;
  let name: string | null = null;
  let expectsName = true;
  for (let next = token.exec(text); next; next = token.exec(text)) {
    const [whole, double, single, bare] = next;
    if ('{['.includes(whole)) depth++;
    else if ('}]'.includes(whole) && --depth < 0) return;
    if (depth > 0 || '}]'.includes(whole)) continue;
    if (whole === ',') [name, expectsName] = [null, true];
    else if (whole === ':' && name !== null && expectsName) {
      expectsName = false;
      const gap = /\s*/y;
      gap.lastIndex = token.lastIndex;
      gap.exec(text);
      found(name, gap.lastIndex);
    } else if (expectsName) name = double ?? single ?? bare ?? null;
  }
}
