import type { CDPSession, Page } from 'playwright';
import { vi } from 'vitest';
import type { World } from './world.ts';

/** The popup of the toolbar button over a page. Playwright does not see such pages: it is spoken to by CDP. */
export class ToolbarPopup {
  private readonly session: CDPSession;
  private readonly id: string;
  private last = 0;

  private constructor(session: CDPSession, id: string) {
    this.session = session;
    this.id = id;
  }

  static async open(world: World, page: Page): Promise<ToolbarPopup> {
    await page.bringToFront();
    const session = await world.context.newCDPSession(page);
    const address = world.extensionPage('/popup.html');
    const popupTarget = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find(({ type, url }) => type === 'page' && url === address);
    };
    const worker = await world.worker();
    await worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }
      ).chrome.action.openPopup(),
    );
    const target = await until(popupTarget);
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    return new ToolbarPopup(session, sessionId);
  }

  private send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== this.id) return;
        const answer = JSON.parse(event.message);
        if (answer.id !== id) return;
        this.session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      this.session.on('Target.receivedMessageFromTarget', listen);
      this.session
        .send('Target.sendMessageToTarget', {
          sessionId: this.id,
          message: JSON.stringify({ id, method, params }),
        })
        .catch(reject);
    });
  }

  private async evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { value: T }).value;
  }

  text(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  async waitForText(text: RegExp): Promise<void> {
    await until(async () => text.test(await this.text()) || undefined);
  }

  /** Presses the button with that text; the popup may be gone afterwards. */
  async press(text: string): Promise<void> {
    const button = `[...document.querySelectorAll('button:enabled')].find((each) => each.innerText === ${JSON.stringify(text)})`;
    await until(() => this.evaluate<true | undefined>(`${button} ? true : undefined`));
    // Nobody answers once the popup is closed.
    void this.evaluate(`setTimeout(() => ${button}.click(), 0)`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data as string, 'base64');
  }

  async close(): Promise<void> {
    void this.evaluate('window.close()');
    await this.session.detach();
  }
}

function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  return vi.waitUntil(look, { timeout: 15_000, interval: 50 }) as Promise<T>;
}
