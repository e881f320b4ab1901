import { type BrowserContext, request } from 'playwright';
import type { Stand } from '../../stand/stand.ts';

/**
 * Signs an account in on the site as its form does, but without a page: the form costs two loads, and most worlds
 * begin with it. Whoever was signed in before is no longer. Gives the page that the site shows first.
 */
export async function signInBySite(
  context: BrowserContext,
  stand: Stand,
  { login, password }: { login: string; password: string },
): Promise<string> {
  const headers = { host: 'login.dnevnik.ru' };
  const site = await request.newContext({
    baseURL: `https://127.0.0.1:${stand.info.https}`,
    ignoreHTTPSErrors: true,
  });
  try {
    const answer = await site.post('/login', { headers, form: { login, password }, maxRedirects: 0 });
    const answered = answer.headersArray();
    const valuesOf = (name: string) =>
      answered.filter((each) => each.name.toLowerCase() === name).map(({ value }) => value);
    const cookies = valuesOf('set-cookie').flatMap((line) => {
      const [, name, value, rest = ''] = /^([^=]+)=([^;]*);(.*)$/.exec(line) ?? [];
      const domain = /\bDomain=([^;]+)/i.exec(rest)?.[1];
      if (!name || !value || !domain) return [];
      return [{ name, value, domain, path: '/', httpOnly: /\bHttpOnly\b/i.test(rest) }];
    });
    const [first] = valuesOf('location');
    if (cookies.length === 0 || !first)
      throw new Error(`the site did not sign ${login} in: ${answer.status()}`);
    await context.addCookies(cookies);
    return first;
  } finally {
    await site.dispose();
  }
}
