import { cleanText, textOf } from '../text.ts';

/** What is written on or beside a control: its text, value, title, label. */
export function wordsOf(control: Element): string {
  const labels = [...((control as HTMLInputElement).labels ?? [])].map(textOf);
  const named = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => textOf(control.ownerDocument.getElementById(id)));
  const written = ['aria-label', 'title', 'placeholder', 'alt', 'name', 'id'].map(
    (name) => control.getAttribute(name) ?? '',
  );
  const value = /^(?:button|submit|image|reset)$/.test((control as HTMLInputElement).type ?? '')
    ? (control.getAttribute('value') ?? '')
    : '';
  return cleanText([textOf(control), value, ...labels, ...named, ...written].join(' '));
}

/** Whether pressing it would send a form or leave the page, as far as the markup tells. */
export function leavesPage(control: Element): boolean {
  const link = control.closest('a[href]')?.getAttribute('href') ?? '#';
  const code = `${control.getAttribute('onclick') ?? ''} ${link}`;
  return /dopostback|submit\s*\(/i.test(code) || !/^\s*(?:#|javascript:)/i.test(link);
}

/** Whether it is there to save: it is never pressed. */
export const saves = (control: Element): boolean =>
  /сохран|применить|готово|отправить|\bsave\b|\bsubmit\b/i.test(wordsOf(control));

const MOST = 80;

/** What the page says it is about: title, headings, paths, and what is chosen in its own fields. */
export function pageSays(document: Document, isOfRow: (element: Element) => boolean): string[] {
  const headings = document.querySelectorAll(
    'h1, h2, h3, h4, legend, caption, .crumbs, [aria-current], [aria-selected="true"]',
  );
  const says = [document.title, ...[...headings].map(textOf)];
  for (const select of document.querySelectorAll('select')) {
    if (isOfRow(select) || select.multiple || select.size > 1) continue;
    const chosen = select.selectedOptions[0];
    if (chosen) says.push(cleanText(chosen.textContent ?? ''));
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="text"], input:not([type])')) {
    if (!isOfRow(field)) says.push(cleanText(field.value));
  }
  return [...new Set(says)].filter((text) => text !== '' && text.length < 200).slice(0, MOST);
}

/** Whether the page shows its people in parts. */
export function isPaged(document: Document): boolean {
  for (const part of document.querySelectorAll('[class*="pag" i], nav, [role="navigation"], tfoot')) {
    const numbers = [...part.querySelectorAll('a, button, span, b, strong, [role="button"]')]
      .map(textOf)
      .filter((text) => /^\d{1,3}$/.test(text));
    if (new Set(numbers).size > 1) return true;
  }
  return /\d+\s*[–—-]\s*\d+\s+из\s+\d+|(?:страница|стр\.)\s*\d+\s+из\s+(?!1\b)\d+/i.test(
    textOf(document.body),
  );
}
