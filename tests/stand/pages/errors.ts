import type { Answer, Context } from '../context.ts';
import type { Maintenance } from '../faults.ts';
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

// The title of the first is known, of the others only the words they speak of; 200 in some cases.
const MAINTENANCE: Record<Maintenance, [title: string, text: string]> = {
  prevention: [
    'Профилактические работы',
    'На сайте ведутся профилактические работы. Попробуйте зайти позже.',
  ],
  technical: ['Дневник', 'Уважаемые пользователи! Сейчас проводятся технические работы. Мы скоро вернёмся.'],
  unavailable: ['Извините', 'Страница временно недоступна. Повторите попытку через несколько минут.'],
  uzbek: ['Texnik ishlar', 'Saytda texnik ishlar olib borilmoqda. Sayt vaqtincha ishlamayapti.'],
  framed: ['Раздел', 'Раздел временно недоступен: ведутся технические работы.'],
};

export function maintenance(ctx: Context): Answer {
  const { maintenance: kind } = ctx.faults;
  const chosen = typeof kind === 'string' ? kind : 'prevention';
  const [title, text] = MAINTENANCE[chosen];
  if (chosen === 'framed' && ctx.session)
    return frame(ctx, { title, crumbs: [], content: `<div class="message ">${text}</div>` });
  return bare(title, `<div class="page-wrapper"><h2>${title}</h2><p>${text}</p></div>`);
}

/** How the site words the notice is unknown. */
export function tooMany(retryAfter: number | null): Answer {
  const answer = bare(
    'Слишком много запросов',
    '<div class="page-wrapper"><h2>Слишком много запросов</h2><p>Вы слишком часто открываете страницы. Подождите немного и попробуйте ещё раз.</p></div>',
    429,
  );
  if (retryAfter !== null) answer.headers['retry-after'] = String(retryAfter);
  return answer;
}

export const faultPage = (status: number): Answer =>
  bare(
    `${status}`,
    `<div class="page-wrapper"><h2>Сервис временно недоступен (${status})</h2></div>`,
    status,
  );
