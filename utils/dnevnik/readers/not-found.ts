import { warning } from '../page-parts.ts';
import type { NoticeData, Reading } from '../pages.ts';
import { findNotice } from './notice.ts';

/** «Страница не найдена (404)». Facts 2.1 [D lesson_page.py]. null: the page does not say so. */
export function readNotFound(document: Document): Reading<'not-found', NoticeData> | null {
  const message = findNotice(document, /Страница не найдена/i);
  if (message === null) return null;
  const text = 'Сайт отвечает, что такой страницы нет. Откройте класс заново через «Мои классы».';
  return { kind: 'not-found', data: { message }, warnings: [warning('not-found', text)] };
}
