import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Answer, PageRequest, PanelRequest } from '../../utils/messages/protocol.ts';

/** The last failure that the teacher is to be told of; cleared by the next success. */
export const failure = signal<string | null>(null);

const RESTARTING = 'Связь с Классруком прервалась. Повторите; если не поможет, обновите страницу.';

/** Sends a request to the background and waits for its answer; a killed worker is started again once. */
export async function ask<T>(request: PanelRequest | PageRequest): Promise<Answer<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = (await browser.runtime.sendMessage(request)) as Answer<T> | undefined;
      return answer ?? { ok: false, note: RESTARTING };
    } catch {
      if (attempt === 2) return { ok: false, note: RESTARTING };
    }
  }
}

/** Like `ask`, and shows a failure. Returns whether it was done. */
export async function act(request: PanelRequest | PageRequest): Promise<boolean> {
  const answer = await ask(request);
  failure.value = answer.ok ? null : answer.note;
  return answer.ok;
}
