import type { Answer, Context } from '../context.ts';
import { esc, raw } from '../html.ts';
import { lookOf } from '../looks/look-of.ts';
import type { Person } from '../people.ts';
import { badRequest } from './errors.ts';

// The caption is unknown; only its meaning is: «delete the current password».
const CAPTION = 'Удалить текущий пароль';

/** As it is on the page and has to be posted: not trimmed. */
const captionOf = (ctx: Context): string =>
  ctx.school.resetCaption ?? CAPTION + (ctx.address.v2 ? lookOf(ctx.school).card.captionEnd : '');

function form(ctx: Context, action: string): string {
  const caption = esc(captionOf(ctx));
  const token = `<input name="__RequestVerificationToken" type="hidden" value="${ctx.session?.token ?? ''}" />`;
  const button = ctx.address.v2
    ? lookOf(ctx.school).card.reset(caption)
    : `<input type="submit" name="change" value="${caption}" />`;
  const note =
    '<p>После удаления пароля пользователь сможет войти только с временным паролем. Старый пароль перестанет действовать.</p>';
  return ctx.address.v2
    ? `<form class="pwd" action="${raw(action)}" method="post">${note}<div>${button}</div>${token}</form>`
    : `<form class="pwd" method="post">${token}${note}${button}</form>`;
}

function issued(ctx: Context, login: string, password: string): string {
  const name = `<dt>Логин</dt><dd class="bold">${esc(login)}</dd>`;
  const plain = `<dt>Временный пароль</dt><dd>${password}</dd>`;
  const bold = `<dt>Временный пароль</dt><dd class="bold">\n      ${password}\n    </dd>`;
  const { markup } = ctx.faults;
  if (markup === 'password-one-dd') return name + plain;
  if (markup === 'password-first') return bold + name;
  if (markup === 'password-three-dd')
    return `${name}<dt>Действует до</dt><dd class="bold">301226</dd>${bold}`;
  return name + bold;
}

/** «Пароль»: the login, and the form that invalidates the password and shows a temporary one, once. */
export function passwordTab(
  ctx: Context,
  person: Person,
  self: string,
  show: (content: string) => Answer,
): Answer {
  const { credentials } = lookOf(ctx.school).card;
  if (ctx.gosuslugi) {
    return show(
      `${credentials(`<dl class="info"><dt>Логин</dt><dd class="bold">${esc(person.login)}</dd></dl>`)}<p>Вход в ${esc(ctx.school.product)} в вашем регионе выполняется через портал «Госуслуги». Изменить пароль можно только на портале.</p>`,
    );
  }
  const before = credentials(
    `<dl class="info"><dt>Логин</dt><dd class="bold">${ctx.address.v2 ? `\n  ${esc(person.login)}\n` : esc(person.login)}</dd><dt>Пароль</dt><dd>******</dd></dl>`,
  );
  if (ctx.method !== 'POST') return show(before + form(ctx, self));
  if (!ctx.session || ctx.form.get('__RequestVerificationToken') !== ctx.session.token) return badRequest();
  const pressed = ctx.form.get('change');
  // A school whose caption is set takes nothing but it.
  if (!pressed || (ctx.school.resetCaption !== null && pressed !== captionOf(ctx)))
    return show(before + form(ctx, self));
  const password = ctx.school.registry.reset(person);
  return show(
    `<div class="message ">Пароль удалён</div>${credentials(`<dl class="info">${issued(ctx, person.login, password)}</dl>`)}${form(ctx, self)}`,
  );
}
