import { siteLink } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { Reading, SignInData } from '../pages.ts';
import { textOf } from '../text.ts';

/**
 * Sign-in page: `form.login` with `login` and `password`, `a.login__pubservices-link`, captcha `Captcha.Input`,
 * `div.message ` after a failed attempt. Facts 2.3, 2.4 [D dnevnikru-aio, a public source].
 */
export function readSignIn(document: Document, url: URL): Reading<'sign-in', SignInData> {
  const passwordForm = hasSignInForm(document);
  const link = document.querySelector('a[class*="pubservices"], a[href*="esia" i], a[href*="gosuslugi" i]');
  const gosuslugiAddress = siteLink(link?.getAttribute('href') ?? null, url)?.href ?? null;
  const warnings =
    passwordForm || gosuslugiAddress
      ? []
      : [warning('sign-in-not-read', 'Похоже на страницу входа, но поля логина и пароля на ней не найдены.')];
  return {
    kind: 'sign-in',
    data: {
      passwordForm,
      gosuslugiAddress,
      captcha: document.querySelector('.captcha__image, [name="Captcha.Input"]') !== null,
      error: textOf(document.querySelector('form .message, .login .message')) || null,
    },
    warnings,
  };
}

const GATE = 'a[class*="pubservices"], a[href*="/login/esia" i], a[href*="/login/gosuslugi" i]';

/**
 * The page asks to sign in, whatever its address and status: the session is over. It has the form with login and
 * password, or, where a region lets in through Госуслуги alone, the way there and nothing of a signed-in page.
 */
export function asksToSignIn(document: Document): boolean {
  if (hasSignInForm(document)) return true;
  const isSignedIn = document.querySelector('form[name="logout" i], .user-profile-box__initials') !== null;
  return !isSignedIn && document.querySelector(GATE) !== null;
}

function hasSignInForm(document: Document): boolean {
  for (const form of document.forms) {
    if (form.querySelector('input[name="RepeatedPassword" i]')) continue;
    if (form.querySelector('input[name="login" i]') && form.querySelector('input[name="password" i]'))
      return true;
  }
  return false;
}
