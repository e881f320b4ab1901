import { type Answer, type Context, redirect } from '../context.ts';
import { bare } from '../frame.ts';
import { esc } from '../html.ts';
import type { Person } from '../people.ts';
import { hostileTag } from '../scripts.ts';
import { notFound } from './errors.ts';

const LOGIN = 'https://login.dnevnik.ru';

const cookies = (ctx: Context, person: Person): string[] => {
  const session = ctx.sessions.open(person);
  const common = 'Domain=.dnevnik.ru; Path=/';
  return [
    `DnevnikAuth_a=${session.id}; ${common}; HttpOnly`,
    `DnevnikAuth_l=${Buffer.from(person.login).toString('base64url')}; ${common}; HttpOnly`,
    `t0=${ctx.school.id}; ${common}`,
    `Dnevnik_localization=ru-RU; ${common}`,
  ];
};

function enter(ctx: Context, person: Person, back: string): Answer {
  const start = person.role === 'staff' ? 'https://dnevnik.ru/teacher' : 'https://dnevnik.ru/userfeed';
  const safe = /^https:\/\/([a-z]+\.)?dnevnik\.ru(:443)?\//.test(back) ? back : start;
  return redirect(safe, { 'set-cookie': cookies(ctx, person) });
}

function loginPage(ctx: Context, message = '', attempts = 0): Answer {
  const back = ctx.form.get('ReturnUrl') ?? ctx.address.query.get('ReturnUrl') ?? '';
  const esia = `${LOGIN}/login/esia/enskaya?ReturnUrl=${encodeURIComponent(back)}`;
  const warning = message ? `<div class="message ">${message}</div>` : '';
  const fields = `<input type="hidden" name="exceededAttempts" value="${attempts > 3 ? 'True' : 'False'}" />
<input type="hidden" name="ReturnUrl" value="${esc(back)}" /><input type="hidden" name="FingerprintId" value="" />
<label>Логин<input id="username-field" type="text" name="login" data-test-id="login-field" class="login__body__input login__body__input_login" autocomplete="username" /></label>
<label>Пароль<input id="password-field" type="password" name="password" data-test-id="password-field" class="login__body__input" autocomplete="current-password" /></label>
<input type="submit" class="login__submit" data-test-id="login-button" value="Войти" />`;
  const only = `<p>В вашем регионе вход в Дневник.ру выполняется только через портал «Госуслуги».</p>`;
  const content = `<form class="login" method="post" action="${LOGIN}/login">
<h2>Вход</h2>${warning}${ctx.gosuslugi ? only : fields}
<p><a class="login__pubservices-link login__pubservices-link_login" href="${esc(esia)}">Войти через Госуслуги</a></p>
<p><a href="${LOGIN}/recovery/">Восстановить доступ</a></p></form>`;
  return bare('Дневник.ру', content, 200, hostileTag(ctx));
}

function changePage(ctx: Context, person: Person, message = ''): Answer {
  const warning = message ? `<div class="message ">${message}</div>` : '';
  return bare(
    'Смена пароля',
    `<form class="login" method="post" action="${LOGIN}/passwordchanged"><h2>Придумайте новый пароль</h2>${warning}
<input type="hidden" id="Token" name="Token" value="${ctx.sessions.offerChange(person)}" />
<label>Логин<input type="text" name="Login" value="${esc(person.login)}" /></label>
<label>Новый пароль<input type="password" name="Password" /></label>
<label>Повторите пароль<input type="password" name="RepeatedPassword" /></label>
<input type="submit" class="login__submit" value="Сохранить" /></form>`,
    200,
    hostileTag(ctx),
  );
}

const attempts = new WeakMap<Person, number>();

function tryPassword(ctx: Context): Answer {
  if (ctx.gosuslugi) return loginPage(ctx, 'Вход по логину и паролю отключён');
  const person = ctx.school.registry.bearer(ctx.form.get('login') ?? '');
  const password = ctx.form.get('password') ?? '';
  if (person && password && person.password === password) {
    attempts.delete(person);
    return enter(ctx, person, ctx.form.get('ReturnUrl') ?? '');
  }
  if (person && password && person.temporary === password) return changePage(ctx, person);
  const count = person ? (attempts.get(person) ?? 0) + 1 : 0;
  if (person) attempts.set(person, count);
  return loginPage(ctx, 'Неправильный логин или пароль', count);
}

function changePassword(ctx: Context): Answer {
  const token = ctx.form.get('Token') ?? '';
  const password = ctx.form.get('Password') ?? '';
  const person = ctx.sessions.peekChange(token);
  if (person && (password.length < 8 || password !== ctx.form.get('RepeatedPassword'))) {
    return changePage(ctx, person, 'Пароли не совпадают или слишком короткие');
  }
  if (!ctx.sessions.takeChange(token) || !person) return loginPage(ctx, 'Ссылка устарела, войдите ещё раз');
  person.password = password;
  person.temporary = null;
  person.hasAccount = true;
  return enter(ctx, person, '');
}

/** Everything on login.dnevnik.ru. */
export function login(ctx: Context): Answer {
  const { page } = ctx.address;
  if (page === '' || page === 'login') return ctx.method === 'POST' ? tryPassword(ctx) : loginPage(ctx);
  if (page === 'passwordchanged' && ctx.method === 'POST') return changePassword(ctx);
  // Госуслуги are not simulated: the link signs the class teacher in at once.
  if (page.startsWith('login/esia') || page === 'login/gosuslugi') {
    return enter(ctx, ctx.school.teacher, ctx.address.query.get('ReturnUrl') ?? '');
  }
  if (page === 'logout') {
    ctx.sessions.close(ctx.session);
    const gone = 'Domain=.dnevnik.ru; Path=/; Max-Age=0';
    return redirect(`${LOGIN}/login`, {
      'set-cookie': [`DnevnikAuth_a=; ${gone}`, `DnevnikAuth_l=; ${gone}`],
    });
  }
  if (page === 'recovery')
    return bare('Восстановление доступа', '<div class="page-wrapper"><h2>Восстановите доступ</h2></div>');
  return ctx.session ? notFound(ctx) : bare('Страница не найдена', '<h2>Страница не найдена (404)</h2>', 404);
}
