/** The form of a «Пароль» tab that resets a password, as a proven card has it. */
export interface ResetForm {
  action: string;
  token: string;
  fields: Record<string, string>;
  /** Caption of the button that is pressed. */
  caption: string;
}

/** What came back when the form was sent; nothing of it is understood yet. */
export type ResetAnswer =
  | { kind: 'page'; status: number; html: string }
  /** A redirect instead of an answer: the sign-in gate, or somewhere else. */
  | { kind: 'redirect' }
  /** The form was sent, and no answer came. */
  | { kind: 'lost' };

/** The page's own fetch: same origin, its cookies. */
export type PageFetch = (address: string, init: RequestInit) => Promise<Response>;

/** Sends the form once, as the browser would: hidden fields, the page's token and the pressed button. Never rejects. */
export async function sendReset(form: ResetForm, fetch: PageFetch): Promise<ResetAnswer> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
      body: new URLSearchParams({
        ...form.fields,
        __RequestVerificationToken: form.token,
        change: form.caption,
      }),
    });
    if (response.type === 'opaqueredirect') return { kind: 'redirect' };
    return { kind: 'page', status: response.status, html: await response.text() };
  } catch {
    // The connection broke after the form was sent.
    return { kind: 'lost' };
  }
}

/** Statuses by which the site asks to slow down, having done nothing (facts 2.1). */
export const isBusy = (answer: ResetAnswer): boolean =>
  answer.kind === 'page' && [405, 429, 433].includes(answer.status);
