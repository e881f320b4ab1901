import type { BrowserContext, Page } from 'playwright';

interface Runtime {
  sendMessage(message: { type?: string }, ...more: unknown[]): Promise<unknown>;
}
interface Scope {
  chrome?: { runtime?: Runtime };
  /** Type of the request whose next answer is lost. */
  lostAnswer?: string | undefined;
}

/** Pages opened from now on can lose an answer of the background (`loseAnswer`). */
export async function letAnswersBeLost(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const scope = globalThis as unknown as Scope;
    const runtime = scope.chrome?.runtime;
    if (!runtime?.sendMessage) return;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message, ...more) => {
      if (message.type === undefined || message.type !== scope.lostAnswer) return send(message, ...more);
      scope.lostAnswer = undefined;
      const answered = more.at(-1);
      return typeof answered === 'function'
        ? send(message, () => answered(undefined))
        : send(message).then(() => undefined);
    };
  });
}

/** The background does what is asked next by this request, and its answer never comes to the page. */
export async function loseAnswer(page: Page, type: string): Promise<void> {
  await page.evaluate((lost) => {
    (globalThis as unknown as Scope).lostAnswer = lost;
  }, type);
}
