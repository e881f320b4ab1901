import type { PersonPasswordData, Reading } from '../pages.ts';

/** How one reset ended. Only `issued` has the login and the temporary password. */
export type ResetOutcome =
  | { kind: 'issued'; login: string; temporaryPassword: string }
  /** The site offers no reset for this person. */
  | { kind: 'not-offered'; gosuslugi: boolean; login: string | null }
  /** The site refused before doing anything. */
  | { kind: 'refused'; why: string }
  | { kind: 'busy'; why: string }
  | { kind: 'signed-out' }
  /** The page is not of the person it should be of, or is not understood: nothing was sent. */
  | { kind: 'unrecognised-page'; why: string }
  /** The request was sent, and what came of it cannot be known. */
  | { kind: 'unknown'; why: string };

export interface ResetTools {
  /** The page's own session: same origin, redirects not followed. */
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Reads the password tab from HTML without attaching it to the page. */
  read(html: string, address: string): Reading<'person-password', PersonPasswordData>;
  sameName(a: string, b: string): boolean;
}

interface Expected {
  person: string | null;
  name: string;
}

const SLOW_DOWN = new Set([405, 429, 433]);

/**
 * Resets one password: opens the person's «Пароль» tab for a fresh form, verifies that it is that person's,
 * sends it once, and reads the answer. Never sends it again.
 */
export async function resetPassword(
  address: string,
  expected: Expected,
  tools: ResetTools,
): Promise<ResetOutcome> {
  let before: Response;
  try {
    before = await tools.fetch(address, { credentials: 'include', cache: 'no-store', redirect: 'manual' });
  } catch {
    // Offline, and nothing was sent yet.
    return { kind: 'busy', why: 'Нет связи с Дневник.ру.' };
  }
  if (before.type === 'opaqueredirect' || before.status === 401) return { kind: 'signed-out' };
  if (SLOW_DOWN.has(before.status) || before.status >= 500) {
    return { kind: 'busy', why: `Дневник.ру просит подождать (ответ ${before.status}).` };
  }
  if (!before.ok) return { kind: 'refused', why: `Вкладка «Пароль» не открылась (ответ ${before.status}).` };

  let html: string;
  try {
    html = await before.text();
  } catch {
    // The connection broke, and nothing was sent yet.
    return { kind: 'busy', why: 'Связь с Дневник.ру оборвалась.' };
  }
  const reading = readOrNull(html, address, tools);
  if (!reading) return { kind: 'unrecognised-page', why: 'Вкладка «Пароль» выглядит не так, как обычно.' };
  const { data, warnings } = reading;
  const stranger = whoElse(data, expected, tools);
  if (stranger) return { kind: 'unrecognised-page', why: stranger };
  if (data.name === null && (data.person === null || expected.person === null)) {
    return { kind: 'unrecognised-page', why: 'На вкладке «Пароль» не видно, чья это карточка.' };
  }
  if (!data.resetForm) {
    if (data.gosuslugi || data.login !== null) {
      return { kind: 'not-offered', gosuslugi: data.gosuslugi, login: data.login };
    }
    return {
      kind: 'unrecognised-page',
      why: warnings[0]?.text ?? 'Вкладка «Пароль» выглядит не так, как обычно.',
    };
  }
  return send(data.resetForm, data.login, address, expected, tools);
}

async function send(
  form: NonNullable<PersonPasswordData['resetForm']>,
  login: string | null,
  address: string,
  expected: Expected,
  tools: ResetTools,
): Promise<ResetOutcome> {
  const lost = 'Запрос ушёл, но ответ сайта не пришёл. Прежний пароль мог перестать действовать.';
  // As the browser sends it: hidden fields, the page's token and the caption of the pressed button.
  const body = new URLSearchParams({
    ...form.fields,
    __RequestVerificationToken: form.token,
    change: form.caption,
  });
  let response: Response;
  let html: string;
  try {
    response = await tools.fetch(form.action, {
      method: 'POST',
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
      body,
    });
    html = await response.text();
  } catch {
    // The connection broke after the form was sent.
    return { kind: 'unknown', why: lost };
  }
  if (response.type === 'opaqueredirect') {
    if (await isSignedOut(address, tools)) return { kind: 'signed-out' };
    return {
      kind: 'unknown',
      why: 'Вместо ответа сайт отправил на другую страницу: сделан ли сброс, неизвестно.',
    };
  }
  if (response.status === 401) return { kind: 'signed-out' };
  if (SLOW_DOWN.has(response.status)) {
    return { kind: 'busy', why: `Дневник.ру просит подождать (ответ ${response.status}).` };
  }
  if (response.status >= 500)
    return { kind: 'unknown', why: `Сайт ответил ошибкой ${response.status}: сделан ли сброс, неизвестно.` };
  if (!response.ok) return { kind: 'refused', why: `Сайт отклонил сброс (ответ ${response.status}).` };
  const after = readOrNull(html, form.action, tools)?.data;
  if (!after || after.temporaryPassword === null || after.login === null) {
    return { kind: 'unknown', why: 'Сайт ответил, но нового пароля на странице не видно.' };
  }
  const stranger = whoElse(after, expected, tools);
  if (stranger) return { kind: 'unknown', why: `${stranger} Пароль не записан: неизвестно, чей он.` };
  if (login !== null && after.login !== login) {
    return {
      kind: 'unknown',
      why: 'В ответе сайта стоит другой логин: пароль не записан, чтобы не попасть не к тому человеку.',
    };
  }
  return { kind: 'issued', login: after.login, temporaryPassword: after.temporaryPassword };
}

/** Readers do not throw; if one does, the page counts as not understood. */
function readOrNull(html: string, address: string, tools: ResetTools) {
  try {
    return tools.read(html, address);
  } catch {
    // The teacher is told of a page that looks different.
    return null;
  }
}

/** Says that the page is somebody else's; null: nothing on it contradicts the expected person. */
function whoElse(data: PersonPasswordData, expected: Expected, tools: ResetTools): string | null {
  if (data.person !== null && expected.person !== null && data.person !== expected.person) {
    return 'Сайт открыл карточку другого человека.';
  }
  if (data.name !== null && !tools.sameName(data.name, expected.name)) {
    return `На вкладке «Пароль» стоит другое имя: ${data.name}.`;
  }
  return null;
}

/** The form and the tab itself are both redirected: the sign-in gate, which lets nothing through. */
async function isSignedOut(address: string, tools: ResetTools): Promise<boolean> {
  try {
    const again = await tools.fetch(address, {
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
    });
    return again.type === 'opaqueredirect' || again.status === 401;
  } catch {
    // Offline: nothing says that the session has ended.
    return false;
  }
}
