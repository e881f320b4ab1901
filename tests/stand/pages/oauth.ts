import { SCOPES, type Tokens } from '../api/tokens.ts';
import { type Answer, type Context, redirect } from '../context.ts';
import { bare } from '../frame.ts';
import { esc } from '../html.ts';
import { hostileTag } from '../scripts.ts';
import { badRequest } from './errors.ts';

/** `login.dnevnik.ru/oauth2`, implicit flow: a consent, then the token in the fragment of the address. */
export function oauth(ctx: Context, tokens: Tokens): Answer {
  const { query } = ctx.address;
  const scopes = (query.get('scope') ?? '').split(',').filter(Boolean);
  const client = query.get('client_id');
  if (query.get('response_type') !== 'token' || !client || !scopes.every((each) => SCOPES.includes(each)))
    return badRequest();
  const self = `https://login.dnevnik.ru/oauth2?${query.toString()}`;
  if (!ctx.session) return redirect(`https://login.dnevnik.ru/login/?ReturnUrl=${encodeURIComponent(self)}`);
  if (ctx.method !== 'POST')
    return bare(
      'Доступ к данным',
      `<form class="login" method="post" action="${esc(self)}"><h2>Разрешить приложению доступ?</h2><p>${scopes.map(esc).join(', ')}</p>
<input name="__RequestVerificationToken" type="hidden" value="${ctx.session.token}" />
<input type="submit" class="login__submit" name="is_granted" value="Разрешить" /></form>`,
      200,
      hostileTag(ctx),
    );
  if (ctx.form.get('__RequestVerificationToken') !== ctx.session.token) return badRequest();
  const { value } = tokens.issue(ctx.session.person, scopes.length ? scopes : undefined);
  const state = encodeURIComponent(query.get('state') ?? '');
  return redirect(
    `https://login.dnevnik.ru/oauth2/Authorization/Result?is_granted=True&result=success#access_token=${value}&state=${state}`,
  );
}
