import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Answer, AnswerTo, FieldsArgument, RequestFrom } from '../../utils/messages/requests.ts';

/** The last failure that the teacher is to be told of; cleared by the next success. */
export const failure = signal<string | null>(null);

const RESTARTING = 'Связь с Классруком прервалась. Повторите; если не поможет, обновите страницу.';

/** Sends a request to the background and waits for its answer; a killed worker is started again once. */
export async function ask<Type extends RequestFrom<'panel' | 'page'>>(
  type: Type,
  ...[fields]: FieldsArgument<Type>
): Promise<Answer<AnswerTo<Type>>> {
  const message = { ...fields, type };
  for (let attempt = 1; ; attempt++) {
    try {
      // What the handler of this request answers, as the map of requests says.
      const answer = (await browser.runtime.sendMessage(message)) as Answer<AnswerTo<Type>> | undefined;
      return answer ?? { ok: false, note: RESTARTING };
    } catch {
      // The worker was killed while it answered, or the extension was updated: asked again, then told.
      if (attempt === 2) return { ok: false, note: RESTARTING };
    }
  }
}

/** Like `ask`, and shows a failure. Returns whether it was done. */
export async function act<Type extends RequestFrom<'panel' | 'page'>>(
  type: Type,
  ...fields: FieldsArgument<Type>
): Promise<boolean> {
  const answer = await ask(type, ...fields);
  failure.value = answer.ok ? null : answer.note;
  return answer.ok;
}
