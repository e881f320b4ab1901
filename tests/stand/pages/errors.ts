import { type Answer, type Context, redirect } from '../context.ts';
import { bare, frame } from '../frame.ts';

export const notFound = (ctx: Context): Answer =>
  frame(ctx, {
    title: 'Страница не найдена',
    crumbs: [],
    status: 404,
    content:
      '<h2>Страница не найдена (404)</h2><p>Запрошенной страницы не существует: возможно, она была удалена или в адресе допущена ошибка.</p>',
  });

/** 200, like many of the site's refusals: only the text reveals it. */
export const noRights = (ctx: Context): Answer =>
  frame(ctx, {
    title: 'Нет доступа',
    crumbs: [],
    content: '<div class="message ">У вас недостаточно прав для просмотра этой страницы.</div>',
  });

export const badRequest = (): Answer =>
  bare('Ошибка', '<div class="page-wrapper"><h2>Ошибка 400</h2><p>Неверный запрос.</p></div>', 400);

export const maintenance = (status = 200): Answer =>
  bare(
    'Профилактические работы',
    '<div class="page-wrapper"><h2>Профилактические работы</h2><p>На сайте ведутся профилактические работы. Попробуйте зайти позже.</p></div>',
    status,
  );

export const faultPage = (status: number): Answer =>
  bare(
    `${status}`,
    `<div class="page-wrapper"><h2>Сервис временно недоступен (${status})</h2></div>`,
    status,
  );

export function signIn(self: string): Answer {
  const to = encodeURIComponent(self);
  return redirect(`https://login.dnevnik.ru/login?ReturnUrl=${to}`);
}
