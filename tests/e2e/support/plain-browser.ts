import { type Browser, type BrowserContext, chromium } from 'playwright';
import { findBrowser } from '../../setup/find-browser.ts';
import type { Stand } from '../../stand/stand.ts';

/** A browser without the extension in which the real host names lead to the stand, and a context signed in as the teacher. */
export async function startPlainBrowser(
  stand: Stand,
): Promise<{ browser: Browser; context: BrowserContext }> {
  const to = `127.0.0.1:${stand.info.https}`;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    headless: process.env.KLASSRUK_HEADED !== '1',
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP *.dnevnik.ru:443 ${to}, MAP dnevnik.ru:443 ${to}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
    ],
  });
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto('https://login.dnevnik.ru/login');
  await page.fill('#username-field', stand.info.teacher.login);
  await page.fill('#password-field', stand.info.teacher.password);
  await page.click('[data-test-id="login-button"]');
  await page.waitForURL(/\/teacher/);
  await page.close();
  return { browser, context };
}
