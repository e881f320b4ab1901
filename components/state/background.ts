import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { describeProblem } from '../../utils/base/text/problem.ts';
import type { Answer, AnswerTo, FieldsArgument, RequestFrom } from '../../utils/messages/requests.ts';
import { keepUnanswered, type Once, onceFor, onceForForm, wasUnanswered } from './once.ts';

/** The last failure that the teacher is to be told of; cleared by the next success. */
export const failure = signal<string | null>(null);

const RESTARTING = describeProblem({
  what: 'Связь с Классруком прервалась.',
  kept: 'Записанное раньше на месте.',
  press: 'Повторите; если не поможет, обновите страницу.',
});

type Asked<Type extends RequestFrom<'panel' | 'page'>> = [
  ...fields: FieldsArgument<Type>,
  once?: Once | undefined,
];

/**
 * Sends a request to the background and waits for its answer; a killed worker is started again once. What is asked again
 * after no answer carries the same id, so that the background does it once; `once` says so for a form whose content may
 * have changed meanwhile.
 */
export async function ask<Type extends RequestFrom<'panel' | 'page'>>(
  type: Type,
  ...[fields, form]: Asked<Type>
): Promise<Answer<AnswerTo<Type>>> {
  const content = { ...(fields as object | undefined), type };
  const once = (form as Once | undefined) ?? (wasUnanswered() ? await onceFor(content) : onceForForm());
  const { id } = once;
  const message = { ...content, id };
  for (let attempt = 1; ; attempt++) {
    try {
      // What the handler of this request answers, as the map of requests says.
      const answer = (await browser.runtime.sendMessage(message)) as Answer<AnswerTo<Type>> | undefined;
      if (answer) {
        once.answered(answer);
        return answer;
      }
      break;
    } catch {
      // The worker was killed while it answered, or the extension was updated: asked again, then told.
      if (attempt === 2) break;
    }
  }
  if (!form) await keepUnanswered(content, id);
  return { ok: false, note: RESTARTING };
}

/** Like `ask`, and shows a failure. Returns whether it was done. */
export async function act<Type extends RequestFrom<'panel' | 'page'>>(
  type: Type,
  ...asked: Asked<Type>
): Promise<boolean> {
  const answer = await ask(type, ...asked);
  failure.value = answer.ok ? null : answer.note;
  return answer.ok;
}
