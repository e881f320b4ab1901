import { withoutInvisible } from '../../base/text/invisible.ts';
import { warning } from '../page-parts.ts';
import type { NoticeData, Reading } from '../pages.ts';
import { textOf } from '../text.ts';

/**
 * Title «Профилактические работы» (facts 2.1 [D, a public source]); pages that come with 200 and speak of «технические
 * работы», «временно недоступно», also in Uzbek (facts 2026, W 2.4 [K]).
 */
const WORDS =
  /(?:профилактическ|техническ|регламентн)\S+ (?:работ|перерыв|обслуживан)|временно недоступ|временно не работает|texnik ish|profilaktika|vaqtincha (?:ishlamay|mavjud)/i;

/** A piece of each of these words: without any, nothing has to be looked for, as on nearly all pages. */
const PIECES = /профилактическ|техническ|регламентн|временно|texnik|profilaktika|vaqtincha/i;

/** What only a real page has: people, classes, lessons, a form that resets; menu and paths may stand on any page. */
const CONTENT =
  'a[href*="person=" i], a[href*="student=" i], a[href*="class=" i], a[href*="lesson=" i], a[href*="group=" i], [name="change" i], .header_journal, table.grid td, table.people td, dl.info dd';
const AROUND = '.page-header, .header-menu, .crumbs, .tabs, [class*="footer" i]';

/** A longer page is not a notice alone. */
const LONGEST = 3_000;

/**
 * The notice that the site shows instead of a page, whatever its status: never an empty list. A banner above a page
 * that has content is none. null: the page does not say so.
 */
export function readMaintenance(document: Document): Reading<'maintenance', NoticeData> | null {
  const message = noticeIn(document);
  if (message === null) return null;
  const text = 'На сайте профилактические работы. Повторите позже.';
  return {
    kind: 'maintenance',
    data: { message: message.slice(0, 200) },
    warnings: [warning('maintenance', text)],
  };
}

function noticeIn(document: Document): string | null {
  const title = textOf(document.querySelector('title'));
  if (WORDS.test(title)) return title;
  const scope = document.querySelector('#content') ?? document.body;
  if (!scope || hasRows(scope) || !isHinted(document, scope) || hasContent(scope)) return null;
  for (const heading of document.querySelectorAll('h1, h2, h3')) {
    const text = textOf(heading);
    if (WORDS.test(text)) return text;
  }
  if ((scope.textContent ?? '').length > LONGEST * 4) return null;
  const text = textOf(scope);
  return text.length < LONGEST ? (WORDS.exec(text)?.[0] ?? null) : null;
}

const isHinted = (document: Document, scope: Element): boolean =>
  PIECES.test(withoutInvisible(scope.textContent ?? '')) ||
  [...document.querySelectorAll('h1, h2, h3')].some((heading) => PIECES.test(textOf(heading)));

/** As `hasContent`, of one place alone: on most pages that have content it is found at once, before the text is searched. */
function hasRows(scope: Element): boolean {
  const cell = scope.querySelector('table.grid td, table.people td');
  return cell !== null && !cell.closest(AROUND);
}

const hasContent = (scope: Element): boolean =>
  [...scope.querySelectorAll(CONTENT)].some((element) => !element.closest(AROUND));
