import { type Answer, type Context, redirect } from '../context.ts';
import { bare } from '../frame.ts';
import { esc } from '../html.ts';
import { lookOf } from '../looks/look-of.ts';
import type { Person } from '../people.ts';
import { ITEMS } from '../portal.ts';
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

/** Where to continue to: within the site, else the person's start page. */
function safe(back: string, person: Person): string {
  const start = person.role === 'staff' ? 'https://dnevnik.ru/teacher' : 'https://dnevnik.ru/userfeed';
  return /^https:\/\/([a-z]+\.)?dnevnik\.ru(:443)?\//.test(back) ? back : start;
}

function enter(ctx: Context, person: Person, back: string): Answer {
  return redirect(safe(back, person), { 'set-cookie': cookies(ctx, person) });
}

function loginPage(ctx: Context, message = '', attempts = 0, asked?: string): Answer {
  const back = asked ?? ctx.form.get('ReturnUrl') ?? ctx.address.query.get('ReturnUrl') ?? '';
  const esia = `${LOGIN}/login/esia/enskaya?ReturnUrl=${encodeURIComponent(back)}`;
  const warning = message ? `<div class="message ">${message}</div>` : '';
  const fields = `<input type="hidden" name="exceededAttempts" value="${attempts > 3 ? 'True' : 'False'}" />
<input type="hidden" name="ReturnUrl" value="${esc(back)}" /><input type="hidden" name="FingerprintId" value="" />
<label>Логин<input id="username-field" type="text" name="login" data-test-id="login-field" class="login__body__input login__body__input_login" autocomplete="username" /></label>
<label>Пароль<input id="password-field" type="password" name="password" data-test-id="password-field" class="login__body__input" autocomplete="current-password" /></label>
<input type="submit" class="login__submit" data-test-id="login-button" value="Войти" />`;
  const only = `<p>В вашем регионе вход в ${esc(ctx.school.product)} выполняется только через портал «Госуслуги».</p>`;
  const content = `<form class="login" method="post" action="${LOGIN}/login">
<h2>Вход</h2>${warning}${ctx.gosuslugi ? only : fields}
<p><a class="login__pubservices-link login__pubservices-link_login" href="${esc(esia)}">Войти через Госуслуги</a></p>
<p><a href="${LOGIN}/recovery/">Восстановить доступ</a></p></form>`;
  return bare(ctx.school.product, content, 200, hostileTag(ctx), ctx.school.product);
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

/** The portal is not simulated: it signs the class teacher in at once, or whoever is chosen from its list. */
function byPortal(ctx: Context): Answer {
  const { portal, registry, teacher, product } = ctx.school;
  const back = ctx.address.query.get('ReturnUrl') ?? '';
  if (!portal) return enter(ctx, teacher, back);
  const person = registry.person(ctx.address.query.get('who'));
  if (!person) {
    const rows = portal.everybody().map((each) => {
      const cells = ITEMS.map(([item]) => `<td>${esc(portal.of(each)[item])}</td>`).join('');
      const href = `${LOGIN}/${ctx.address.page}?who=${each.id}&ReturnUrl=${encodeURIComponent(back)}`;
      return `<tr>${cells}<td><a href="${esc(href)}">Войти</a></td></tr>`;
    });
    const head = ITEMS.map(([, caption]) => `<th>${caption}</th>`).join('');
    return bare(
      'Госуслуги (стенд)',
      `<div class="page-wrapper"><h2>Кто входит</h2><table class="grid"><tr>${head}<th></th></tr>${rows.join('\n')}</table></div>`,
    );
  }
  const refused = portal.refused(person);
  if (!refused.length) return enter(ctx, person, back);
  return bare(
    'Вход невозможен',
    `<div class="page-wrapper"><h2>Вход невозможен</h2><div class="message ">Данные в ${esc(product)} и на портале «Госуслуги» не совпадают: ${refused.join(', ').toLowerCase().replace('снилс', 'СНИЛС')}.</div><p>Обратитесь в образовательную организацию, чтобы исправить данные в карточке.</p></div>`,
    200,
    '',
    product,
  );
}

/** What a request without a session gets. */
export function signIn(ctx: Context, self: string): Answer {
  if (ctx.faults.sessionEnd === 'page') return loginPage(ctx, '', 0, self);
  const answer = redirect(`${LOGIN}/login?ReturnUrl=${encodeURIComponent(self)}`);
  return ctx.faults.sessionEnd === 'moved' ? { ...answer, status: 301 } : answer;
}

/** Everything on login.dnevnik.ru. */
export function login(ctx: Context): Answer {
  const { page } = ctx.address;
  if (page === '' || page === 'login') {
    if (ctx.method === 'POST') return tryPassword(ctx);
    const back = ctx.address.query.get('ReturnUrl') ?? '';
    return ctx.session && back && lookOf(ctx.school).site.signInGoesOn
      ? redirect(safe(back, ctx.session.person))
      : loginPage(ctx);
  }
  if (page === 'passwordchanged' && ctx.method === 'POST') return changePassword(ctx);
  if (page.startsWith('login/esia') || page === 'login/gosuslugi') {
    return byPortal(ctx);
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
