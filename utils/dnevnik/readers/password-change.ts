import { siteLink } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { PasswordChangeData, Reading } from '../pages.ts';

/**
 * Form after the first sign-in with a temporary password: hidden `Token`, `Login`, `Password`, `RepeatedPassword`,
 * POST to `/passwordchanged`. Facts 3.4 [K, a public source].
 */
export function readPasswordChange(
  document: Document,
  url: URL,
): Reading<'password-change', PasswordChangeData> {
  const form = changeForm(document);
  const action = form ? (siteLink(form.getAttribute('action') ?? '', url)?.href ?? null) : null;
  const token = form?.querySelector('input[name="Token" i]') ?? null;
  const warnings = form
    ? []
    : [
        warning(
          'change-not-read',
          'Похоже на страницу смены пароля, но поля нового пароля на ней не найдены.',
        ),
      ];
  return { kind: 'password-change', data: { action, token: token !== null }, warnings };
}

/** The form that asks for a new password twice. */
export function changeForm(document: Document): Element | null {
  for (const form of document.forms) if (form.querySelector('input[name="RepeatedPassword" i]')) return form;
  return null;
}
